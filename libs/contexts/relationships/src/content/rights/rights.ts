import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import { rightsCatalogueSchema, rightsSchema, type Rights, type RightsCatalogue } from "./rights.schema";
import english from "./s2s/v1.en.json";
import french from "./s2s/v1.fr.json";
import data from "./s2s/v1.json";

/** The version that is acknowledged today; an acknowledgement keeps the one it was given to. */
export const rights: Rights = data;

const CATALOGUES: Readonly<Record<Language, RightsCatalogue>> = { en: english, fr: french };

/** Their words in a language. */
export const rightsIn = (language: Language): RightsCatalogue => CATALOGUES[language];

export const rightsContent: readonly Content[] = [
  { kind: "rights", id: data.id, version: data.version, schema: rightsSchema, data },
  ...Object.values(CATALOGUES).map((catalogue) => ({
    kind: "rights-catalogue",
    id: `${data.id}.${catalogue.language}`,
    version: data.version,
    schema: rightsCatalogueSchema,
    data: catalogue,
  })),
];
