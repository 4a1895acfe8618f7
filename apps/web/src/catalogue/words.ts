import { IntlMessageFormat } from "intl-messageformat";
import type en from "./en.json";
import { languageOfDevice, type Language } from "./languages";

/** Every sentence of the pages has a key here; a key that is not in the catalogue does not compile. */
export type WordKey = keyof typeof en;
export type Values = Readonly<Record<string, string | number | boolean>>;

export const language = languageOfDevice();

/** Each catalogue is a file of its own, of which a reader fetches one. */
const CATALOGUES: Readonly<
  Record<Language["tag"], () => Promise<{ readonly words: Readonly<Record<string, string>> }>>
> = {
  en: () => import("./english.js"),
  fr: () => import("./french.js"),
};

let catalogue: Readonly<Record<string, string>> = {};

/** The words of the reader's language, loaded before the first page is drawn. */
export const loadWords = async (): Promise<void> => {
  catalogue = (await CATALOGUES[language.tag]()).words;
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
};

const compiled = new Map<string, IntlMessageFormat>();

const format = (key: string, text: string, values: Values | undefined): string => {
  let message = compiled.get(key);
  if (!message) {
    message = new IntlMessageFormat(text, language.formats, undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format(values));
};

/** The sentence for a key. */
export const say = (key: WordKey, values?: Values): string => format(key, catalogue[key] ?? key, values);

/** Stands where a word is still on its way: a code is shown to nobody meanwhile. */
export const NOT_YET = "…";

/** `on-hold` → `On hold`: what is shown for a code that came with content and has no word of its own here. */
const readable = (code: string): string => {
  const text = code.replace(/[-_.]/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** A word as it stands inside a sentence: `Mentor` → `mentor`. */
export const inside = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** The word for a code of a family, e.g. `name("stage", "manage")`; families are the prefixes of the catalogue. */
export const name = (family: Family, code: string, values?: Values): string => {
  const text = catalogue[`${family}.${code}`];
  return text === undefined ? readable(code) : format(`${family}.${code}`, text, values);
};

/** The word for a code of a family, or undefined where the catalogue has none. */
export const known = (family: Family, code: string, values?: Values): string | undefined =>
  catalogue[`${family}.${code}`] === undefined ? undefined : name(family, code, values);

/** Families of words looked up by a code that comes from the server. */
export const FAMILIES = [
  "answer",
  "application-status",
  "approach-outcome",
  "approach",
  "area",
  "attendance",
  "attendance-role",
  "budget-entry",
  "capacity",
  "challenge-status",
  "challenge-step",
  "change-balance",
  "channel",
  "check-answer",
  "closure-question",
  "commitment-source",
  "commitment-status",
  "committed-in",
  "cost-kind",
  "cost-part",
  "counted-application",
  "counted-contact",
  "counted-health",
  "counted-relationship",
  "dilemma-status",
  "duty",
  "duty-status",
  "end-reason",
  "engagement-kind",
  "engagement-status",
  "exit",
  "fact",
  "feedback-point",
  "feedback-status",
  "figure",
  "form-standing",
  "health",
  "import-fault",
  "import-table",
  "instrument-kind",
  "journal-kind",
  "level",
  "match-concern",
  "match-reason",
  "material-use",
  "memorandum-status",
  "mentor-finding",
  "mode",
  "need-ground",
  "observation",
  "organisation-place",
  "participant-role",
  "person-part",
  "plan-change",
  "plan-part",
  "population",
  "problem",
  "published",
  "read-kind",
  "reader-kind",
  "refusal",
  "relationship-status",
  "resource-kind",
  "role",
  "scenario",
  "side",
  "skill-kind",
  "stage",
  "standing",
  "strategic-standing",
  "task-owner",
  "template",
  "topic",
  "training-status",
  "transition",
  "unit",
] as const;
export type Family = (typeof FAMILIES)[number];
