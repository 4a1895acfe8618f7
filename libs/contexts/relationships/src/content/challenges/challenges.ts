import type { Content } from "@sankofa/kernel/manifest";
import {
  challengesCatalogueSchema,
  challengesSchema,
  type Challenges,
  type ChallengesCatalogue,
} from "./challenges.schema";
import english from "./s2s/v1.en.json";
import data from "./s2s/v1.json";

export const challenges: Challenges = data;
export const challengesInEnglish: ChallengesCatalogue = english;

/** What can be passed on as advice in a challenge of this category. */
export const tipsOf = (category: string): readonly string[] =>
  challenges.categories.find((each) => each.category === category)?.tips ?? [];

export const challengesContent: readonly Content[] = [
  { kind: "challenges", id: data.id, version: data.version, schema: challengesSchema, data },
  {
    kind: "challenges-catalogue",
    id: `${data.id}.en`,
    version: data.version,
    schema: challengesCatalogueSchema,
    data: english,
  },
];
