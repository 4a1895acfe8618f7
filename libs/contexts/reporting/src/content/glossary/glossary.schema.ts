import { field, list, map, optional, record, type Static } from "@sankofa/kernel/schema";

/** The terms that the sources explain, as data (REP-5). */
export const glossarySchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  terms: list(
    record({
      term: field.code(),
      source: field.oneOf("toolkit", "care"),
      /** True where the platform uses the word otherwise and says so. */
      noted: optional(field.flag()),
    }),
    200,
  ),
});

export type Glossary = Static<typeof glossarySchema>;

/** The words of one language: by term, `term.meaning` and, where it is noted, `term.note`. */
export const glossaryCatalogueSchema = record({
  glossary: field.code(),
  version: field.whole(1),
  language: field.code(),
  labels: map(field.text()),
});

export type GlossaryCatalogue = Static<typeof glossaryCatalogueSchema>;
