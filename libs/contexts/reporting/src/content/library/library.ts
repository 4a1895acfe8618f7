import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import { libraryCatalogueSchema, librarySchema, type Library, type LibraryCatalogue } from "./library.schema";
import english from "./standard/v1.en.json";
import french from "./standard/v1.fr.json";
import data from "./standard/v1.json";

export const library = data as Library;
const CATALOGUES: Readonly<Record<Language, LibraryCatalogue>> = { en: english, fr: french };

/** What the resources are good for, in a language. */
export const libraryIn = (language: Language): LibraryCatalogue => CATALOGUES[language];

export const libraryContent: readonly Content[] = [
  { kind: "library", id: data.id, version: data.version, schema: librarySchema, data },
  ...Object.values(CATALOGUES).map((catalogue) => ({
    kind: "library-catalogue",
    id: `${data.id}.${catalogue.language}`,
    version: data.version,
    schema: libraryCatalogueSchema,
    data: catalogue,
  })),
];
