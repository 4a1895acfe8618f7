import { given, newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms as terms } from "@sankofa/testing/relationship-terms";
import type { RelationshipCommand } from "./relationship.commands";
import { ENDING_REASONS, type RelationshipFact } from "./relationship.events";
import { relationship } from "./relationship.noun";

const opened: RelationshipFact = { type: "relationships.relationship-opened", data: terms };
const inStage = (stage: string): RelationshipFact => ({
  type: "relationships.relationship-stage-entered",
  data: { ...ids, from: "build", stage, overridden: [] },
});
const endedPrematurely = (ended: string): RelationshipFact => ({
  type: "relationships.relationship-ended-prematurely",
  data: { ...ids, reason: "lost-interest", explanation: "Other plans", mediationOffered: true, ended },
});
const acknowledge = (happened?: string): RelationshipCommand => ({
  type: "acknowledge-rights",
  side: "mentor",
  rights: "s2s",
  rightsVersion: 1,
  additions: [],
  happened,
});
const both = { speaksFor: ["mentor", "mentee"] } as const;
const begun = given(relationship).facts(opened);

describe("REL-9 endings stay distinct (GEN-3)", () => {
  const last = begun.facts(inStage("end"));

  test.each([
    ["2026-03-01T20:59:59.999Z", "relationships.relationship-completed-early"],
    ["2026-03-01T21:00:00.000Z", "relationships.relationship-completed"],
    ["2026-03-01[Africa/Nairobi]", "relationships.relationship-completed-early"],
    ["2026-03-02[Africa/Nairobi]", "relationships.relationship-completed"],
  ] as const)("completed at %s, agreed until 2 March in Nairobi: %s", (happened, type) => {
    last.when({ type: "complete", happened }).thenTypes(type).twiceWritesNothing();
  });

  test("a planned end is reached through the last stage", () => {
    begun.when({ type: "complete" }).thenRefused("not-in-last-stage", { stage: "build" });
    begun.when({ type: "transition", into: ["peers"] }).thenRefused("not-in-last-stage");
    last
      .when({ type: "transition", into: ["peers", "advocacy"], note: "Joint campaign" })
      .thenTypes("relationships.relationship-transitioned")
      .twiceWritesNothing();
  });

  test.each(ENDING_REASONS)("it ends before its time because of %s, in any stage", (reason) => {
    const ended = begun
      .facts(inStage("manage"))
      .when({ type: "end-prematurely", reason, explanation: "So", mediationOffered: false });
    ended.thenTypes("relationships.relationship-ended-prematurely").twiceWritesNothing();
    expect(ended.state).toMatchObject({ status: "ended-prematurely", reason });
  });

  test.each([
    { type: "put-on-hold", reason: "x" },
    { type: "resume" },
    { type: "mark-dormant", reason: "x" },
    { type: "complete" },
    { type: "transition", into: ["peers"] },
    { type: "decline-pairing", side: "mentee" },
    { type: "end-prematurely", reason: "no-good-match", explanation: "x", mediationOffered: true },
  ] as const satisfies readonly RelationshipCommand[])("after the end nothing new is begun: $type", (command) => {
    begun.facts(endedPrematurely(NOW)).when(command, both).thenRefused("relationship-ended");
  });

  test.each([
    ["2026-03-01[Africa/Nairobi]", "2026-03-01T20:59:59.999Z", "accepted"],
    ["2026-03-01[Africa/Nairobi]", "2026-03-01T21:00:00.000Z", "refused"],
    ["2026-03-01T10:00:00.000Z", "2026-03-01T10:00:00.000Z", "accepted"],
    ["2026-03-01T10:00:00.000Z", "2026-03-01T10:00:00.001Z", "refused"],
  ] as const)("ended %s, acknowledged %s and recorded later: %s", (ended, happened, outcome) => {
    const late = begun.facts(endedPrematurely(ended)).when(acknowledge(happened), both);
    if (outcome === "accepted") late.thenTypes("relationships.relationship-rights-acknowledged").twiceWritesNothing();
    else late.thenRefused("relationship-ended");
  });

  test("what is not said to have happened before the end is new, even in the same instant", () => {
    begun.facts(endedPrematurely(NOW)).when(acknowledge(), both).thenRefused("relationship-ended");
  });
});

describe("GEN-2 corrections", () => {
  const ended = begun.facts(inStage("end"), endedPrematurely(NOW));
  const correct = { type: "correct-relationship", corrects: newIdOf(8), reason: "Wrong reason" } as const;
  const correctedType = "relationship.ended-prematurely";

  test("the right values stand beside the entry, and the ending follows them", () => {
    const corrected = ended.when(
      { ...correct, endingReason: "no-good-match", happened: "2026-02-01T00:00:00.000Z" },
      { correctedType },
    );
    corrected.thenTypes("relationships.relationship-corrected").twiceWritesNothing();
    expect(corrected.state).toMatchObject({
      status: "ended-prematurely",
      reason: "no-good-match",
      ended: "2026-02-01T00:00:00.000Z",
    });
  });

  test("a correction of something else leaves the ending alone", () => {
    const corrected = ended.when(
      { ...correct, statement: "Both sides" },
      { correctedType: "relationship.stage-entered" },
    );
    expect(corrected.state).toMatchObject({ reason: "lost-interest", ended: NOW });
  });

  test.each([
    [undefined, { statement: "x" }, "fact-unknown"],
    ["relationship.completed", { endingReason: "no-good-match" }, "correction-does-not-fit"],
    [correctedType, {}, "correction-does-not-fit"],
    [correctedType, { happened: "2026-03-02T09:00:00.001Z" }, "happened-in-future"],
  ] as const)("of %s with %j: %s", (type, values, code) => {
    ended.when({ ...correct, ...values }, { correctedType: type }).thenRefused(code);
  });
});
