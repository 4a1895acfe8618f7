import type { Problem } from "../../rooms";
import type { RowFault } from "./import-desk";
import type { Plan, Planned } from "./planned-rows";

/** A problem that would not be there in a moment, and says nothing of the row. */
export const isPassing = ({ status }: Problem): boolean => status >= 500;

const EMPTY = { code: "cell-empty", detail: "Nothing stands in this cell" };

/** What a room said of a request, at the rows and columns that it was made from: `/participants/2/email` is the third row's. */
export const rowFaults = (
  problem: Problem,
  { numbers, rows }: Planned,
  { headings }: Pick<Plan, "headings">,
): RowFault[] => {
  const whole = (code: string, detail: string): RowFault[] =>
    numbers.map((row) => ({ row, column: null, code, detail }));
  const errors = problem.errors ?? [];
  if (errors.length === 0) return whole(problem.code, problem.title);
  return errors.flatMap(({ pointer, code, detail }) => {
    const segments = pointer.split("/").slice(1);
    const column = headings.get(segments.at(-1) ?? "") ?? null;
    const place = segments.find((segment) => /^\d+$/.test(segment));
    const row = numbers[place === undefined && numbers.length === 1 ? 0 : Number(place ?? NaN)];
    if (row === undefined) return whole(code, detail);
    // Of a cell with nothing in it a command says that it is too short, or not of a form: it is empty, to whoever filled the file in.
    const cell = rows[numbers.indexOf(row)]?.[segments.at(-1) ?? ""];
    return [cell === "" ? { row, column, ...EMPTY } : { row, column, code, detail }];
  });
};
