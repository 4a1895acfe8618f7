import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field } from "@sankofa/kernel/schema";

/** What can become true of an instrument. The digest binds the version to its exact wording. */
export const instrumentFacts = {
  "assessment.instrument-published": fact(1, {
    instrumentId: field.id(),
    instrument: field.code(),
    version: field.whole(1),
    kind: field.code(),
    items: field.whole(1),
    digest: field.digest(),
  }),
} satisfies FactRegistry;

export type InstrumentFact = FactOf<typeof instrumentFacts>;
