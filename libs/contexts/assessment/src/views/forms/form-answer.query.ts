import type { Reading } from "@sankofa/kernel/manifest";
import { field, list, map, optional, orNull, record, Type } from "@sankofa/kernel/schema";
import { localDateAt } from "@sankofa/kernel/time";
import type { Instrument } from "../../content/instrument/instrument.schema";
import { inLanguage, instrumentOf } from "../../content/instrument/instruments";
import type { FormDoc, Sheet } from "./forms.doc";
import { isWaiting } from "./forms.view";

export const sheetSchema = record({
  answers: list(
    record({
      item: field.code(),
      value: Type.Union([
        Type.String(),
        Type.Number(),
        Type.Boolean(),
        list(Type.String()),
        list(map(Type.String())),
        map(Type.String()),
      ]),
    }),
  ),
  texts: list(record({ item: field.code(), subjectId: field.id(), text: Type.String() })),
  contacts: list(
    record({
      item: field.code(),
      place: optional(field.code()),
      subjectId: field.id(),
      name: Type.String(),
      jobTitle: optional(Type.String()),
      phone: optional(Type.String()),
      email: optional(Type.String()),
    }),
  ),
});

export const attachmentSchema = record({
  digest: field.digest(),
  name: Type.String(),
  ownerId: field.id(),
  mediaType: field.line(),
  size: field.whole(1),
});

/** A form as lists show it: what is asked of whom until when, and how it stands. */
export const listedForm = {
  assignmentId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  instrument: field.code(),
  name: field.line(),
  occasion: field.code(),
  side: field.oneOf("mentor", "mentee"),
  personId: orNull(field.id()),
  role: orNull(field.code()),
  about: orNull(field.id()),
  dueOn: field.localDate(),
  standing: field.oneOf("asked", "started", "submitted", "lapsed", "withdrawn"),
  /** True where its day has passed and nothing was answered. */
  overdue: field.flag(),
  version: orNull(field.whole(1)),
  submitted: orNull(record({ happened: field.line(), recorded: field.instant(), by: field.line() })),
};

export interface ListedForm extends Pick<
  FormDoc,
  | "assignmentId"
  | "relationshipId"
  | "programmeId"
  | "applicationId"
  | "instrument"
  | "occasion"
  | "side"
  | "personId"
  | "role"
  | "about"
  | "dueOn"
  | "standing"
  | "version"
  | "submitted"
> {
  readonly name: string;
  readonly overdue: boolean;
}

export interface Form extends ListedForm {
  /** Whose calendar its days are of. */
  readonly zone: string;
  readonly mentorOrganisation: string;
  readonly menteeOrganisation: string;
  /** What is asked of this side, in the version begun or, before that, in the newest published. */
  readonly asks: Instrument;
  readonly closed: boolean;
  readonly sheet: Sheet | null;
  readonly attachments: FormDoc["attachments"];
  readonly facts: FormDoc["facts"];
  readonly corrections: FormDoc["corrections"];
  readonly reason: string | null;
}

/** Once its relationship has ended, only a closing form still waits for an answer (REL-9). */
export const isClosed = (doc: FormDoc, ended: boolean): boolean =>
  !isWaiting(doc) || (ended && instrumentOf(doc.instrument, doc.version ?? undefined)?.closing !== true);

export const listed = (
  doc: FormDoc,
  { now, language }: Pick<Reading, "now" | "language">,
  ended: boolean,
): ListedForm => {
  const { assignmentId, relationshipId, programmeId, applicationId, instrument, occasion, side, personId, role } = doc;
  const { about, dueOn, standing, version, submitted } = doc;
  const shipped = instrumentOf(instrument, version ?? undefined);
  return {
    ...{ assignmentId, relationshipId, programmeId, applicationId, instrument, occasion, side, personId, role },
    ...{ about, dueOn, standing, version, submitted },
    name: shipped ? inLanguage(shipped, language).name : instrument,
    overdue: !isClosed(doc, ended) && doc.dueOn < localDateAt(now, doc.zone),
  };
};
