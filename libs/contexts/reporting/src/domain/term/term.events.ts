import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional, record } from "@sankofa/kernel/schema";
import { TERMS } from "./term.policies";

const of = { termId: field.id(), term: field.oneOf(...TERMS) };

/** What can become true of a term that a funder's people use for a community. */
export const termFacts = {
  "reporting.term-preferred": fact(1, {
    ...of,
    words: record({ en: optional(field.line()), fr: optional(field.line()) }),
    reason: field.text(),
  }),
  "reporting.term-given-up": fact(1, { ...of, reason: field.text() }),
} satisfies FactRegistry;

export type TermFact = FactOf<typeof termFacts>;
