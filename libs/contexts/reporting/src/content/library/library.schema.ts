import { field, list, map, optional, record, type Static } from "@sankofa/kernel/schema";
import { RESOURCE_KINDS } from "../../domain/resource/resource.policies";

/** The resources that ship with the platform, as data (REP-5). Titles, authors and links stand as their source prints them. */
export const librarySchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  resources: list(
    record({
      resource: field.code(),
      source: field.oneOf("annex-1", "announcement"),
      topic: field.code(),
      kind: field.oneOf(...RESOURCE_KINDS),
      /** Empty where it is about no key population in particular. */
      populations: list(field.code(), 10),
      languages: list(field.code(), 20),
      title: field.line(),
      authors: optional(field.line()),
      publisher: field.line(),
      year: optional(field.whole(1900, 2100)),
      link: optional(field.text()),
    }),
    200,
  ),
});

export type Library = Static<typeof librarySchema>;

/** What each resource is good for, in one language. */
export const libraryCatalogueSchema = record({
  library: field.code(),
  version: field.whole(1),
  language: field.code(),
  labels: map(field.text()),
});

export type LibraryCatalogue = Static<typeof libraryCatalogueSchema>;
