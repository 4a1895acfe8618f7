import { attachmentSaid } from "@sankofa/kernel/attachment";
import { internalContract, type ContractOf, type MessageOf } from "@sankofa/kernel/contract";
import { field, list, map, optional, record, Type } from "@sankofa/kernel/schema";

/** Room for a sealed token, which is longer than the text in it. */
const sealed = (longest: number) => field.personal("subjectId", { maxLength: longest });
const LONGEST_SEALED_LINE = 2_000;
const LONGEST_SEALED_TEXT = 24_000;
const side = () => field.oneOf("mentor", "mentee");
const text = () => Type.String({ maxLength: 4_000 });

/** What every message of a form belongs to. */
const belongs = {
  assignmentId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  instrument: field.code(),
  /** What it is asked for, e.g. `before-training`. */
  occasion: field.code(),
  side: side(),
};
const ofResponse = { ...belongs, version: field.whole(1) };

/** Answers by item; personal texts, and people named, as sealed tokens. */
const answered = {
  personId: optional(field.id()),
  about: optional(field.id()),
  answers: list(
    record({
      item: field.code(),
      value: field.internal(
        Type.Union([text(), Type.Number(), Type.Boolean(), list(text()), list(map(text())), map(text())]),
      ),
    }),
  ),
  texts: list(record({ item: field.code(), subjectId: field.id(), text: sealed(LONGEST_SEALED_TEXT) })),
  contacts: list(
    record({
      item: field.code(),
      place: optional(field.code()),
      subjectId: field.id(),
      name: sealed(LONGEST_SEALED_LINE),
      jobTitle: optional(sealed(LONGEST_SEALED_LINE)),
      phone: optional(sealed(LONGEST_SEALED_LINE)),
      email: optional(sealed(LONGEST_SEALED_LINE)),
    }),
  ),
};

/** What assessment says of its facts, to our own rooms. */
export const assessmentContracts = {
  "instrument.published": internalContract(1, {
    instrumentId: field.id(),
    instrument: field.code(),
    version: field.whole(1),
    kind: field.code(),
    items: field.whole(1),
    digest: field.digest(),
  }),

  "assessment.assigned": internalContract(1, {
    ...belongs,
    personId: optional(field.id()),
    role: optional(field.code()),
    sections: optional(list(field.code(), 40)),
    about: optional(field.id()),
    zone: field.zone(),
    dueOn: field.localDate(),
    dueAt: field.instant(),
    lapsesAt: optional(field.instant()),
  }),
  "assessment.reminded": internalContract(1, { ...belongs, dueOn: field.localDate() }),
  "assessment.lapsed": internalContract(1, { ...belongs, dueOn: field.localDate() }),
  "assessment.withdrawn": internalContract(1, { ...belongs, reason: field.text() }),

  "response.started": internalContract(1, ofResponse),
  "response.submitted": internalContract(1, { ...ofResponse, ...answered }),
  "response.corrected": internalContract(1, {
    ...ofResponse,
    ...answered,
    corrects: field.id(),
    reason: field.text(),
  }),
  "response.attachment-added": internalContract(1, { ...ofResponse, item: field.code(), ...attachmentSaid }),
  "response.withdrawn": internalContract(1, { ...ofResponse, reason: field.text() }),

  "change.measured": internalContract(1, {
    relationshipId: field.id(),
    programmeId: field.id(),
    applicationId: field.id(),
    /** The instruments that are compared. */
    before: field.code(),
    after: field.code(),
    /** Those who answered both. */
    people: field.whole(1),
    /** Sums of ranks, from 1 for the first option of the scale, over those who answered the item both times. */
    items: list(
      record({
        item: field.code(),
        better: field.oneOf("more", "less", "neither"),
        answered: field.whole(),
        before: field.whole(),
        after: field.whole(),
        improved: field.whole(),
        same: field.whole(),
        worsened: field.whole(),
      }),
      100,
    ),
  }),
};

export type AssessmentContract = ContractOf<typeof assessmentContracts>;
export type AssessmentMessage = MessageOf<typeof assessmentContracts>;
