import { createContext, useContext } from "react";
import type { FieldProblem } from "../api/problem";

/** The faults the platform found in what a form sent. */
export const FieldProblems = createContext<readonly FieldProblem[]>([]);

/** What the platform says of one field; a field's name is its JSON pointer without the first slash. */
export const useFieldProblem = (name: string): string | undefined => {
  const faults = useContext(FieldProblems).filter((fault) => fault.pointer === `/${name}`);
  return faults.length === 0 ? undefined : faults.map((fault) => fault.detail).join("; ");
};
