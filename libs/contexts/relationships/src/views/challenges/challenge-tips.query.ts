import type { Language } from "@sankofa/kernel/language";
import { query } from "@sankofa/kernel/manifest";
import { field, list, record, type Static } from "@sankofa/kernel/schema";
import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";
import { challenges, challengesIn } from "../../content/challenges/challenges";

const response = record({
  id: field.code(),
  version: field.whole(1),
  categories: list(
    record({
      category: field.code(),
      name: field.line(),
      /** How one knows it. */
      seenAs: field.text(),
      tips: list(record({ tip: field.code(), text: field.text() })),
    }),
  ),
});

export class ListChallengeTipsRequest {}

/** Tips hold nothing of anybody: whoever is signed in may read them. */
const EVERYBODY = Object.keys(ROLE_LEVELS) as Role[];

const wordsIn = (language: Language): ((name: string) => string) => {
  const { labels } = challengesIn(language);
  return (name) => labels[name] ?? name;
};

export const listChallengeTips = query<ListChallengeTipsRequest, Static<typeof response>>({
  name: "list-challenge-tips",
  summary: "The eleven categories of challenges with the advice there is for each",
  route: "GET /challenge-tips",
  request: ListChallengeTipsRequest,
  allow: EVERYBODY,
  views: [],
  response,
  answer: async (_request, { language }) => {
    const word = wordsIn(language);
    return {
      id: challenges.id,
      version: challenges.version,
      categories: challenges.categories.map(({ category, tips }) => ({
        category,
        name: word(category),
        seenAs: word(`${category}.seen-as`),
        tips: tips.map((tip) => ({ tip, text: word(`tip.${tip}`) })),
      })),
    };
  },
});
