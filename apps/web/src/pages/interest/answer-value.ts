import type { Requirement, Value } from "../../api/enrolment";
import { textOf } from "../../parts/form-data";

/** What was typed or chosen, in the kind the requirement asks for. */
export const valueOf = (form: FormData, { check }: Requirement, name: string): Value => {
  const text = textOf(form, name);
  if (check.kind === "between") return Number(text);
  return check.kind === "yes" ? text === "yes" : text;
};

/** An answer as the field it was given in shows it. */
export const shownValue = (value: Value): string =>
  typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
