import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms as terms } from "@sankofa/testing/relationship-terms";
import { MOST_FACTS } from "./relationship.decide";
import type { RelationshipFact } from "./relationship.events";
import { relationship } from "./relationship.noun";

const fact = (name: string, more: object): RelationshipFact =>
  ({ type: `relationships.relationship-${name}`, data: { ...ids, ...more } }) as unknown as RelationshipFact;
const opened = fact("opened", terms);
const named = (personId: string, more: object = {}) =>
  fact("contact-named", { side: "mentee", duty: "focal-point", personId, name: "Amara", ...more });
const joined = fact("mentee-joined", { organisationId: newIdOf(30), organisation: "Faraja", twin: true });
const ended = fact("completed", { ended: "2026-03-01[Africa/Nairobi]" });
const both = { speaksFor: ["mentor", "mentee"] } as const;
const begun = given(relationship).facts(opened);

test("evolve accepts every fact of a relationship's life in every state", () =>
  expectTotal(relationship.decider, [
    opened,
    ended,
    fact("carried-on", { followsId: newIdOf(40), into: ["peers"] }),
    fact("orientation-held", { attended: [], areas: [], channels: [] }),
    named(newIdOf(20)),
    joined,
    fact("mentee-left", { organisationId: newIdOf(30), organisation: "Faraja", why: "x" }),
    fact("direction-turned", { topic: "Radio", mentoredBy: "mentee", why: "x" }),
    fact("work-refused", { what: "x", why: "x" }),
    fact("closure-noticed", { endsOn: "2026-04-01" }),
    fact("closure-reviewed", { answers: [] }),
    fact("lessons-told", { side: "mentor", lessons: "x" }),
    fact("mediation-offered", { offer: "x" }),
    fact("mediation-held", { outcome: "x", goesOn: true }),
    fact("uptake-noted", { what: "x" }),
  ]));

describe("REL-1 people to turn to", () => {
  const name = { type: "name-contact", side: "mentee", duty: "focal-point", name: "Amara" } as const;

  test("a focal point is named, and whoever takes over says whom they replace", () => {
    begun
      .when({ ...name, personId: newIdOf(20) }, both)
      .then(named(newIdOf(20)))
      .twiceWritesNothing();
    begun
      .facts(named(newIdOf(20)))
      .when({ ...name, personId: newIdOf(21), reason: "She left" }, both)
      .then(named(newIdOf(21), { replacedPersonId: newIdOf(20), reason: "She left" }))
      .twiceWritesNothing();
  });

  test("the other duties and the other side are not touched by it", () => {
    const backUp = begun.facts(named(newIdOf(20))).when({ ...name, duty: "back-up", personId: newIdOf(21) }, both);
    expect(backUp.state).toMatchObject({
      life: { contacts: { "mentee.focal-point": newIdOf(20), "mentee.back-up": newIdOf(21) } },
    });
  });

  test("a side names its own people, before the end", () => {
    begun.when({ ...name, personId: newIdOf(20) }, { speaksFor: ["mentor"] }).thenRefused("side-not-yours");
    begun
      .facts(ended)
      .when({ ...name, personId: newIdOf(20) }, both)
      .thenRefused("relationship-ended");
  });
});

describe("REL-1 one mentor and several mentees", () => {
  const joining = { organisationId: newIdOf(30), organisation: "Faraja", twin: true };

  test("a mentee joins once; the mentor is none of them", () => {
    begun.when({ type: "join-mentee", joining }).then(joined).twiceWritesNothing();
    begun.when({ type: "join-mentee", joining: { ...joining, organisationId: terms.menteeOrganisationId } }).then();
    begun
      .when({ type: "join-mentee", joining: { ...joining, organisationId: terms.mentorOrganisationId } })
      .thenRefused("mentor-is-no-mentee");
    begun.facts(ended).when({ type: "join-mentee", joining }).thenRefused("relationship-ended");
  });

  test("one that joined may leave; the first does not", () => {
    begun
      .facts(joined)
      .when({ type: "release-mentee", organisationId: newIdOf(30), why: "Merged" })
      .thenTypes("relationships.relationship-mentee-left")
      .twiceWritesNothing();
    begun
      .when({ type: "release-mentee", organisationId: terms.menteeOrganisationId, why: "x" })
      .thenRefused("mentee-is-the-first");
  });

  test("for a topic the direction turns, and turns back", () => {
    const turning = { topic: "Radio", mentoredBy: "mentee", why: "They run a station" } as const;
    begun.when({ type: "turn-direction", turning: { ...turning, mentoredBy: "mentor" } }).then();
    const turned = begun.when({ type: "turn-direction", turning });
    turned.thenTypes("relationships.relationship-direction-turned").twiceWritesNothing();
    begun
      .facts(...turned.facts)
      .when({ type: "turn-direction", turning: { ...turning, mentoredBy: "mentor" } })
      .thenTypes("relationships.relationship-direction-turned");
  });
});

test("REL-2 a mentor may refuse work as unethical, and nobody for them", () => {
  const refuse = { type: "refuse-work", what: "Naming who attended", why: "It would endanger them" } as const;
  begun.when(refuse, both).thenTypes("relationships.relationship-work-refused").twiceWritesNothing();
  begun.when(refuse, { speaksFor: ["mentee"] }).thenRefused("side-not-yours", { side: "mentor" });
});

test("REL-11 the orientation meeting is recorded with what was agreed, a rhythm whole or not at all", () => {
  const orientation = { attended: ["leadership"], areas: ["advocacy"], channels: ["phone"], every: 2 };
  const hold = { type: "hold-orientation", orientation: { ...orientation, unit: "week" } } as const;
  begun.when(hold).thenTypes("relationships.relationship-orientation-held").twiceWritesNothing();
  begun.when({ type: "hold-orientation", orientation }).thenRefused("pace-incomplete");
  begun.facts(ended).when(hold).thenRefused("relationship-ended");
  begun
    .facts(ended)
    .when({ ...hold, happened: "2026-02-01[Africa/Nairobi]" })
    .twiceWritesNothing();
});

test("REL-1 GEN-2 a relationship shows who took over from whom and what was corrected, so there is only so much of it", () => {
  const full = { ...both, factsBefore: MOST_FACTS };
  const name = {
    type: "name-contact",
    side: "mentee",
    duty: "focal-point",
    name: "Amara",
    personId: newIdOf(20),
  } as const;
  begun.when(name, full).thenRefused("relationship-changed-too-often", { most: MOST_FACTS });
  begun.when(name, { ...both, factsBefore: MOST_FACTS - 1 }).then(named(newIdOf(20)));
  const end = { type: "end-prematurely", reason: "by-agreement", explanation: "x", mediationOffered: true } as never;
  begun.when(end, full).thenTypes("relationships.relationship-ended-prematurely");
});
