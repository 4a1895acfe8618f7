import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field } from "@sankofa/kernel/schema";

/** What is recorded of a funder, the tenant that everything else belongs to. */
export const funderFacts = {
  "access.funder-registered": fact(1, {
    funderId: field.id(),
    name: field.line(),
    /** The account that administers it from the first moment. */
    administrator: field.id(),
  }),
} satisfies FactRegistry;

export type FunderFact = FactOf<typeof funderFacts>;
