import type { Content } from "@sankofa/kernel/manifest";
import data from "./s2s/v1.json";
import { stagesSchema, type Stages } from "./stages.schema";

/** The conditions that relationships opened from now on get. */
export const stages: Stages = data;

export const stagesContent: readonly Content[] = [
  { kind: "stages", id: data.id, version: data.version, schema: stagesSchema, data },
];
