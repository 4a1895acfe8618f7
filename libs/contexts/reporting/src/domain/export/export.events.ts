import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional, Type } from "@sankofa/kernel/schema";

/** What can become true of an export: that somebody asked for it. */
export const exportFacts = {
  "reporting.export-made": fact(1, {
    exportId: field.id(),
    programmeId: field.id(),
    /** Of one relationship; of the whole programme where it is left out. */
    relationshipId: optional(field.id()),
    /** How it shows people: by the right of who asked. */
    shows: field.oneOf("names", "pseudonyms"),
    /** It holds what the log held up to here. */
    position: field.public(Type.String({ pattern: "^[0-9]{1,40}$" })),
  }),
} satisfies FactRegistry;

export type ExportFact = FactOf<typeof exportFacts>;
