import { exhausted } from "@sankofa/kernel/decision";
import type { ImportFact } from "./import.events";

type Previewed = Extract<ImportFact, { readonly type: "enrolment.import-previewed" }>["data"];

/** The last look at the file: the same look again is no news. */
export type ImportState = { readonly status: "absent" } | ({ readonly status: "previewed" } & Previewed);

export const evolve = (state: ImportState, fact: ImportFact): ImportState => {
  switch (fact.type) {
    case "enrolment.import-previewed":
      return { status: "previewed", ...fact.data };
    case "enrolment.import-committed":
      return state;
    default:
      return exhausted(fact);
  }
};
