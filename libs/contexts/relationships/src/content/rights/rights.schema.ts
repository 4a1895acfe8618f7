import { field, list, map, record, Type, type Static } from "@sankofa/kernel/schema";

/** What is said of a right: a name that catalogues give words to. */
const name = () => field.public(Type.String({ pattern: "^[a-z]+(\\.[a-z-]+)+$" }));
const part = record({ rights: list(name()), responsibilities: list(name()) });

/** Rights, responsibilities and principles that both sides acknowledge, as data (REL-2). */
export const rightsSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  mentee: part,
  mentor: part,
  principles: list(name()),
  /** What confidentiality leaves open to the programme. */
  openToProgramme: name(),
});

export type Rights = Static<typeof rightsSchema>;

/** The words of one language. */
export const rightsCatalogueSchema = record({
  rights: field.code(),
  version: field.whole(1),
  language: field.code(),
  labels: map(field.text()),
});

export type RightsCatalogue = Static<typeof rightsCatalogueSchema>;
