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

/** As facts are written, whoever reads them. */
export const approachWord = approachWordIn("en");

export const stepsOf = (approach: string): readonly string[] =>
  approaches.approaches.find((each) => each.approach === approach)?.steps ?? [];

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
