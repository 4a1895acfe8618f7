import { expectTotal, given, newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { MOST_CHANGES, type EngagementCommand } from "./engagement.decide";
import type { EngagementFact } from "./engagement.events";
import { engagement } from "./engagement.noun";
import { engagementScope } from "./engagement.state";

const engagementId = newIdOf(20);
const ids = { engagementId, ...relationshipIds, kind: "meeting" };
const proposal = {
  ...relationshipIds,
  kind: "meeting",
  zone: "Africa/Nairobi",
  startsAt: "2026-03-09T09:00:00.000Z",
  minutes: 60,
  place: "Nairobi",
  approach: "on-site-mentoring",
} as const;
const took = { happened: "2026-03-01T09:00:00.000Z", minutes: 45, notes: "Agreed on three norms" };
const proposed: EngagementFact = { type: "scheduling.engagement-proposed", data: { engagementId, ...proposal } };
const confirmed: EngagementFact = { type: "scheduling.engagement-confirmed", data: ids };
const held: EngagementFact = { type: "scheduling.engagement-held", data: { ...ids, ...took, zone: "Africa/Nairobi" } };
const missed: EngagementFact = { type: "scheduling.engagement-missed", data: ids };
const cancelled: EngagementFact = { type: "scheduling.engagement-cancelled", data: { ...ids, reason: "Floods" } };
const said = { ...relationshipIds, kind: "visit", zone: "Africa/Nairobi", ...took };
const logged: EngagementFact = { type: "scheduling.engagement-logged-afterwards", data: { engagementId, ...said } };
const corrected: EngagementFact = {
  type: "scheduling.engagement-corrected",
  data: { ...ids, corrects: newIdOf(8), reason: "Typing", ...took, minutes: 90, was: took },
};

const { startsAt, zone, minutes } = proposal;
const moved = { ...ids, from: startsAt, startsAt: "2026-03-16T09:00:00.000Z", minutes, zone, reason: "Floods" };
const check = { legalContext: "a", visibility: "b", lawEnforcement: "c", transport: "d", contact: "e" };

const running = { relationship: { status: "running", ended: null } } as const;
const onHold = { relationship: { status: "on-hold", ended: null } } as const;
const endedOn = (ended: string) => ({ relationship: { status: "ended", ended } }) as const;
const none = { relationship: undefined };

const propose = (more: object = {}): EngagementCommand => ({
  type: "propose-engagement",
  engagementId,
  proposal: { ...proposal, ...more },
});
const hold: EngagementCommand = { type: "hold-engagement", ...took };
const log = (happened: string): EngagementCommand => ({
  type: "log-contact",
  engagementId,
  log: { ...said, happened },
});
const before = given(engagement).facts(proposed);

test("evolve accepts every fact in every state", () => {
  expectTotal(engagement.decider, [
    ...[proposed, confirmed, held, missed, cancelled, logged, corrected],
    { type: "scheduling.engagement-moved", data: moved },
    { type: "scheduling.engagement-agenda-drafted", data: { ...ids, side: "mentor", points: ["The plan"] } },
    { type: "scheduling.engagement-safety-asked", data: ids },
    { type: "scheduling.engagement-safety-signed-off", data: { ...ids, ...check } },
    { type: "scheduling.engagement-visit-planned", data: { ...ids, hosts: [], visitors: [] } },
    { type: "scheduling.engagement-uptake-noted", data: { ...ids, organisation: "Tumaini", uptake: "Peer groups" } },
  ]);
});

test("it belongs to its relationship", () => {
  expect(engagementScope(engagement.decider.initial, TENANT)).toBeUndefined();
  expect(engagementScope(before.state, TENANT)).toEqual({
    funder: TENANT,
    programme: relationshipIds.programmeId,
    application: relationshipIds.applicationId,
    relationship: relationshipIds.relationshipId,
  });
});

describe("SCH-3 proposing and confirming", () => {
  test("an engagement is proposed, then confirmed", () => {
    given(engagement).when(propose(), running).then(proposed).twiceWritesNothing();
    before.when({ type: "confirm-engagement" }, running).then(confirmed).twiceWritesNothing();
  });

  test.each([
    [{ startsAt: NOW }, running, "accepted"],
    [{ startsAt: "2026-03-02T08:59:59.999Z" }, running, "starts-in-past"],
    [{ startsAt: "2026-02-30T09:00:00.000Z" }, running, "starts-malformed"],
    [{ zone: "Mars/Olympus" }, running, "zone-unknown"],
    [{}, onHold, "relationship-on-hold"],
    [{}, endedOn(NOW), "relationship-ended"],
    [{}, none, "relationship-unknown"],
  ] as const)("proposing %j in a relationship %j: %s", (more, world, outcome) => {
    const tried = given(engagement).when(propose(more), world);
    if (outcome === "accepted") tried.thenTypes("scheduling.engagement-proposed");
    else tried.thenRefused(outcome);
  });

  test("REL-9 after the end nothing is confirmed, but it can be cancelled", () => {
    before.when({ type: "confirm-engagement" }, endedOn(NOW)).thenRefused("relationship-ended");
    before.when({ type: "cancel-engagement", reason: "Floods" }, endedOn(NOW)).then(cancelled).twiceWritesNothing();
  });
});

describe("GEN-3 what became of it stays distinct", () => {
  test.each([[[]], [[confirmed]]])("it is held, confirmed before (%j) or not", (facts) => {
    before
      .facts(...facts)
      .when(hold, running)
      .then(held)
      .twiceWritesNothing();
  });

  test.each([
    ["2026-03-09T08:59:59.999Z", "not-started-yet"],
    ["2026-03-09T09:00:00.000Z", "missed"],
  ] as const)("at %s it is %s", (now, outcome) => {
    const tried = before.when({ type: "mark-missed" }, { ...running, now });
    if (outcome === "missed") tried.then(missed).twiceWritesNothing();
    else tried.thenRefused(outcome);
  });

  test.each([
    [held, { type: "confirm-engagement" }],
    [held, { type: "hold-engagement", ...took, minutes: 90 }],
    [held, { type: "cancel-engagement", reason: "x" }],
    [cancelled, hold],
    [cancelled, { type: "mark-missed" }],
    [missed, { type: "cancel-engagement", reason: "x" }],
    [missed, hold],
    [missed, { type: "confirm-engagement" }],
  ] as const)("after $type nothing else becomes of it: %j", (fact, command) => {
    before
      .facts(fact as EngagementFact)
      .when(command as EngagementCommand, running)
      .thenRefused("engagement-closed");
  });

  test("nothing becomes of what was never proposed", () => {
    given(engagement).when(hold, running).thenRefused("engagement-unknown");
  });
});

describe("GEN-1 a contact happened before it was recorded", () => {
  test("a contact that was not planned is logged afterwards", () => {
    given(engagement).when(log(took.happened), running).then(logged).twiceWritesNothing();
    given(engagement)
      .when({ type: "log-contact", engagementId, log: { ...said, zone: "Mars/Olympus" } }, running)
      .thenRefused("zone-unknown");
  });

  test.each([
    [NOW, running, "accepted"],
    ["2026-03-02[Africa/Nairobi]", running, "accepted"],
    ["2026-03-02T09:00:00.001Z", running, "happened-in-future"],
    ["2026-03-03[Africa/Nairobi]", running, "happened-in-future"],
    ["2026-02-30[Africa/Nairobi]", running, "happened-malformed"],
    ["last week", running, "happened-malformed"],
    ["2026-02-01T10:00:00.000Z", endedOn("2026-02-01T10:00:00.000Z"), "accepted"],
    ["2026-02-01T10:00:00.001Z", endedOn("2026-02-01T10:00:00.000Z"), "relationship-ended"],
    ["2026-02-01T20:59:59.999Z", endedOn("2026-02-01[Africa/Nairobi]"), "accepted"],
    ["2026-02-01T21:00:00.000Z", endedOn("2026-02-01[Africa/Nairobi]"), "relationship-ended"],
  ] as const)("REL-9 a contact of %s in a relationship %j: %s", (happened, world, outcome) => {
    const logging = given(engagement).when(log(happened), world);
    const holding = before.when({ ...hold, happened } as EngagementCommand, world);
    for (const tried of [logging, holding])
      if (outcome === "accepted") expect(tried.facts).toHaveLength(1);
      else tried.thenRefused(outcome);
  });
});

describe("GEN-2 corrections", () => {
  const correct = { type: "correct-engagement", corrects: newIdOf(8), reason: "Typing" } as const;
  const correctable = { ...running, correctable: true };
  const past = before.facts(held);

  test("the right values are kept with what stood before", () => {
    past
      .when({ ...correct, minutes: 90 }, correctable)
      .then(corrected)
      .twiceWritesNothing();
    const moved = past.when({ ...correct, happened: "2026-02-28[Africa/Nairobi]" }, correctable);
    expect(moved.state).toMatchObject({ status: "held", took: { ...took, happened: "2026-02-28[Africa/Nairobi]" } });
  });

  test("what was logged afterwards is corrected alike, and stays logged afterwards", () => {
    const state = given(engagement)
      .facts(logged)
      .when({ ...correct, minutes: 90 }, correctable).state;
    expect(state).toMatchObject({ status: "logged-afterwards", took: { minutes: 90 } });
  });

  test("a correction that changes nothing writes nothing", () => {
    past.when({ ...correct, minutes: took.minutes }, correctable).then();
  });

  test.each([
    [[held], { minutes: 90 }, running, "fact-unknown"],
    [[], { minutes: 90 }, correctable, "nothing-to-correct"],
    [[cancelled], { minutes: 90 }, correctable, "nothing-to-correct"],
    [[held], { happened: "2026-03-02T09:00:00.001Z" }, correctable, "happened-in-future"],
    [
      [held],
      { happened: took.happened, minutes: 1 },
      { ...endedOn("2026-02-01[Africa/Nairobi]"), correctable: true },
      "relationship-ended",
    ],
  ] as const)("after %j with %j: %s", (facts, values, world, code) => {
    before
      .facts(...facts)
      .when({ ...correct, ...values }, world)
      .thenRefused(code);
  });
});

describe("GEN-2 all that was said of an engagement stays on its record, so there is only so much of it", () => {
  const full = Array.from({ length: MOST_CHANGES }, (): EngagementFact => ({
    type: "scheduling.engagement-moved",
    data: moved,
  }));
  const code = "engagement-changed-too-often";

  test("it is changed no more, but held, missed or cancelled all the same", () => {
    const crowded = given(engagement).facts(proposed, ...full);
    crowded.when({ type: "confirm-engagement" }, running).thenRefused(code, { most: MOST_CHANGES });
    crowded.when({ type: "cancel-engagement", reason: "Floods" }, running).thenTypes("scheduling.engagement-cancelled");
    const past = given(engagement).facts(proposed, ...full, held);
    past
      .when(
        { type: "correct-engagement", corrects: newIdOf(8), reason: "x", minutes: 90 },
        { ...running, correctable: true },
      )
      .thenRefused(code);
    given(engagement)
      .facts(proposed, ...full.slice(2))
      .when({ type: "confirm-engagement" }, running)
      .thenTypes("scheduling.engagement-confirmed");
  });

  test("what changes nothing is no change", () => {
    given(engagement)
      .facts(proposed, ...full.slice(1), confirmed)
      .when({ type: "confirm-engagement" }, running)
      .then();
  });
});
