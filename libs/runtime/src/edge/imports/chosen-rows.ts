import { EdgeProblem } from "../edge-problem";
import type { Plan, Planned } from "./planned-rows";

const HEADING = 1;
/** As many rows as a sentence names. */
const MOST_NAMED = 10;

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

/** What rows say together cannot be told by half: of a group that is named in part, what is missing. */
const rowsDivided = ({ numbers }: Planned, wanted: ReadonlySet<number>): EdgeProblem => {
  const missing = numbers.filter((row) => !wanted.has(row));
  const named = missing.slice(0, MOST_NAMED).join(", ") + (missing.length > MOST_NAMED ? " …" : "");
  const there = numbers.find((row) => wanted.has(row));
  return new EdgeProblem({
    code: "rows-divided",
    status: 422,
    title: `Row ${there} is written together with rows that were not named: ${named}. Name all of them or none; nothing was written`,
  });
};

/** Of what a file asks for, the rows that are meant, with what is wrong with those or with the heading; all where none are named. */
export const chosenRows = (plan: Plan, rows?: readonly number[]): Pick<Plan, "planned" | "faults"> => {
  if (!rows) return plan;
  const outside = rows.find((row) => row <= HEADING || row > plan.last);
  if (outside !== undefined) throw rowUnknown(outside, plan.last);
  const wanted = new Set([HEADING, ...rows]);
  const planned = plan.planned.filter(({ numbers }) => numbers.some((row) => wanted.has(row)));
  const divided = planned.find(({ numbers }) => !numbers.every((row) => wanted.has(row)));
  if (divided) throw rowsDivided(divided, wanted);
  return {
    planned,
    faults: plan.faults.filter(({ row }) => wanted.has(row)),
  };
};
