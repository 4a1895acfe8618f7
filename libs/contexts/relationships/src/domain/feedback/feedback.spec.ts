import { expectTotal, given, newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import type { FeedbackFact, Giving } from "./feedback.events";
import { feedback } from "./feedback.noun";
import { MOST_NOTES } from "./feedback.policies";
import { feedbackScope } from "./feedback.state";

const ids = { feedbackId: newIdOf(9), ...relationshipIds, writerId: newIdOf(20) };
const giving: Giving = { ...ids, side: "mentee", point: "any-time", bad: "Calls are cancelled" };
const told: FeedbackFact = { type: "relationships.feedback-given", data: giving };
const followedUp = (done: string): FeedbackFact => ({
  type: "relationships.feedback-followed-up",
  data: { ...ids, done },
});
const withdrawn: FeedbackFact = { type: "relationships.feedback-withdrawn", data: { ...ids, reason: "Settled" } };
const writer = { personId: newIdOf(20) };
const other = { personId: newIdOf(21) };
const before = given(feedback).facts(told);
const give = (more: Partial<Giving>) => ({ type: "give-feedback", giving: { ...giving, ...more } }) as const;
const note = (done: string) => ({ type: "follow-up-feedback", done }) as const;
const withdraw = { type: "withdraw-feedback", reason: "Settled" } as const;

test("evolve accepts every fact in every state", () =>
  expectTotal(feedback.decider, [told, followedUp("We rang them"), withdrawn]));

test("REL-15 good or bad is told at any time, within its relationship, and never nothing", () => {
  given(feedback).when(give({}), writer).then(told).twiceWritesNothing();
  expect(feedbackScope(before.state, TENANT)).toMatchObject({ relationship: relationshipIds.relationshipId });
  expect(feedbackScope(feedback.decider.initial, TENANT)).toBeUndefined();
  const { bad: _, ...nothing } = giving;
  given(feedback).when({ type: "give-feedback", giving: nothing }, writer).thenRefused("feedback-empty");
});

test.each([
  ["stage-change", "manage", true],
  ["stage-change", undefined, false],
  ["half-point", undefined, true],
  ["end", undefined, true],
  ["end", "manage", false],
] as const)("REL-15 at a strategic point, %s (%s)", (point, stage, accepted) => {
  const tried = given(feedback).when(give({ point, ...(stage ? { stage } : {}) }), writer);
  if (accepted) tried.thenTypes("relationships.feedback-given");
  else tried.thenRefused("feedback-stage-missing");
});

test("REL-15 the programme notes what was done about it, so many times", () => {
  before.when(note("We rang them"), other).then(followedUp("We rang them")).twiceWritesNothing();
  given(feedback).when(note("We rang them"), other).thenRefused("feedback-unknown");
  before.facts(withdrawn).when(note("We rang them"), other).thenRefused("feedback-withdrawn");
  const often = before.facts(...Array.from({ length: MOST_NOTES }, (_, n) => followedUp(`Step ${n}`)));
  often.when(note("Another"), other).thenRefused("feedback-followed-up-too-often", { most: MOST_NOTES });
  expect(often.when(note("Step 0"), other).facts).toEqual([]);
});

test("REL-15 only whoever gave it withdraws it, and nobody else learns that there is something", () => {
  before.when(withdraw, writer).then(withdrawn).twiceWritesNothing();
  before.when(withdraw, other).thenRefused("feedback-unknown");
  given(feedback).when(withdraw, writer).thenRefused("feedback-unknown");
});
