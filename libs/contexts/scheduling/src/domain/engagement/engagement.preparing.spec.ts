import {
  engagementIds as ids,
  confirmed,
  held,
  later,
  moved,
  proposal,
  proposed,
  zone,
} from "@sankofa/testing/engagement-facts";
import { given, newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import type { EngagementCommand } from "./engagement.decide";
import type { EngagementFact } from "./engagement.events";
import { engagement } from "./engagement.noun";

const asked: EngagementFact = { type: "scheduling.engagement-safety-asked", data: ids };
const check = { legalContext: "a", visibility: "b", lawEnforcement: "c", transport: "d", contact: "e" };
const signedOff: EngagementFact = { type: "scheduling.engagement-safety-signed-off", data: { ...ids, ...check } };
const running = { relationship: { status: "running", ended: null } } as const;
const ended = { relationship: { status: "ended", ended: "2026-03-01T09:00:00.000Z" } } as const;
const before = given(engagement).facts(proposed);
const move = (more: object = {}): EngagementCommand => ({
  type: "move-engagement",
  startsAt: later,
  reason: "Floods",
  ...more,
});

describe("SCH-3 both sides draft the agenda", () => {
  const draft: EngagementCommand = { type: "draft-agenda", side: "mentee", points: ["The plan", "Next steps"] };

  test("each side its own part, as often as it likes", () => {
    const world = { ...running, speaksFor: ["mentee"] as const };
    before
      .when(draft, world)
      .then({
        type: "scheduling.engagement-agenda-drafted",
        data: { ...ids, side: "mentee", points: ["The plan", "Next steps"] },
      })
      .twiceWritesNothing();
    before.when({ ...draft, side: "mentor" }, world).thenRefused("side-not-yours");
  });
});

describe("SCH-4 where safety is marked, nothing is confirmed before the check is signed off", () => {
  const signOff: EngagementCommand = { type: "sign-off-safety", check };
  const propose: EngagementCommand = {
    type: "propose-engagement",
    engagementId: ids.engagementId,
    proposal,
    safety: true,
  };

  test("it is marked when it is proposed, or later", () => {
    given(engagement).when(propose, running).then(proposed, asked).twiceWritesNothing();
    before.when({ type: "ask-safety-check" }, running).then(asked).twiceWritesNothing();
  });

  test("the check is signed off with its five points", () => {
    before.facts(asked).when({ type: "confirm-engagement" }, running).thenRefused("safety-check-open");
    before.facts(asked).when(signOff, running).then(signedOff).twiceWritesNothing();
    before.facts(asked, signedOff).when({ type: "confirm-engagement" }, running).then(confirmed);
    before.when(signOff, running).thenRefused("safety-not-asked");
  });

  test("another place is to be checked again, another hour is not", () => {
    const cleared = before.facts(asked, signedOff);
    const elsewhere = cleared.when(move({ place: "Mombasa" }), running).facts;
    cleared
      .facts(...elsewhere)
      .when({ type: "confirm-engagement" }, running)
      .thenRefused("safety-check-open");
    cleared.facts(moved).when({ type: "confirm-engagement" }, running).then(confirmed);
  });
});

describe("SCH-6 visits and exchanges", () => {
  const visitors = (people: number, withAuthority = 1) => [{ organisation: "Tumaini", people, withAuthority }];
  const plan = (people: number, withAuthority?: number): EngagementCommand => ({
    type: "plan-visit",
    visit: { hosts: ["Nuru"], visitors: visitors(people, withAuthority) },
  });

  test.each([
    ["hosts and visitors", {}],
    ["travel and stay", { logistics: "By coach." }],
    ["an internship's terms", { terms: "She comes back in May and stays a year.", supervision: "Nuru's director." }],
  ])("%s are planned", (_what, said) => {
    const visit = { hosts: ["Nuru"], visitors: visitors(3), ...said };
    before
      .when({ type: "plan-visit", visit }, running)
      .then({ type: "scheduling.engagement-visit-planned", data: { ...ids, ...visit } })
      .twiceWritesNothing();
  });

  test.each([
    [1, 1, "visitors-too-few"],
    [2, 2, "accepted"],
    [2, 3, "authority-above-people"],
  ] as const)(
    "%i visitors of an organisation, %i with authority to apply what they learn: %s",
    (people, able, outcome) => {
      const tried = before.when(plan(people, able), running);
      if (outcome === "accepted") tried.thenTypes("scheduling.engagement-visit-planned");
      else tried.thenRefused(outcome);
    },
  );

  test("REL-1 of several mentees it is noted of each whether it took part, once it was held", () => {
    const mentees = [{ organisationId: newIdOf(5), organisation: "Tumaini" }];
    const note: EngagementCommand = { type: "note-participation", organisationId: newIdOf(5), tookPart: false };
    const said = { organisationId: newIdOf(5), organisation: "Tumaini", tookPart: false };
    before.when(note, { ...running, mentees }).thenRefused("not-held-yet");
    const after = before.facts(held);
    after.when({ ...note, organisationId: newIdOf(6) }, { ...running, mentees }).thenRefused("mentee-unknown");
    after.when(note, running).thenRefused("mentee-unknown");
    const noted: EngagementFact = { type: "scheduling.engagement-participation-noted", data: { ...ids, ...said } };
    after
      .when(note, { ...ended, mentees })
      .then(noted)
      .twiceWritesNothing();
    after
      .facts(noted)
      .when({ ...note, tookPart: true, note: "They came late." }, { ...running, mentees })
      .then({
        type: "scheduling.engagement-participation-noted",
        data: { ...ids, ...said, tookPart: true, note: "They came late." },
      });
  });

  describe("REL-1 only who was in the relationship on the day is counted", () => {
    const note: EngagementCommand = { type: "note-participation", organisationId: newIdOf(5), tookPart: true };
    const stays = (from: string, until: string | null) => ({
      ...running,
      mentees: [{ organisationId: newIdOf(5), organisation: "Tumaini", stays: [{ from, until }] }],
    });
    const after = before.facts(held);

    test.each([
      ["2026-02-01T09:00:00.000Z", null, "noted"],
      // It was held on 1 March at noon in Nairobi: the days of joining and of leaving count whole.
      ["2026-03-01T18:00:00.000Z", null, "noted"],
      ["2026-03-01[Africa/Nairobi]", null, "noted"],
      ["2026-03-01T21:00:00.000Z", null, "mentee-not-in-then"],
      ["2026-02-01T09:00:00.000Z", "2026-02-28T21:00:00.000Z", "noted"],
      ["2026-02-01T09:00:00.000Z", "2026-02-28T20:59:00.000Z", "mentee-not-in-then"],
    ] as const)("in it from %s until %s: %s", (from, until, outcome) => {
      const tried = after.when(note, stays(from, until));
      if (outcome === "noted") tried.thenTypes("scheduling.engagement-participation-noted");
      else tried.thenRefused(outcome, { organisation: "Tumaini" });
    });

    test("and what was noted before the day was put right is taken back", () => {
      const noted = after.facts(...after.when(note, stays("2026-02-01T09:00:00.000Z", null)).facts);
      const since = stays("2026-03-02T09:00:00.000Z", null);
      noted.when({ ...note, note: "They were" }, since).thenRefused("mentee-not-in-then");
      noted.when({ ...note, tookPart: false }, since).thenTypes("scheduling.engagement-participation-noted");
    });
  });

  describe("REL-1 a contact is logged with who of several mentees was there", () => {
    const [one, other, left] = [newIdOf(5), newIdOf(6), newIdOf(7)];
    const until = "2026-02-10T09:00:00.000Z";
    const mentees = [
      { organisationId: one, organisation: "Tumaini" },
      { organisationId: other, organisation: "Nuru" },
      { organisationId: left, organisation: "Amani", stays: [{ from: "2026-02-01T09:00:00.000Z", until }] },
    ];
    const log = { ...relationshipIds, kind: "call", zone, happened: "2026-03-01T09:00:00.000Z", minutes: 60 };
    const said: EngagementCommand = { type: "log-contact", engagementId: ids.engagementId, log };
    const tried = (tookPart: readonly string[] | undefined) =>
      given(engagement).when({ ...said, tookPart }, { ...running, mentees });
    const noted = (organisationId: string, organisation: string, tookPart: boolean): EngagementFact => ({
      type: "scheduling.engagement-participation-noted",
      data: { ...ids, kind: "call", organisationId, organisation, tookPart },
    });

    test("it is noted of each who was in the relationship on that day", () => {
      const logged: EngagementFact = {
        type: "scheduling.engagement-logged-afterwards",
        data: { engagementId: ids.engagementId, ...log },
      };
      tried([other])
        .then(logged, noted(one, "Tumaini", false), noted(other, "Nuru", true))
        .twiceWritesNothing();
      tried([]).then(logged, noted(one, "Tumaini", false), noted(other, "Nuru", false));
      tried(undefined).then(logged);
    });

    test("nobody else was there", () => {
      tried([one, newIdOf(8)]).thenRefused("mentee-unknown");
      tried([left]).thenRefused("mentee-not-in-then", { organisation: "Amani" });
    });
  });

  test("what was taken up is noted once it was held, after the end of the relationship too", () => {
    const note: EngagementCommand = {
      type: "note-uptake",
      organisation: "Tumaini",
      uptake: "Peer groups in two clubs",
    };
    before.when(note, running).thenRefused("not-held-yet");
    before
      .facts(held)
      .when(note, ended)
      .then({
        type: "scheduling.engagement-uptake-noted",
        data: { ...ids, organisation: "Tumaini", uptake: "Peer groups in two clubs" },
      })
      .twiceWritesNothing();
  });
});
