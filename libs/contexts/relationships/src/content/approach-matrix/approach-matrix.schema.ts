import { field, list, map, record, type Static } from "@sankofa/kernel/schema";

/** Questions, the answers each can have, and which approaches an answer gives a dot to, as data (REL-4). */
export const approachMatrixSchema = record({
  id: field.code(),
  version: field.whole(1),
  source: field.text(),
  questions: list(
    record({
      question: field.code(),
      answers: list(record({ answer: field.code(), dots: list(field.code(), 20) }), 10),
    }),
    20,
  ),
});

export type ApproachMatrix = Static<typeof approachMatrixSchema>;

/** The words of one language: by question and by `question.answer`. */
export const approachMatrixCatalogueSchema = record({
  matrix: field.code(),
  version: field.whole(1),
  language: field.code(),
  labels: map(field.text()),
});

export type ApproachMatrixCatalogue = Static<typeof approachMatrixCatalogueSchema>;
