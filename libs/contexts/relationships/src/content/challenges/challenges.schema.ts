import { field, list, map, record, type Static } from "@sankofa/kernel/schema";

/** The categories of challenges and the tips for each, as data (REL-8). */
export const challengesSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  categories: list(record({ category: field.code(), tips: list(field.code(), 10) }), 30),
});

export type Challenges = Static<typeof challengesSchema>;

/** The words of one language: by category, by `category.seen-as` and by `tip.<tip>`. */
export const challengesCatalogueSchema = record({
  challenges: field.code(),
  version: field.whole(1),
  language: field.code(),
  labels: map(field.text()),
});

export type ChallengesCatalogue = Static<typeof challengesCatalogueSchema>;
