import { given, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms as terms } from "@sankofa/testing/relationship-terms";
import type { RelationshipCommand } from "./relationship.commands";
import type { RelationshipFact } from "./relationship.events";
import { relationship } from "./relationship.noun";

const opened: RelationshipFact = { type: "relationships.relationship-opened", data: terms };
const inStage = (stage: string): RelationshipFact => ({
  type: "relationships.relationship-stage-entered",
  data: { ...ids, from: "build", stage, overridden: [] },
});
const acknowledged = (side: "mentor" | "mentee"): RelationshipFact => ({
  type: "relationships.relationship-rights-acknowledged",
  data: { ...ids, side, rights: "s2s", rightsVersion: 1, additions: [] },
});
const onHold: RelationshipFact = {
  type: "relationships.relationship-put-on-hold",
  data: { ...ids, reason: "Elections" },
};
const endedPrematurely = (ended: string): RelationshipFact => ({
  type: "relationships.relationship-ended-prematurely",
  data: { ...ids, reason: "lost-interest", explanation: "Other plans", mediationOffered: true, ended },
});
const begun = given(relationship).facts(opened);

describe("REL-3 stages", () => {
  const progress = { planAgreed: false, contactsHeld: 0 };
  const to = (stage: string, more: { why?: string; override?: string } = {}): RelationshipCommand => ({
    type: "enter-stage",
    to: stage,
    ...more,
  });

  test.each([
    ["build", [], progress, "exit-condition-unmet"],
    ["build", [acknowledged("mentor")], progress, "exit-condition-unmet"],
    ["build", [acknowledged("mentor"), acknowledged("mentee")], progress, "entered"],
    ["expectations", [inStage("expectations")], progress, "exit-condition-unmet"],
    ["expectations", [inStage("expectations")], { ...progress, planAgreed: true }, "entered"],
    ["manage", [inStage("manage")], progress, "exit-condition-unmet"],
    ["manage", [inStage("manage")], { ...progress, contactsHeld: 1 }, "entered"],
    ["monitor", [inStage("monitor")], progress, "entered"],
  ] as const)("leaving %s after %j with %j: %s", (from, facts, reached, outcome) => {
    const next = { build: "expectations", expectations: "manage", manage: "monitor", monitor: "end" }[from];
    const tried = begun.facts(...facts).when(to(next), { progress: reached });
    if (outcome === "entered") tried.thenTypes("relationships.relationship-stage-entered").twiceWritesNothing();
    else tried.thenRefused(outcome, { stage: from });
  });

  test("a condition can be overridden with a reason, which is kept with what did not hold", () => {
    const data = {
      ...ids,
      from: "build",
      stage: "expectations",
      overridden: ["rights-acknowledged-by-both"],
      overrideReason: "Signed on paper",
    };
    begun
      .when(to("expectations", { override: "Signed on paper" }), { progress })
      .then({ type: "relationships.relationship-stage-entered", data })
      .twiceWritesNothing();
  });

  test("an override that was not needed leaves no trace", () => {
    begun
      .facts(inStage("monitor"))
      .when(to("end", { override: "x", why: "All done" }), { progress })
      .then({
        type: "relationships.relationship-stage-entered",
        data: { ...ids, from: "monitor", stage: "end", why: "All done", overridden: [] },
      });
  });

  test("going back is recorded with why, and refused without", () => {
    const back = begun.facts(inStage("manage"));
    back
      .when(to("build", { why: "New staff" }))
      .then({
        type: "relationships.relationship-stage-reopened",
        data: { ...ids, from: "manage", stage: "build", why: "New staff" },
      })
      .twiceWritesNothing();
    back.when(to("build")).thenRefused("why-missing");
  });

  test.each([
    ["manage", "stage-skipped"],
    ["harvest", "stage-unknown"],
  ] as const)("from build to %s: %s", (stage, code) => {
    begun.when(to(stage, { override: "x" }), { progress }).thenRefused(code);
  });

  test("no stage is entered on hold or after the end", () => {
    begun
      .facts(onHold)
      .when(to("expectations", { override: "x" }))
      .thenRefused("relationship-on-hold");
    begun
      .facts(endedPrematurely(NOW))
      .when(to("expectations", { override: "x" }))
      .thenRefused("relationship-ended");
  });
});
