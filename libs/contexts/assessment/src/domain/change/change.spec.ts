import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { change } from "./change.decide";
import type { ChangeFact } from "./change.events";
import { changeOf, type Pair } from "./change.policies";

const of = {
  relationshipId: newIdOf(1),
  programmeId: newIdOf(2),
  applicationId: newIdOf(3),
  before: "before-training",
  after: "after-training",
};
const compared = [
  { item: "importance", better: "more" },
  { item: "difficulty", better: "less" },
  { item: "takes-years", better: "neither" },
] as const;
const pairs: readonly Pair[] = [
  {
    before: { importance: 3, difficulty: 4, "takes-years": 2 },
    after: { importance: 5, difficulty: 2, "takes-years": 4 },
  },
  { before: { importance: 4, difficulty: 2 }, after: { importance: 4, difficulty: 3, "takes-years": 5 } },
];
const measured = (counted: readonly Pair[]): ChangeFact => ({
  type: "assessment.change-measured",
  data: { ...of, people: counted.length, items: [...changeOf(compared, counted)] },
});
const measure = { type: "measure-change" as const, of };

test("ASM-3 more agreement is better for some statements, less for others, and for some it is only shown", () => {
  expect(changeOf(compared, pairs)).toEqual([
    { item: "importance", better: "more", answered: 2, before: 7, after: 9, improved: 1, same: 1, worsened: 0 },
    { item: "difficulty", better: "less", answered: 2, before: 6, after: 5, improved: 1, same: 0, worsened: 1 },
    { item: "takes-years", better: "neither", answered: 1, before: 2, after: 4, improved: 0, same: 0, worsened: 0 },
  ]);
});

test("ASM-3 the change is measured over those who answered both, and not twice the same", () => {
  given(change).when(measure, { compared, pairs }).then(measured(pairs)).twiceWritesNothing();
});

test("ASM-3 another answer is measured anew; nobody to compare is refused", () => {
  const [first] = pairs;
  if (!first) throw new Error("There is a first pair");
  given(change)
    .facts(measured([first]))
    .when(measure, { compared, pairs })
    .then(measured(pairs));
  given(change).when(measure, { compared, pairs: [] }).thenRefused("nothing-to-compare");
});

test("two comparisons of a relationship stand beside each other", () => {
  const other = { ...of, before: "before-laboratory", after: "after-laboratory" };
  given(change)
    .facts(measured(pairs))
    .when({ type: "measure-change", of: other }, { compared, pairs })
    .then({ type: "assessment.change-measured", data: { ...measured(pairs).data, ...other } });
});

test("evolve takes facts in any order", () => expectTotal(change.decider, [measured(pairs)]));
