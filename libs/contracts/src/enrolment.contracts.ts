import { attachmentSaid } from "@sankofa/kernel/attachment";
import { internalContract, type ContractOf, type MessageOf } from "@sankofa/kernel/contract";
import { mentorProfileContracts } from "./mentor-profile.contracts";
import { organisationContracts } from "./organisation.contracts";
import { field, list, optional, record, Type, LONGEST_DOCUMENT } from "@sankofa/kernel/schema";

/** Room for a sealed token, which is longer than the name in it. */
const SEALED = { maxLength: 2_000 };
const sealed = (subject: string) => field.personal(subject, SEALED);
/** An ISO 3166-1 alpha-2 code. */
const country = () => field.public(Type.String({ pattern: "^[A-Z]{2}$" }));
const answer = () => field.internal(Type.Union([Type.String({ maxLength: 4_000 }), Type.Number(), Type.Boolean()]));
/** `account:<id>`, or whoever else acted. */
const actor = () => field.public(Type.String({ minLength: 1, maxLength: 100 }));

const ofProgramme = { programmeId: field.id() };
const ofApplication = { applicationId: field.id(), ...ofProgramme };
const ofMemorandum = { memorandumId: field.id(), ...ofApplication };
const ofImport = { importId: field.id(), ...ofProgramme, table: field.code(), by: actor() };
const decided = { ...ofApplication, reason: field.text() };
const period = { from: field.localDate(), until: field.localDate(), zone: field.zone() };
const fromTemplate = { template: field.code(), templateVersion: field.whole(1) };
const person = {
  personId: field.id(),
  name: sealed("personId"),
  email: sealed("personId"),
  jobTitle: sealed("personId"),
};

/** What a relationship follows in its template: stages in order, what recurs, and what falls due once in the period. */
const course = {
  stages: list(field.code()),
  cadences: list(record({ cadence: field.code(), every: field.whole(1), unit: field.oneOf("day", "week", "month") })),
  obligations: list(record({ obligation: field.code(), due: field.oneOf("half", "end") })),
};

/** What enrolment says of its facts, to our own rooms. */
export const enrolmentContracts = {
  "programme.opened": internalContract(1, {
    ...ofProgramme,
    ...fromTemplate,
    ...period,
    ...course,
    name: field.line(),
    leadOrganisationId: field.id(),
    leadOrganisation: field.line(),
    region: list(country()),
    practice: field.line(),
    extraCriteria: list(field.code()),
    participantMix: field.code(),
    limits: list(record({ limit: field.code(), value: field.whole() })),
  }),
  "programme.limit-overridden": internalContract(1, {
    ...ofProgramme,
    limit: field.code(),
    from: field.whole(),
    to: field.whole(),
    reason: field.text(),
  }),
  "programme.closed": internalContract(1, { ...ofProgramme, reason: field.text() }),
  "cohort.seat-taken": internalContract(1, { ...decided, capacity: field.whole(1), taken: field.whole(1) }),
  "cohort.seat-released": internalContract(1, { ...decided, taken: field.whole() }),
  "application.invited": internalContract(1, {
    ...ofApplication,
    ...fromTemplate,
    programmeName: field.line(),
    leadOrganisation: field.line(),
    region: list(country()),
    practice: field.line(),
    extraCriteria: list(field.code()),
    organisationId: field.id(),
    organisationName: field.line(),
    country: country(),
    personId: field.id(),
    contactName: sealed("personId"),
    contactEmail: sealed("personId"),
    owner: actor(),
  }),
  "application.interest-expressed": internalContract(1, {
    ...ofApplication,
    answers: list(record({ item: field.code(), value: answer() })),
    unmet: list(field.code()),
  }),
  "application.criterion-waived": internalContract(1, { ...decided, criterion: field.code() }),
  "application.shortlisted": internalContract(1, decided),
  "application.inception-held": internalContract(1, {
    ...ofApplication,
    instrument: field.code(),
    instrumentVersion: field.whole(1),
    steps: list(record({ step: field.code(), note: optional(field.text()) })),
  }),
  "application.selected": internalContract(1, { ...decided, decidedBy: actor() }),
  "application.declined": internalContract(1, decided),
  "application.waitlisted": internalContract(1, decided),
  "application.withdrawn": internalContract(1, { ...decided, hadSeat: field.flag() }),
  /** A seat was taken, but by the time it was to be confirmed the application had ended: the seat goes back. */
  "application.selection-lapsed": internalContract(1, decided),
  "application.corrected": internalContract(1, {
    ...decided,
    corrects: field.id(),
    item: field.code(),
    from: answer(),
    to: answer(),
    unmet: list(field.code()),
  }),
  "application.attachment-added": internalContract(1, { ...ofApplication, kind: field.code(), ...attachmentSaid }),
  "application.attachment-withdrawn": internalContract(1, { ...decided, digest: field.digest() }),
  "participant.nominated": internalContract(1, {
    ...ofApplication,
    organisationId: field.id(),
    role: field.code(),
    ...person,
  }),
  "participant.replaced": internalContract(1, {
    ...ofApplication,
    organisationId: field.id(),
    role: field.code(),
    /** The person who takes over. */
    ...person,
    replacedPersonId: field.id(),
    reason: field.text(),
  }),
  ...mentorProfileContracts,
  ...organisationContracts,
  "import.previewed": internalContract(1, {
    ...ofImport,
    digest: field.digest(),
    rows: field.whole(),
    ready: field.whole(),
    faulty: field.whole(),
  }),
  "import.committed": internalContract(1, {
    ...ofImport,
    committed: field.whole(),
    known: field.whole(),
    refused: field.whole(),
    cancelled: field.flag(),
  }),
  "memorandum.drafted": internalContract(1, {
    ...ofMemorandum,
    ...fromTemplate,
    ...period,
    programmeName: field.line(),
    mentorOrganisationId: field.id(),
    mentorOrganisation: field.line(),
    menteeOrganisationId: field.id(),
    menteeOrganisation: field.line(),
    textVersion: field.whole(1),
    text: field.text({ maxLength: LONGEST_DOCUMENT }),
    digest: field.digest(),
  }),
  "memorandum.revised": internalContract(1, {
    ...ofMemorandum,
    textVersion: field.whole(1),
    text: field.text({ maxLength: LONGEST_DOCUMENT }),
    digest: field.digest(),
    why: field.text(),
  }),
  "memorandum.called-off": internalContract(1, { ...ofMemorandum, reason: field.text() }),
  "memorandum.signed": internalContract(1, {
    ...ofMemorandum,
    side: field.oneOf("mentor", "mentee"),
    textVersion: field.whole(1),
    digest: field.digest(),
    signedOn: field.localDate(),
    personId: field.id(),
    name: sealed("personId"),
    title: sealed("personId"),
  }),
  /** Everything a relationship needs to open. */
  "memorandum.in-force": internalContract(1, {
    ...ofMemorandum,
    ...fromTemplate,
    ...period,
    ...course,
    programmeName: field.line(),
    mentorOrganisationId: field.id(),
    mentorOrganisation: field.line(),
    menteeOrganisationId: field.id(),
    menteeOrganisation: field.line(),
    textVersion: field.whole(1),
    digest: field.digest(),
    participants: list(record({ personId: field.id(), role: field.code() })),
  }),
};

export type EnrolmentContract = ContractOf<typeof enrolmentContracts>;
export type EnrolmentMessage = MessageOf<typeof enrolmentContracts>;
