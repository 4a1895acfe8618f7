import { COUNTRIES } from "@sankofa/kernel/countries";

const LANGUAGES = ["en", "fr", "es"] as const;

/** Names that people write and that the lists of names do not have. */
const ALSO: Readonly<Record<string, string>> = {
  burma: "MM",
  "cabo verde": "CV",
  "cote d'ivoire": "CI",
  "ivory coast": "CI",
  "democratic republic of the congo": "CD",
  "republique democratique du congo": "CD",
  "dr congo": "CD",
  drc: "CD",
  rdc: "CD",
  "republic of the congo": "CG",
  palestine: "PS",
  swaziland: "SZ",
  tanzanie: "TZ",
  uk: "GB",
  usa: "US",
};

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const byName = new Map<string, string>();

/** Every name of every country, made out once, when the first name is asked for. */
const names = (): ReadonlyMap<string, string> => {
  if (byName.size > 0) return byName;
  for (const language of LANGUAGES) {
    const shown = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of COUNTRIES) {
      const name = shown.of(code);
      if (name !== undefined) byName.set(plain(name), code);
    }
  }
  for (const [name, code] of Object.entries(ALSO)) byName.set(plain(name), code);
  return byName;
};

/**
 * ENR-11: the code of the country that a cell names, by its code or by its name in English, French or Spanish. What is
 * neither comes back as it was written, and is refused by the command like any other code that is none.
 */
export const countryCode = (written: string): string => {
  const text = written.trim();
  return /^[A-Za-z]{2}$/.test(text) && plain(text) !== "uk" ? text.toUpperCase() : (names().get(plain(text)) ?? text);
};
