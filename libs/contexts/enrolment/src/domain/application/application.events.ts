import { attachmentFields } from "@sankofa/kernel/attachment";
import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";

const ofApplication = { applicationId: field.id(), programmeId: field.id() };
const decided = { ...ofApplication, reason: field.text() };
const country = () => field.public(Type.String({ pattern: "^[A-Z]{2}$" }));
const actor = () => field.public(Type.String({ minLength: 1, maxLength: 100 }));
const answer = () => field.internal(Type.Union([Type.String({ maxLength: 4_000 }), Type.Number(), Type.Boolean()]));
const person = {
  personId: field.id(),
  name: field.personal("personId"),
  email: field.personal("personId"),
  jobTitle: field.personal("personId"),
};
const participant = { ...ofApplication, organisationId: field.id(), role: field.code(), ...person };

/** What an application's files are: what the selection asks for, and whatever else belongs to it. */
export const ATTACHMENT_KINDS = [
  "theory-of-change",
  "earlier-assessment",
  "signed-page",
  "photo",
  "other-document",
] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** What can become true of an organisation's way into a programme. */
export const applicationFacts = {
  /** Holds the terms the organisation was invited on, as the invitation said them. */
  "enrolment.application-invited": fact(1, {
    ...ofApplication,
    template: field.code(),
    templateVersion: field.whole(1),
    programmeName: field.line(),
    leadOrganisation: field.line(),
    region: list(country()),
    practice: field.line(),
    extraCriteria: list(field.code()),
    organisationId: field.id(),
    organisationName: field.line(),
    country: country(),
    personId: field.id(),
    contactName: field.personal("personId"),
    contactEmail: field.personal("personId"),
    owner: actor(),
  }),
  /** ENR-3: the answers as given, and which of them did not meet the terms on that day. */
  "enrolment.application-interest-expressed": fact(1, {
    ...ofApplication,
    answers: list(record({ item: field.code(), value: answer() })),
    unmet: list(field.code()),
  }),
  "enrolment.application-criterion-waived": fact(1, { ...decided, criterion: field.code() }),
  "enrolment.application-shortlisted": fact(1, decided),
  "enrolment.application-inception-held": fact(1, {
    ...ofApplication,
    instrument: field.code(),
    instrumentVersion: field.whole(1),
    steps: list(record({ step: field.code(), note: optional(field.text()) })),
  }),
  "enrolment.application-selected": fact(1, { ...decided, decidedBy: actor() }),
  "enrolment.application-selection-lapsed": fact(1, decided),
  "enrolment.application-declined": fact(1, decided),
  "enrolment.application-waitlisted": fact(1, decided),
  "enrolment.application-withdrawn": fact(1, { ...decided, hadSeat: field.flag() }),
  /** GEN-2: an answer put right; the one it corrects stays readable. */
  "enrolment.application-corrected": fact(1, {
    ...decided,
    corrects: field.id(),
    item: field.code(),
    from: answer(),
    to: answer(),
    unmet: list(field.code()),
  }),
  "enrolment.participant-nominated": fact(1, participant),
  "enrolment.participant-replaced": fact(1, { ...participant, replacedPersonId: field.id(), reason: field.text() }),
  /** GEN-6 */
  "enrolment.application-attachment-added": fact(1, { ...ofApplication, kind: field.code(), ...attachmentFields }),
  "enrolment.application-attachment-withdrawn": fact(1, { ...decided, digest: field.digest() }),
} satisfies FactRegistry;

export type ApplicationFact = FactOf<typeof applicationFacts>;
