import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import {
  challengesCatalogueSchema,
  challengesSchema,
  type Challenges,
  type ChallengesCatalogue,
} from "./challenges.schema";
import english from "./s2s/v1.en.json";
import french from "./s2s/v1.fr.json";
import data from "./s2s/v1.json";

export const challenges: Challenges = data;
const CATALOGUES: Readonly<Record<Language, ChallengesCatalogue>> = { en: english, fr: french };

/** Their words in a language. */
export const challengesIn = (language: Language): ChallengesCatalogue => CATALOGUES[language];

/** What can be passed on as advice in a challenge of this category. */
export const tipsOf = (category: string): readonly string[] =>
  challenges.categories.find((each) => each.category === category)?.tips ?? [];

export const challengesContent: readonly Content[] = [
  { kind: "challenges", id: data.id, version: data.version, schema: challengesSchema, data },
  ...Object.values(CATALOGUES).map((catalogue) => ({
    kind: "challenges-catalogue",
    id: `${data.id}.${catalogue.language}`,
    version: data.version,
    schema: challengesCatalogueSchema,
    data: catalogue,
  })),
];
