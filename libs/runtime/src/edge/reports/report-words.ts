import type { Language } from "@sankofa/kernel/language";
import { isInstant } from "@sankofa/kernel/time";

const ENGLISH = {
  locale: "en-GB",
  sheet: "Report",
  report: "Programme report: {of}",
  rollUp: "Quarter by quarter: {of}",
  leadOrganisation: "Lead organisation",
  period: "Period",
  edition: "Edition",
  submitted: "Submitted",
  position: "Position of the log",
  digest: "Digest",
  indicator: "Indicator",
  version: "Version",
  baseline: "Baseline",
  target: "Target",
  actual: "Actual",
  definition: "Definition",
  whole: "All quarters",
  none: "no report",
  apart: "not added up, as the quarters share a month or were counted in different ways",
  span: "{from} to {until}",
  pinned: "edition {edition}, submitted {submitted}, digest {digest}",
  aim: "{value}; target {target}, from a baseline of {baseline}",
  counted: "{value} (version {version} of the indicator)",
  told: "{term}: {value}",
};

const FRENCH: typeof ENGLISH = {
  locale: "fr-FR",
  sheet: "Rapport",
  report: "Rapport du programme\u00a0: {of}",
  rollUp: "Trimestre par trimestre\u00a0: {of}",
  leadOrganisation: "Organisation chef de file",
  period: "Période",
  edition: "Édition",
  submitted: "Soumis",
  position: "Position dans le journal",
  digest: "Empreinte",
  indicator: "Indicateur",
  version: "Version",
  baseline: "Référence",
  target: "Cible",
  actual: "Réalisé",
  definition: "Définition",
  whole: "Tous les trimestres",
  none: "aucun rapport",
  apart: "pas d’addition, car les trimestres ont un mois en commun ou ont été comptés autrement",
  span: "{from} au {until}",
  pinned: "édition {edition}, soumise {submitted}, empreinte {digest}",
  aim: "{value}\u00a0; cible {target}, à partir d’une référence de {baseline}",
  counted: "{value} (version {version} de l’indicateur)",
  told: "{term}\u00a0: {value}",
};

type Key = Exclude<keyof typeof ENGLISH, "locale">;

/** How a paper says things: a sentence by its key, and days and moments as that paper writes them. */
export interface ReportWords {
  readonly language: Language;
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  readonly date: (text: string) => string;
}

const WORDS: Readonly<Record<Language, typeof ENGLISH>> = { en: ENGLISH, fr: FRENCH };
const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" } as const;

/** Written out for whoever reads on paper; tables keep dates as programs read them. */
const longDate =
  (locale: string) =>
  (text: string): string =>
    text === ""
      ? text
      : new Intl.DateTimeFormat(locale, isInstant(text) ? { ...DAY, ...CLOCK } : DAY).format(new Date(text));

/** The words of a language; `long` writes dates out, otherwise they stay ISO 8601. */
export const reportWords = (language: Language, long = false): ReportWords => {
  const { locale, ...sentences } = WORDS[language];
  return {
    language,
    say: (key, values = {}) => sentences[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
    date: long ? longDate(locale) : (text) => text,
  };
};
