import { EdgeProblem } from "../edge-problem";
import { chosenRows } from "./chosen-rows";
import type { Plan } from "./planned-rows";

const fault = (row: number) => ({ row, column: null, code: "formula", detail: "No" });
const plan: Plan = {
  planned: [
    { numbers: [2, 4], rows: [] },
    { numbers: [5], rows: [] },
  ],
  faults: [fault(1), fault(3), fault(6)],
  headings: new Map(),
  last: 6,
};

const refusal = (of: Plan, rows: readonly number[]): string => {
  try {
    chosenRows(of, rows);
  } catch (error) {
    if (error instanceof EdgeProblem) return `${error.problem.code}: ${error.problem.title}`;
  }
  return "none";
};

test("ENR-11 of the rows chosen, and of the heading, it is told what is wrong; where none are named, of all", () => {
  expect(chosenRows(plan)).toMatchObject({ planned: plan.planned, faults: plan.faults });
  const { planned, faults } = chosenRows(plan, [2, 4, 6]);
  expect(planned.map(({ numbers }) => numbers)).toEqual([[2, 4]]);
  expect(faults.map(({ row }) => row)).toEqual([1, 6]);
});

test("ENR-11 a row that the file does not have is refused with those that it has", () => {
  expect(refusal(plan, [5, 99])).toBe(
    "row-unknown: The file has no row 99 to write: the first below its heading is 2, the last 6. Nothing was written",
  );
  expect(refusal(plan, [1, 2])).toContain("no row 1 to write");
  expect(refusal({ ...plan, last: 1 }, [2])).toContain("there is none below its heading");
});

test("ENR-11 rows that are written together are named together, or the rest is said", () => {
  expect(refusal(plan, [4, 5])).toBe(
    "rows-divided: Row 4 is written together with rows that were not named: 2. Name all of them or none; nothing was written",
  );
  const many = { numbers: Array.from({ length: 20 }, (_, at) => at + 2), rows: [] };
  expect(refusal({ ...plan, planned: [many], last: 21 }, [2])).toContain("3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …. Name all");
});
