import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import {
  approachesCatalogueSchema,
  approachesSchema,
  type Approaches,
  type ApproachesCatalogue,
} from "./approaches.schema";
import english from "./s2s/v1.en.json";
import french from "./s2s/v1.fr.json";
import data from "./s2s/v1.json";

export const approaches: Approaches = data;
const CATALOGUES: Readonly<Record<Language, ApproachesCatalogue>> = { en: english, fr: french };

/** Their words in a language. */
export const approachesIn = (language: Language): ApproachesCatalogue => CATALOGUES[language];

type Word = (...path: readonly (string | number)[]) => string;

/** The words for an approach, or for a part of it, in a language. */
export const approachWordIn =
  (language: Language): Word =>
  (...path) =>
    approachesIn(language).labels[path.join(".")] ?? path.join(".");

const COLONS: Readonly<Record<Language, string>> = { en: ":", fr: "\u00a0:" };

/** A planning step as the task says it that it becomes: of which approach, and what is to be done. */
export const stepWordIn = (language: Language, approach: string, step: string): string => {
  const word = approachWordIn(language);
  return `${word(approach)}${COLONS[language]} ${word(approach, "step", step)}`;
};

export const stepsOf = (approach: string): readonly string[] =>
  approaches.approaches.find((each) => each.approach === approach)?.steps ?? [];

/** Every step by the words that facts have for it. */
const STEPS = new Map(
  approaches.approaches.flatMap(({ approach, steps }) =>
    steps.map((step) => [stepWordIn("en", approach, step), { approach, step }] as const),
  ),
);

/** A step that stands in a fact, in a language; undefined for what somebody worded themselves. */
export const stepReadIn = (language: Language, said: string): string | undefined => {
  const found = STEPS.get(said);
  return found && stepWordIn(language, found.approach, found.step);
};

export const approachesContent: readonly Content[] = [
  { kind: "approaches", id: data.id, version: data.version, schema: approachesSchema, data },
  ...Object.values(CATALOGUES).map((catalogue) => ({
    kind: "approaches-catalogue",
    id: `${data.id}.${catalogue.language}`,
    version: data.version,
    schema: approachesCatalogueSchema,
    data: catalogue,
  })),
];
