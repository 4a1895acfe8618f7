export interface Language {
  readonly tag: "en" | "fr";
  /** Its own name for itself. */
  readonly name: string;
  /** How days, numbers and lists are written. */
  readonly formats: string;
  readonly direction: "ltr" | "rtl";
}

const ENGLISH: Language = { tag: "en", name: "English", formats: "en-GB", direction: "ltr" };
const FRENCH: Language = { tag: "fr", name: "Français", formats: "fr-FR", direction: "ltr" };

/** The languages that are complete: each is a catalogue beside this file. */
export const LANGUAGES: readonly Language[] = [ENGLISH, FRENCH];

const KEY = "sankofa.language";

const spoken = (tag: string): Language | undefined => LANGUAGES.find((each) => each.tag === tag.split("-", 1)[0]);

const kept = (): string => {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    // A private window: the browser's own languages decide.
    return "";
  }
};

/** This device's: the one chosen here, the first of the browser's that is spoken, or English. */
export const languageOfDevice = (): Language => {
  const wished = typeof navigator === "undefined" ? [] : [kept(), ...navigator.languages];
  return wished.map(spoken).find((each) => each !== undefined) ?? ENGLISH;
};

/** Every page is drawn in one language: another one is a new document. Nothing happens where it is spoken already. */
export const speak = (tag: string, now: Language): void => {
  if (tag === now.tag || !spoken(tag)) return;
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // Where nothing can be kept a new document would speak as this one does.
    return;
  }
  location.reload();
};
