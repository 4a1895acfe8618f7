import { given, newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms as terms } from "@sankofa/testing/relationship-terms";
import type { RelationshipCommand } from "./relationship.commands";
import type { RelationshipFact } from "./relationship.events";
import { relationship } from "./relationship.noun";

const opened: RelationshipFact = { type: "relationships.relationship-opened", data: terms };
const inEnd: RelationshipFact = {
  type: "relationships.relationship-stage-entered",
  data: { ...ids, from: "monitor", stage: "end", overridden: [] },
};
const ended: RelationshipFact = {
  type: "relationships.relationship-completed",
  data: { ...ids, ended: "2026-03-01[Africa/Nairobi]" },
};
const offered: RelationshipFact = {
  type: "relationships.relationship-mediation-offered",
  data: { ...ids, offer: "Salome would sit with both" },
};
const both = { speaksFor: ["mentor", "mentee"] } as const;
const begun = given(relationship).facts(opened);
const over = begun.facts(inEnd, ended);

const closing = [
  { type: "review-closure", review: { answers: [{ question: "lessons", answer: "Begin with elders" }] } },
  { type: "tell-lessons", side: "mentee", lessons: "Ask earlier" },
] as const satisfies readonly RelationshipCommand[];
const before = [
  { type: "notice-closure", endsOn: "2026-03-02" },
  { type: "offer-mediation", offer: "Salome would sit with both" },
] as const satisfies readonly RelationshipCommand[];

test.each([...closing, ...before])("REL-9 $type is said once", (command) => {
  begun.when(command, both).twiceWritesNothing();
});

test.each(closing)("REL-9 $type is an instrument of closing: it may come after the end", (command) => {
  over.when(command, both).twiceWritesNothing();
});

test.each(before)("REL-9 $type belongs before the end, and may be recorded after it", (command) => {
  over.when(command, both).thenRefused("relationship-ended", { status: "completed" });
  over.when({ ...command, happened: "2026-02-20[Africa/Nairobi]" }, both).twiceWritesNothing();
});

test("REL-9 a side tells its own lessons", () => {
  begun.when(closing[1], { speaksFor: ["mentor"] }).thenRefused("side-not-yours", { side: "mentee" });
});

test("REL-9 mediation is held once it was offered", () => {
  const hold = { type: "hold-mediation", outcome: "They part as friends", goesOn: false } as const;
  begun.when(hold, both).thenRefused("mediation-not-offered");
  const held = begun.facts(offered).when(hold, both);
  held.thenTypes("relationships.relationship-mediation-held").twiceWritesNothing();
  expect(held.state).toMatchObject({ status: "active", life: { mediation: { outcome: "They part as friends" } } });
});

test("REL-9 uptake is noted after the end only", () => {
  const note = { type: "note-uptake", what: "The strategy was adopted" } as const;
  begun.when(note, both).thenRefused("not-ended");
  over.when(note, both).thenTypes("relationships.relationship-uptake-noted").twiceWritesNothing();
});

describe("REL-9 what is transitioned is carried on", () => {
  const last = begun.facts(inEnd);

  test.each([
    ["as long again where nothing is said", undefined, "2027-03-01"],
    ["until the day that is said", "2026-09-01", "2026-09-01"],
  ] as const)("%s", (_, until, expected) => {
    const [fact] = last.when({ type: "transition", into: ["peers"], until }).facts;
    expect(fact?.data).toMatchObject({ ended: NOW, until: expected });
  });

  test.each(["2026-03-02", "2026-02-30", "2025-01-01"])("not until %s, which is no day after the end", (until) => {
    last.when({ type: "transition", into: ["peers"], until }).thenRefused("dates-out-of-order");
  });

  test("by a relationship of its own, once, that points back", () => {
    const opening = { ...terms, relationshipId: newIdOf(40) };
    const next = given(relationship).when({
      type: "carry-on",
      opening,
      followsId: ids.relationshipId,
      into: ["peers"],
    });
    next.thenTypes("relationships.relationship-opened", "relationships.relationship-carried-on").twiceWritesNothing();
    expect(next.state).toMatchObject({ status: "active", stage: "build", life: { follows: ids.relationshipId } });
  });
});
