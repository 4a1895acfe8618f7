import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import { glossaryCatalogueSchema, glossarySchema, type Glossary, type GlossaryCatalogue } from "./glossary.schema";
import english from "./standard/v1.en.json";
import french from "./standard/v1.fr.json";
import data from "./standard/v1.json";

export const glossary = data as Glossary;
const CATALOGUES: Readonly<Record<Language, GlossaryCatalogue>> = { en: english, fr: french };

/** The terms and their meanings in a language. */
export const glossaryIn = (language: Language): GlossaryCatalogue => CATALOGUES[language];

export const glossaryContent: readonly Content[] = [
  { kind: "glossary", id: data.id, version: data.version, schema: glossarySchema, data },
  ...Object.values(CATALOGUES).map((catalogue) => ({
    kind: "glossary-catalogue",
    id: `${data.id}.${catalogue.language}`,
    version: data.version,
    schema: glossaryCatalogueSchema,
    data: catalogue,
  })),
];
