/** The languages that the platform speaks. */
export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: unknown): text is Language => (LANGUAGES as readonly unknown[]).includes(text);

/** `fr-CA;q=0.8` → the weight and the language without its region. */
const wish = (part: string): { readonly language: string; readonly weight: number } => {
  const [tag = "", ...parameters] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const weight = parameters.find((each) => each.startsWith("q="))?.slice(2);
  return { language: tag.split("-", 1)[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
};

/** Of the languages a reader wishes for (RFC 9110's Accept-Language) the first one spoken here; English otherwise. */
export const languageWished = (accepted: string | undefined): Language => {
  const wishes = (accepted ?? "").split(",").map(wish);
  const spoken = wishes.filter(({ language, weight }) => isLanguage(language) && weight > 0);
  const first = spoken.sort((one, other) => other.weight - one.weight)[0]?.language;
  return isLanguage(first) ? first : "en";
};
