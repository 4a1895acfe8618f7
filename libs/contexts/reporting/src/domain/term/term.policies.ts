/**
 * PRV-3: what communities are called. Words for them are outdated sooner than others and hurt whom they are said of, so that
 * a funder says instead what those it works with prefer.
 */
export const TERMS = [
  "key-populations",
  "sex-workers",
  "men-who-have-sex-with-men",
  "people-who-inject-drugs",
  "transgender-people",
] as const;
export type Term = (typeof TERMS)[number];

/** What a community wishes to be called, in the languages in which somebody said so. */
export interface PreferredWords {
  readonly en?: string;
  readonly fr?: string;
}

export const sameWords = (one: PreferredWords, other: PreferredWords): boolean =>
  one.en === other.en && one.fr === other.fr;
