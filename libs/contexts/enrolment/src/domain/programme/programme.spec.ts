import fc from "fast-check";
import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { MOST_FACTS, programme, type ProgrammeCommand } from "./programme.decide";
import type { ProgrammeFact } from "./programme.events";
import { contradicted, type Offer } from "./programme.policies";

const offer: Offer = {
  template: "snmp-track-3",
  templateVersion: 1,
  practice: "child-protection",
  extraCriteria: ["vision"],
  participantMixes: ["three-roles", "memorandum"],
  limits: [
    { limit: "cohort-capacity", value: 5, least: 1, most: 50 },
    { limit: "staff-least", value: 15, least: 1, most: 1000, notAbove: "staff-most" },
    { limit: "staff-most", value: 100, least: 1, most: 1000 },
  ],
};
const programmeId = newIdOf(0);
const asked = {
  programmeId,
  name: "East Africa",
  leadOrganisationId: newIdOf(5),
  leadOrganisation: "Harambee Institute",
  region: ["KE", "UG"],
  from: "2026-03-01",
  until: "2027-02-28",
  zone: "Africa/Nairobi",
};
const open = (more: object = {}): ProgrammeCommand => ({
  type: "open-programme",
  ...asked,
  extraCriteria: [],
  ...more,
});
const opened: ProgrammeFact = {
  type: "enrolment.programme-opened",
  data: {
    ...asked,
    template: "snmp-track-3",
    templateVersion: 1,
    practice: "child-protection",
    extraCriteria: [],
    participantMix: "three-roles",
    limits: offer.limits.map(({ limit, value }) => ({ limit, value })),
  },
};
const overridden = (from: number, to: number, limit = "cohort-capacity"): ProgrammeFact => ({
  type: "enrolment.programme-limit-overridden",
  data: { programmeId, limit, from, to, reason: "Pilot" },
});
const closed: ProgrammeFact = { type: "enrolment.programme-closed", data: { programmeId, reason: "Done" } };
const override = (to: number, limit = "cohort-capacity"): ProgrammeCommand => ({
  type: "override-limit",
  limit,
  to,
  reason: "Pilot",
});
const running = given(programme).facts(opened);

describe("ENR-1: opening", () => {
  test("takes practice, mix of participants and limits from the template", () => {
    given(programme).when(open(), { offer }).then(opened).twiceWritesNothing();
  });
  test("may have another practice, an added criterion and the memorandum's mix", () => {
    const more = { practice: "girls' education", extraCriteria: ["vision"], participantMix: "memorandum" };
    expect(given(programme).when(open(more), { offer }).facts[0]?.data).toMatchObject(more);
  });
  test.each([
    [{}, undefined, "template-unknown"],
    [{ until: "2026-03-01" }, offer, "period-invalid"],
    [{ until: "2027-02-30" }, offer, "period-invalid"],
    [{ zone: "Africa/Atlantis" }, offer, "zone-unknown"],
    [{ extraCriteria: ["luck"] }, offer, "criterion-not-offered"],
    [{ participantMix: "anybody" }, offer, "participant-mix-unknown"],
  ] as const)("%j is refused", (more, from, code) => {
    given(programme).when(open(more), { offer: from }).thenRefused(code);
  });
  test("happens once", () => {
    running.when(open({ name: "Other" }), { offer }).thenRefused("programme-opened-already");
  });
});

describe("ENR-1, ENR-4: overriding a limit", () => {
  test("is a fact with what it was, what it is and why", () => {
    running.when(override(3), { offer }).then(overridden(5, 3)).twiceWritesNothing();
    running.facts(overridden(5, 3)).when(override(4), { offer }).then(overridden(3, 4));
  });
  test.each([0, 51])("%i lies outside the template's bounds", (to) => {
    running.when(override(to), { offer }).thenRefused("limit-out-of-bounds", { least: 1, most: 50 });
  });
  test.each([1, 50])("%i lies on the template's bounds", (to) => {
    running.when(override(to), { offer }).then(overridden(5, to));
  });
  test("never goes below the seats that are taken", () => {
    running.when(override(2), { offer, seatsTaken: 3 }).thenRefused("limit-below-use", { taken: 3 });
    running.when(override(3), { offer, seatsTaken: 3 }).then(overridden(5, 3));
  });
  test("GEN-4 rises to what was taken at the moment it was lowered, also where nobody may override it any more", () => {
    const raised: ProgrammeFact = {
      type: "enrolment.programme-limit-overridden",
      data: { programmeId, limit: "cohort-capacity", from: 2, to: 3, reason: "limit-below-use" },
    };
    const lowered = running.facts(overridden(5, 2));
    lowered.when({ type: "hold-limit" }, { seatsTaken: 3 }).then(raised).twiceWritesNothing();
    lowered.when({ type: "hold-limit" }, { seatsTaken: 3, factsBefore: MOST_FACTS }).then(raised);
    lowered.when({ type: "hold-limit" }, { seatsTaken: 2 }).then();
    given(programme).when({ type: "hold-limit" }, { seatsTaken: 2 }).then();
  });
  test("keeps the lower limit of a pair at or below the upper one", () => {
    running
      .when(override(101, "staff-least"), { offer })
      .thenRefused("limits-contradict", { lower: "staff-least", upper: "staff-most" });
    running.when(override(14, "staff-most"), { offer }).thenRefused("limits-contradict");
    running.when(override(100, "staff-least"), { offer }).then(overridden(15, 100, "staff-least"));
  });
  test("needs a limit the template has, and an open programme", () => {
    running.when(override(3, "luck"), { offer }).thenRefused("limit-unknown");
    running.facts(closed).when(override(3), { offer }).thenRefused("programme-closed");
    given(programme).when(override(3), { offer }).thenRefused("programme-unknown");
  });
});

test("closing happens once", () => {
  running.when({ type: "close-programme", reason: "Done" }).then(closed).twiceWritesNothing();
  given(programme).when({ type: "close-programme", reason: "Done" }).thenRefused("programme-unknown");
});

test("ENR-1: whatever is overridden in whatever order, no pair of limits contradicts itself", () => {
  const limit = fc.constantFrom(...offer.limits.map((each) => each.limit));
  fc.assert(
    fc.property(fc.array(fc.tuple(limit, fc.integer({ min: -5, max: 1100 })), { maxLength: 10 }), (asks) => {
      const end = asks.reduce((past, [name, to]) => {
        const { decision } = past.when(override(to, name), { offer });
        return "accepted" in decision ? past.facts(...decision.accepted) : past;
      }, running);
      if (end.state.status === "absent") throw new Error("The programme is there");
      expect(contradicted(offer.limits, end.state.limits)).toBeUndefined();
    }),
  );
});

test("evolve takes every fact in every state", () =>
  expectTotal(programme.decider, [opened, overridden(5, 3), closed]));

test("ENR-1 a programme shows each override, so there are only so many, and it is closed all the same", () => {
  const full = { offer, factsBefore: MOST_FACTS };
  running.when(override(6), full).thenRefused("limits-overridden-too-often", { most: MOST_FACTS });
  running.when(override(6), { offer, factsBefore: MOST_FACTS - 1 }).then(overridden(5, 6));
  running.when({ type: "close-programme", reason: "Done" }, full).then(closed);
});
