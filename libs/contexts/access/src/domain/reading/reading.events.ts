import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list } from "@sankofa/kernel/schema";

/** As many as one answer shows. */
export const MOST_RECORDS = 100;

/** What is recorded of reading: who was shown what of it is for some only. */
export const readingFacts = {
  "access.reading-recorded": fact(1, {
    accountId: field.id(),
    /** Whoever read, as every fact names who acted: the edge only writes it down. */
    decidedBy: field.line(),
    programmeId: field.id(),
    kind: field.code(),
    /** When the hour began that it was read in: the same record again within it is the same look. */
    hour: field.instant(),
    recordIds: list(field.id(), MOST_RECORDS),
  }),
} satisfies FactRegistry;

export type ReadingFact = FactOf<typeof readingFacts>;
