import { useQuery } from "../../api/use-query";
import type { ChallengeCategory } from "../../api/working-together";
import { NOT_YET } from "../../catalogue/words";

interface Categories {
  readonly all: readonly ChallengeCategory[];
  /** One by its code; without advice, and with no word of its own, while those are on their way or are not to be had. */
  readonly of: (code: string) => ChallengeCategory;
}

/** The kinds of challenge, with the advice there is for each. */
export const useCategories = (): Categories => {
  const { data, loading } = useQuery<{ readonly categories: readonly ChallengeCategory[] }>("/challenge-tips");
  const all = data?.categories ?? [];
  const unknown = (category: string): ChallengeCategory => ({
    category,
    name: loading ? NOT_YET : category,
    seenAs: "",
    tips: [],
  });
  return { all, of: (code) => all.find(({ category }) => category === code) ?? unknown(code) };
};
