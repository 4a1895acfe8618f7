import { createContext, useContext, useLayoutEffect } from "react";
import type { FieldProblem } from "../api/problem";

interface Faults {
  /** What the platform found in what a form sent. */
  readonly faults: readonly FieldProblem[];
  /** Told once a field says one of them. */
  readonly said?: () => void;
}

export const FieldProblems = createContext<Faults>({ faults: [] });

/**
 * What the platform says of one field; a field's name is its JSON pointer without the first slash. What several fields
 * make one value of is said at the field that is told so.
 */
export const useFieldProblem = (name: string, sentAs = name): string | undefined => {
  const { faults, said } = useContext(FieldProblems);
  const own = faults.filter(({ pointer }) => pointer === `/${name}` || pointer === `/${sentAs}`);
  const fault = own.length === 0 ? undefined : own.map(({ detail }) => detail).join("; ");
  useLayoutEffect(() => {
    if (fault !== undefined) said?.();
  }, [fault, said]);
  return fault;
};
