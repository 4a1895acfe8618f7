import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, LONGEST_DOCUMENT, record, Type } from "@sankofa/kernel/schema";

const ofMemorandum = { memorandumId: field.id(), applicationId: field.id(), programmeId: field.id() };
const wording = {
  textVersion: field.whole(1),
  text: field.text({ maxLength: LONGEST_DOCUMENT }),
  digest: field.digest(),
};
const parties = {
  programmeName: field.line(),
  template: field.code(),
  templateVersion: field.whole(1),
  mentorOrganisationId: field.id(),
  mentorOrganisation: field.line(),
  menteeOrganisationId: field.id(),
  menteeOrganisation: field.line(),
  from: field.localDate(),
  until: field.localDate(),
  zone: field.zone(),
};

/** What can become true of a memorandum of understanding (ENR-7). */
export const memorandumFacts = {
  "enrolment.memorandum-drafted": fact(1, { ...ofMemorandum, ...parties, ...wording }),
  "enrolment.memorandum-revised": fact(1, { ...ofMemorandum, ...wording, why: field.text() }),
  "enrolment.memorandum-signed": fact(1, {
    ...ofMemorandum,
    side: field.oneOf("mentor", "mentee"),
    textVersion: field.whole(1),
    digest: field.digest(),
    signedOn: field.localDate(),
    /** Whose account signed: one account does not bind both sides. */
    signedBy: field.public(Type.String({ minLength: 1, maxLength: 100 })),
    personId: field.id(),
    name: field.personal("personId"),
    title: field.personal("personId"),
  }),
  "enrolment.memorandum-in-force": fact(1, {
    ...ofMemorandum,
    ...parties,
    textVersion: field.whole(1),
    digest: field.digest(),
    participants: list(record({ personId: field.id(), role: field.code() })),
  }),
  /** ENR-3: the organisation steps back before anything binds it, whether or not a text was drafted. */
  "enrolment.memorandum-called-off": fact(1, { ...ofMemorandum, reason: field.text() }),
} satisfies FactRegistry;

export type MemorandumFact = FactOf<typeof memorandumFacts>;
