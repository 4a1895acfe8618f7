import { field, map, record, type Static } from "@sankofa/kernel/schema";

/** A catalogue of sentences in one language: one ICU message per contract type. */
export const sentencesSchema = record({
  language: field.code(),
  /** The language with its region: how days and lists are written. */
  locale: field.line(),
  version: field.whole(1),
  /** How those without an account are called. */
  actors: record({
    platform: field.line(),
    operator: field.line(),
    guest: field.line(),
    somebody: field.line(),
  }),
  /** Words for codes that read badly when their hyphens become spaces. */
  words: map(field.line()),
  sentences: map(field.text()),
});

export type Sentences = Static<typeof sentencesSchema>;
