import { expectTotal, given, newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms as terms } from "@sankofa/testing/relationship-terms";
import type { RelationshipCommand } from "./relationship.commands";
import type { RelationshipFact } from "./relationship.events";
import { relationship } from "./relationship.noun";
import { relationshipScope } from "./relationship.state";

const opened: RelationshipFact = { type: "relationships.relationship-opened", data: terms };
const acknowledged = (side: "mentor" | "mentee", ...additions: string[]): RelationshipFact => ({
  type: "relationships.relationship-rights-acknowledged",
  data: { ...ids, side, rights: "s2s", rightsVersion: 1, additions },
});
const inStage = (stage: string): RelationshipFact => ({
  type: "relationships.relationship-stage-entered",
  data: { ...ids, from: "build", stage, overridden: [] },
});
const onHold: RelationshipFact = {
  type: "relationships.relationship-put-on-hold",
  data: { ...ids, reason: "Elections" },
};
const dormant: RelationshipFact = {
  type: "relationships.relationship-gone-dormant",
  data: { ...ids, reason: "No answer" },
};
const endedPrematurely = (ended: string): RelationshipFact => ({
  type: "relationships.relationship-ended-prematurely",
  data: { ...ids, reason: "lost-interest", explanation: "Other plans", mediationOffered: true, ended },
});
const samples: readonly RelationshipFact[] = [
  opened,
  acknowledged("mentee", "We speak Swahili"),
  inStage("manage"),
  {
    type: "relationships.relationship-stage-reopened",
    data: { ...ids, from: "manage", stage: "build", why: "New staff" },
  },
  onHold,
  { type: "relationships.relationship-resumed", data: ids },
  dormant,
  { type: "relationships.relationship-pairing-declined", data: { ...ids, side: "mentee", ended: NOW } },
  { type: "relationships.relationship-completed", data: { ...ids, ended: NOW } },
  { type: "relationships.relationship-completed-early", data: { ...ids, ended: NOW, agreedUntil: "2026-03-02" } },
  endedPrematurely(NOW),
  { type: "relationships.relationship-transitioned", data: { ...ids, into: ["peers"], ended: NOW } },
  {
    type: "relationships.relationship-corrected",
    data: { ...ids, corrects: newIdOf(8), correctedType: "relationship.completed", reason: "Typing", happened: NOW },
  },
];

const both = { speaksFor: ["mentor", "mentee"] } as const;
const acknowledge = (
  side: "mentor" | "mentee",
  additions: readonly string[] = [],
  happened?: string,
): RelationshipCommand => ({
  type: "acknowledge-rights",
  side,
  rights: "s2s",
  rightsVersion: 1,
  additions,
  happened,
});
const begun = given(relationship).facts(opened);

test("evolve accepts every fact in every state", () => expectTotal(relationship.decider, samples));

describe("REL-1 opening", () => {
  test("a relationship opens once", () => {
    given(relationship).when({ type: "open-relationship", opening: terms }).then(opened).twiceWritesNothing();
    expect(begun.state).toMatchObject({ status: "active", stage: "build" });
  });

  test("nothing is done in one that never opened", () => {
    given(relationship).when({ type: "put-on-hold", reason: "x" }).thenRefused("relationship-unknown");
  });

  test("it belongs to its programme, application and itself", () => {
    expect(relationshipScope(relationship.decider.initial, TENANT)).toBeUndefined();
    expect(relationshipScope(begun.state, TENANT)).toEqual({
      funder: TENANT,
      programme: ids.programmeId,
      application: ids.applicationId,
      relationship: ids.relationshipId,
    });
  });
});

describe("REL-2 rights and pairing", () => {
  test("each side acknowledges once, with its own additions", () => {
    begun
      .when(acknowledge("mentee", ["We speak Swahili"]), both)
      .then(acknowledged("mentee", "We speak Swahili"))
      .twiceWritesNothing();
  });

  test("another addition is added to what was acknowledged", () => {
    begun
      .facts(acknowledged("mentee", "a"))
      .when(acknowledge("mentee", ["a", "b", "b"]), both)
      .then(acknowledged("mentee", "b"))
      .twiceWritesNothing();
  });

  test.each([
    ["mentor", ["mentee"]],
    ["mentee", ["mentor"]],
    ["mentor", []],
  ] as const)("nobody acknowledges for the %s who speaks for %j", (side, speaksFor) => {
    begun.when(acknowledge(side), { speaksFor }).thenRefused("side-not-yours", { side });
    begun.when({ type: "decline-pairing", side }, { speaksFor }).thenRefused("side-not-yours", { side });
  });

  test("either side declines without a reason while the pair is getting to know each other", () => {
    const declined = begun.facts(inStage("expectations")).when({ type: "decline-pairing", side: "mentor" }, both);
    declined.thenTypes("relationships.relationship-pairing-declined").twiceWritesNothing();
    expect(declined.state).toMatchObject({ status: "pairing-declined", ended: NOW });
  });

  test("once the work has begun, leaving is a premature end", () => {
    begun
      .facts(inStage("manage"))
      .when({ type: "decline-pairing", side: "mentor" }, both)
      .thenRefused("pairing-settled");
  });
});

describe("GEN-3 pauses stay distinct", () => {
  test("a pause is agreed, a silence is noticed, and both are ended by taking the work up again", () => {
    begun.when({ type: "put-on-hold", reason: "Elections" }).then(onHold).twiceWritesNothing();
    begun.when({ type: "mark-dormant", reason: "No answer" }).then(dormant).twiceWritesNothing();
    begun.facts(dormant).when({ type: "put-on-hold", reason: "Elections" }).then(onHold);
    begun.facts(onHold).when({ type: "mark-dormant", reason: "No answer" }).thenRefused("relationship-on-hold");
    for (const pause of [onHold, dormant])
      begun
        .facts(pause)
        .when({ type: "resume", why: "New date" })
        .thenTypes("relationships.relationship-resumed")
        .twiceWritesNothing();
    begun.when({ type: "resume" }).then();
  });
});

describe("GEN-1 times", () => {
  test.each([
    ["2026-03-02T09:00:00.001Z", "happened-in-future"],
    ["2026-03-03[Africa/Nairobi]", "happened-in-future"],
    ["2026-02-30[Africa/Nairobi]", "happened-malformed"],
    ["2026-02-28[Mars/Olympus]", "happened-malformed"],
    ["2026-02-28", "happened-malformed"],
  ] as const)("%s: %s", (happened, code) => {
    begun.when({ type: "put-on-hold", reason: "x", happened }).thenRefused(code);
  });

  test("now itself has happened", () => {
    begun.when({ type: "put-on-hold", reason: "Elections", happened: NOW }).then(onHold);
  });
});
