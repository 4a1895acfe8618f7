import { textOf } from "../../parts/form-data";

/** What was written one per line, without the empty ones. */
export const linesOf = (form: FormData, name: string): readonly string[] =>
  textOf(form, name)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
