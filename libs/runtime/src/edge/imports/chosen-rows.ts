import { EdgeProblem } from "../edge-problem";
import type { Plan } from "./planned-rows";

const HEADING = 1;

const rowUnknown = (row: number, last: number): EdgeProblem => {
  const there =
    last > HEADING
      ? `the first below its heading is ${HEADING + 1}, the last ${last}`
      : "there is none below its heading";
  return new EdgeProblem({
    code: "row-unknown",
    status: 422,
    title: `The file has no row ${row} to write: ${there}. Nothing was written`,
  });
};

/** Of what a file asks for, the rows that are meant, with what is wrong with those or with the heading; all where none are named. */
export const chosenRows = (plan: Plan, rows?: readonly number[]): Pick<Plan, "planned" | "faults"> => {
  if (!rows) return plan;
  const outside = rows.find((row) => row <= HEADING || row > plan.last);
  if (outside !== undefined) throw rowUnknown(outside, plan.last);
  const wanted = new Set([HEADING, ...rows]);
  return {
    planned: plan.planned.filter(({ numbers }) => numbers.every((row) => wanted.has(row))),
    faults: plan.faults.filter(({ row }) => wanted.has(row)),
  };
};
