import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import type { EngagementCommand } from "./engagement.decide";
import type { EngagementFact, Presence } from "./engagement.events";
import { engagement } from "./engagement.noun";

const ids = { engagementId: newIdOf(20), ...relationshipIds, kind: "meeting" };
const zone = "Africa/Nairobi";
const proposal = { ...relationshipIds, kind: "meeting", zone, startsAt: "2026-03-09T09:00:00.000Z", minutes: 60 };
const proposed: EngagementFact = {
  type: "scheduling.engagement-proposed",
  data: { engagementId: ids.engagementId, ...proposal },
};
const cancelled: EngagementFact = { type: "scheduling.engagement-cancelled", data: { ...ids, reason: "Floods" } };
const took = { happened: "2026-03-01T09:00:00.000Z", minutes: 60 };
const held: EngagementFact = { type: "scheduling.engagement-held", data: { ...ids, ...took, zone } };
const [njoki, salome, mbeki, stranger] = [41, 42, 43, 44].map((nth) => newIdOf(nth)) as [
  string,
  string,
  string,
  string,
];
const people = { [njoki]: { left: false }, [salome]: { left: false }, [mbeki]: { left: true } };
const running = { relationship: { status: "running", ended: null }, people } as const;
const ended = { relationship: { status: "ended", ended: took.happened }, people } as const;
const before = given(engagement).facts(proposed);

const expecting = (...expected: string[]): EngagementFact => ({
  type: "scheduling.engagement-people-expected",
  data: { ...ids, people: expected },
});
const expects = (...expected: string[]): EngagementCommand => ({ type: "expect-people", people: expected });
const attended = (personId: string, how: Presence["attended"]): EngagementFact => ({
  type: "scheduling.engagement-attendance-recorded",
  data: { ...ids, personId, attended: how },
  happened: took.happened,
});
const marks: readonly Presence[] = [
  { personId: njoki, attended: "present" },
  { personId: mbeki, attended: "absent" },
];
const records = (...said: Presence[]): EngagementCommand => ({ type: "record-presence", marks: said });

describe("SCH-3 it is said who is to come, by person", () => {
  test("from the first proposal on, and changed afterwards; the last word counts whole", () => {
    given(engagement)
      .when({ type: "propose-engagement", engagementId: ids.engagementId, proposal, people: [njoki] }, running)
      .then(proposed, expecting(njoki))
      .twiceWritesNothing();
    const after = before.facts(expecting(njoki)).when(expects(salome), running).then(expecting(salome));
    expect(after.twiceWritesNothing().state).toMatchObject({ prepared: { expected: [salome] } });
    before.facts(expecting(njoki)).when(expects(), running).then(expecting());
  });

  test("a proposal that names nobody says nothing of people", () => {
    given(engagement)
      .when({ type: "propose-engagement", engagementId: ids.engagementId, proposal }, running)
      .then(proposed);
    before.when(expects(), running).then();
  });

  test.each([
    [[njoki, stranger], [], running, "person-not-of-the-pair"],
    [[mbeki], [], running, "person-has-left"],
    [[njoki], [held], running, "engagement-closed"],
    [[njoki], [cancelled], running, "engagement-closed"],
    [[njoki], [], ended, "relationship-ended"],
  ] as const)("%j is not expected after %j: %#", (expected, facts, world, code) => {
    before
      .facts(...facts)
      .when(expects(...expected), world)
      .thenRefused(code);
  });
});

describe("SCH-3 it is recorded who came, person by person", () => {
  test("as it is held or logged, at the time it took place, also of whoever has left since", () => {
    before
      .when({ type: "hold-engagement", ...took, attendance: marks }, running)
      .then(held, attended(njoki, "present"), attended(mbeki, "absent"))
      .twiceWritesNothing();
    const log = { ...relationshipIds, kind: "meeting", zone, ...took };
    given(engagement)
      .when({ type: "log-contact", engagementId: ids.engagementId, log, attendance: marks }, running)
      .then(
        { type: "scheduling.engagement-logged-afterwards", data: { engagementId: ids.engagementId, ...log } },
        attended(njoki, "present"),
        attended(mbeki, "absent"),
      )
      .twiceWritesNothing();
  });

  test("REL-9 or afterwards, bit by bit, after the end of the relationship too", () => {
    const after = before
      .facts(held, attended(njoki, "present"))
      .when(records(...marks), ended)
      .then(attended(mbeki, "absent"))
      .twiceWritesNothing();
    expect(after.state).toMatchObject({ prepared: { attendance: { [njoki]: "present", [mbeki]: "absent" } } });
  });

  test.each([
    [[], { personId: njoki, attended: "present" }, "not-held-yet"],
    [[held], { personId: stranger, attended: "present" }, "person-not-of-the-pair"],
    [[held, attended(njoki, "present")], { personId: njoki, attended: "absent" }, "presence-recorded"],
  ] as const)("after %j %j is refused: %s", (facts, mark, code) => {
    before
      .facts(...facts)
      .when(records(mark), running)
      .thenRefused(code);
  });

  test("nothing is held where one of those named is not of the pair", () => {
    const attendance = [{ personId: stranger, attended: "present" as const }];
    before.when({ type: "hold-engagement", ...took, attendance }, running).thenRefused("person-not-of-the-pair");
  });
});

describe("GEN-2 what was said of somebody is corrected with its reason", () => {
  const correct: EngagementCommand = { type: "correct-presence", personId: njoki, attended: "in-part", reason: "Left" };
  const past = before.facts(held, attended(njoki, "present"));
  const known = { ...running, correctsPresence: newIdOf(8) };

  test("and what stood before stays readable", () => {
    past
      .when(correct, known)
      .then({
        type: "scheduling.engagement-attendance-corrected",
        data: { ...ids, personId: njoki, attended: "in-part", corrects: newIdOf(8), was: "present", reason: "Left" },
        happened: took.happened,
      })
      .twiceWritesNothing();
    past.when({ ...correct, attended: "present" }, known).then();
  });

  test("of whom nothing was said there is nothing to correct", () => {
    past.when(correct, running).thenRefused("presence-unknown");
    past.when({ ...correct, personId: salome }, known).thenRefused("presence-unknown");
    before.when(correct, known).thenRefused("not-held-yet");
  });
});

test("folds whatever comes in whatever order", () =>
  expectTotal(engagement.decider, [proposed, expecting(njoki), held, attended(njoki, "present")]));
