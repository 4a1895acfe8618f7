import { field, list, map, record, type Static } from "@sankofa/kernel/schema";

/** The nine approaches with their planning steps, as data (REL-5). */
export const approachesSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  approaches: list(
    record({
      approach: field.code(),
      aliases: list(field.code(), 10),
      virtual: field.code(),
      scenarios: list(field.code(), 2),
      /** How many points say when to use it; the words are the catalogue's. */
      whenToUse: field.whole(1),
      steps: list(field.code(), 20),
      considerations: field.whole(1),
    }),
    20,
  ),
});

export type Approaches = Static<typeof approachesSchema>;

/** The words of one language: by approach, and by `approach.definition`, `.virtual`, `.when.1`, `.step.<step>`, `.consider.1`. */
export const approachesCatalogueSchema = record({
  approaches: field.code(),
  version: field.whole(1),
  language: field.code(),
  labels: map(field.text()),
});

export type ApproachesCatalogue = Static<typeof approachesCatalogueSchema>;
