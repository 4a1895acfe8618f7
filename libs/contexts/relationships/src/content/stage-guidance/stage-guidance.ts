import type { Language } from "@sankofa/kernel/language";
import type { Content } from "@sankofa/kernel/manifest";
import english from "./s2s/v1.en.json";
import french from "./s2s/v1.fr.json";
import data from "./s2s/v1.json";
import {
  stageGuidanceCatalogueSchema,
  stageGuidanceSchema,
  type StageGuidance,
  type StageGuidanceCatalogue,
} from "./stage-guidance.schema";

export const stageGuidance: StageGuidance = data;
const CATALOGUES: Readonly<Record<Language, StageGuidanceCatalogue>> = { en: english, fr: french };

/** Its words in a language. */
export const stageGuidanceIn = (language: Language): StageGuidanceCatalogue => CATALOGUES[language];

export const stageGuidanceContent: readonly Content[] = [
  { kind: "stage-guidance", id: data.id, version: data.version, schema: stageGuidanceSchema, data },
  ...Object.values(CATALOGUES).map((catalogue) => ({
    kind: "stage-guidance-catalogue",
    id: `${data.id}.${catalogue.language}`,
    version: data.version,
    schema: stageGuidanceCatalogueSchema,
    data: catalogue,
  })),
];
