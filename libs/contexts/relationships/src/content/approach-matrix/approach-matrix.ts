import type { Content } from "@sankofa/kernel/manifest";
import {
  approachMatrixCatalogueSchema,
  approachMatrixSchema,
  type ApproachMatrix,
  type ApproachMatrixCatalogue,
} from "./approach-matrix.schema";
import english from "./s2s/v1.en.json";
import data from "./s2s/v1.json";

const shipped: ApproachMatrix = data;
const words: ApproachMatrixCatalogue = english;

/** The matrix of programmes that have not edited theirs, with its words. */
export const shippedMatrix = {
  version: shipped.version,
  questions: shipped.questions.map(({ question, answers }) => ({
    question,
    text: words.labels[question] ?? question,
    answers: answers.map(({ answer, dots }) => ({
      answer,
      text: words.labels[`${question}.${answer}`] ?? answer,
      dots: [...dots],
    })),
  })),
};

export const approachMatrixContent: readonly Content[] = [
  { kind: "approach-matrix", id: data.id, version: data.version, schema: approachMatrixSchema, data },
  {
    kind: "approach-matrix-catalogue",
    id: `${data.id}.en`,
    version: data.version,
    schema: approachMatrixCatalogueSchema,
    data: english,
  },
];
