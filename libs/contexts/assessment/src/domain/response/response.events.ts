import { attachmentFields } from "@sankofa/kernel/attachment";
import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, map, optional, record, Type } from "@sankofa/kernel/schema";

const LONGEST_SEALED = 4_000;

const belongs = {
  assignmentId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  instrument: field.code(),
  /** The version that was answered; it stays, whatever is published later (ASM-1). */
  version: field.whole(1),
  occasion: field.code(),
  side: field.oneOf("mentor", "mentee"),
};

const text = () => Type.String({ maxLength: LONGEST_SEALED });
/** A text, number, flag or code; several codes; a code per row; or the rows of a table. */
const value = () =>
  field.internal(Type.Union([text(), Type.Number(), Type.Boolean(), list(text()), list(map(text())), map(text())]));
const person = () => optional(field.personal("subjectId"));

/** Answers by item. What identifies somebody is sealed: texts under the key of whoever answers, contacts under keys of their own. */
const answered = {
  personId: optional(field.id()),
  about: optional(field.id()),
  answers: list(record({ item: field.code(), value: value() })),
  texts: list(
    record({
      item: field.code(),
      subjectId: field.id(),
      text: field.personal("subjectId", { maxLength: LONGEST_SEALED }),
    }),
  ),
  contacts: list(
    record({
      item: field.code(),
      place: optional(field.code()),
      subjectId: field.id(),
      name: field.personal("subjectId"),
      jobTitle: person(),
      phone: person(),
      email: person(),
    }),
  ),
};

/** What can become true of one filling of a form. A draft is no fact: nothing was said yet. */
export const responseFacts = {
  "assessment.response-started": fact(1, belongs),
  "assessment.response-submitted": fact(1, { ...belongs, ...answered }),
  /** GEN-2: the answers put right, with why; those of before stay readable. */
  "assessment.response-corrected": fact(1, { ...belongs, ...answered, corrects: field.id(), reason: field.text() }),
  /** GEN-6: a file that an answer names by its digest. */
  "assessment.response-attachment-added": fact(1, { ...belongs, item: field.code(), ...attachmentFields }),
  "assessment.response-withdrawn": fact(1, { ...belongs, reason: field.text() }),
} satisfies FactRegistry;

export type ResponseFact = FactOf<typeof responseFacts>;
export type Submitted = Extract<ResponseFact, { type: "assessment.response-submitted" }>["data"];
export type Sheet = Pick<Submitted, "answers" | "texts" | "contacts">;
