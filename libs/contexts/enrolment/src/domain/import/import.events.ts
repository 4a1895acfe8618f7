import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, Type } from "@sankofa/kernel/schema";

const ofImport = {
  importId: field.id(),
  programmeId: field.id(),
  table: field.code(),
  by: field.public(Type.String({ minLength: 1, maxLength: 100 })),
};

/** What can become true of a file that is read in. Its rows are commands, with facts of their own. */
export const importFacts = {
  "enrolment.import-previewed": fact(1, {
    ...ofImport,
    digest: field.digest(),
    rows: field.whole(),
    ready: field.whole(),
    faulty: field.whole(),
  }),
  "enrolment.import-committed": fact(1, {
    ...ofImport,
    committed: field.whole(),
    known: field.whole(),
    refused: field.whole(),
    cancelled: field.flag(),
  }),
} satisfies FactRegistry;

export type ImportFact = FactOf<typeof importFacts>;
