import type { Content } from "@sankofa/kernel/manifest";
import {
  approachesCatalogueSchema,
  approachesSchema,
  type Approaches,
  type ApproachesCatalogue,
} from "./approaches.schema";
import english from "./s2s/v1.en.json";
import data from "./s2s/v1.json";

export const approaches: Approaches = data;
export const approachesInEnglish: ApproachesCatalogue = english;

/** The words for an approach, or for a part of it. */
export const approachWord = (...path: readonly (string | number)[]): string =>
  approachesInEnglish.labels[path.join(".")] ?? path.join(".");

export const stepsOf = (approach: string): readonly string[] =>
  approaches.approaches.find((each) => each.approach === approach)?.steps ?? [];

export const approachesContent: readonly Content[] = [
  { kind: "approaches", id: data.id, version: data.version, schema: approachesSchema, data },
  {
    kind: "approaches-catalogue",
    id: `${data.id}.en`,
    version: data.version,
    schema: approachesCatalogueSchema,
    data: english,
  },
];
