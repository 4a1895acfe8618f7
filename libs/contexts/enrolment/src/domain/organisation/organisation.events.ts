import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";
import { SKILL_KINDS } from "../mentor-profile/mentor-profile.policies";
import { COMMITTED_IN, MATERIAL_USES, NEED_GROUNDS, PLACES, STANDINGS } from "./organisation.policies";

/** Every fact says through which programme it came: an organisation has a place in several. */
const through = { organisationId: field.id(), programmeId: field.id() };
const applying = { ...through, applicationId: field.id() };
const place = { ...through, applicationId: optional(field.id()), as: field.oneOf(...PLACES) };
const details = {
  name: field.line(),
  country: optional(field.public(Type.String({ pattern: "^[A-Z]{2}$" }))),
  mission: optional(field.text()),
  website: optional(field.line()),
  contact: optional(
    record({ personId: field.id(), name: field.personal("personId"), email: optional(field.personal("personId")) }),
  ),
};
const ofCommitment = { ...applying, undertakingId: field.id() };

/** What can become true of an organisation within its funder. */
export const organisationFacts = {
  "enrolment.organisation-registered": fact(1, { ...place, ...details }),
  "enrolment.organisation-place-noted": fact(1, place),
  /** GEN-2: all that is known of it now; what is left out is known no longer. */
  "enrolment.organisation-details-corrected": fact(1, { ...through, ...details, reason: field.text() }),
  /** ENR-13: lies in the stream of the name; the organisation, which has its own, is called so and was met by another name. */
  "enrolment.organisation-name-reserved": fact(1, { ...through, name: field.line() }),
  /** ENR-13 */
  "enrolment.organisation-strategic-commitment-made": fact(1, {
    ...ofCommitment,
    where: field.oneOf(...COMMITTED_IN),
    what: field.text(),
    by: optional(field.localDate()),
  }),
  "enrolment.organisation-strategic-commitment-followed": fact(1, {
    ...ofCommitment,
    standing: field.oneOf(...STANDINGS),
    note: optional(field.text()),
  }),
  "enrolment.organisation-strategic-commitment-withdrawn": fact(1, { ...ofCommitment, reason: field.text() }),
  "enrolment.organisation-key-programmes-named": fact(1, { ...applying, programmes: list(field.line(), 20) }),
  "enrolment.organisation-focus-project-described": fact(1, {
    ...applying,
    project: field.line(),
    about: optional(field.text()),
    objectives: field.text(),
    activities: field.text(),
    ends: optional(field.localDate()),
    targetGroups: list(field.line(), 20),
    /** A file of the application, where the project has a theory of change. */
    theoryOfChange: optional(field.digest()),
  }),
  /** ENR-9 */
  "enrolment.organisation-needs-stated": fact(1, {
    ...applying,
    needs: list(record({ need: field.line(), because: field.oneOf(...NEED_GROUNDS) }), 30),
    looked: optional(field.text()),
  }),
  "enrolment.organisation-assets-listed": fact(1, {
    ...through,
    skills: list(record({ kind: field.oneOf(...SKILL_KINDS), skill: field.line() }), 60),
    experts: list(
      record({ personId: field.id(), name: field.personal("personId"), kind: field.oneOf(...SKILL_KINDS) }),
      30,
    ),
    materials: list(record({ title: field.line(), use: field.oneOf(...MATERIAL_USES) }), 60),
  }),
  "enrolment.organisation-mentoring-planned": fact(1, {
    ...through,
    personId: field.id(),
    coordinatorName: field.personal("personId"),
    hoursAMonth: field.whole(1, 750),
    how: field.text(),
    means: optional(field.text()),
  }),
} satisfies FactRegistry;

export type OrganisationFact = FactOf<typeof organisationFacts>;
type DataOf<Type extends OrganisationFact["type"]> = Extract<OrganisationFact, { readonly type: Type }>["data"];

export type Registered = DataOf<"enrolment.organisation-registered">;
export type Place = Pick<Registered, "programmeId" | "applicationId" | "as">;
export type Details = Pick<Registered, "name" | "country" | "mission" | "website" | "contact">;
type Within = "organisationId" | "programmeId" | "applicationId";
export type FocusProject = Omit<DataOf<"enrolment.organisation-focus-project-described">, Within>;
export type Needs = Omit<DataOf<"enrolment.organisation-needs-stated">, Within>;
export type Assets = Omit<DataOf<"enrolment.organisation-assets-listed">, Within>;
export type MentoringPlan = Omit<DataOf<"enrolment.organisation-mentoring-planned">, Within>;
export type Commitment = Omit<DataOf<"enrolment.organisation-strategic-commitment-made">, Within>;
export type Standing = (typeof STANDINGS)[number];
