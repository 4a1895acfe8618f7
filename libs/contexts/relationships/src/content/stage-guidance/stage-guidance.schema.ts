import { field, list, map, record, Type, type Static } from "@sankofa/kernel/schema";

/** What is said: a name that catalogues give words to. */
const names = () => list(field.public(Type.String({ pattern: "^(why|how|with)\\.[a-z-]+$" })));

/** Why a stage matters, how it is done and with what, as data (REL-3). */
export const stageGuidanceSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  stages: map(record({ why: names(), how: names(), resources: names() })),
});

export type StageGuidance = Static<typeof stageGuidanceSchema>;

/** The words of one language. */
export const stageGuidanceCatalogueSchema = record({
  guidance: field.code(),
  version: field.whole(1),
  language: field.code(),
  labels: map(field.line()),
});

export type StageGuidanceCatalogue = Static<typeof stageGuidanceCatalogueSchema>;
