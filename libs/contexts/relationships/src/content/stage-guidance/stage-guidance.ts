import type { Content } from "@sankofa/kernel/manifest";
import english from "./s2s/v1.en.json";
import data from "./s2s/v1.json";
import {
  stageGuidanceCatalogueSchema,
  stageGuidanceSchema,
  type StageGuidance,
  type StageGuidanceCatalogue,
} from "./stage-guidance.schema";

export const stageGuidance: StageGuidance = data;
export const stageGuidanceInEnglish: StageGuidanceCatalogue = english;

export const stageGuidanceContent: readonly Content[] = [
  { kind: "stage-guidance", id: data.id, version: data.version, schema: stageGuidanceSchema, data },
  {
    kind: "stage-guidance-catalogue",
    id: `${data.id}.en`,
    version: data.version,
    schema: stageGuidanceCatalogueSchema,
    data: english,
  },
];
