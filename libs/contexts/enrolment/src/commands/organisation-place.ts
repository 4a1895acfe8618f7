import type { Id } from "@sankofa/kernel/ids";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { covers, type Role, type Scope } from "@sankofa/kernel/scope";
import { application } from "../domain/application/application.decide";
import { mentorProfile } from "../domain/mentor-profile/mentor-profile.decide";
import { organisation, type OrganisationGiven } from "../domain/organisation/organisation.decide";
import { openPlaces } from "../domain/organisation/organisation.policies";
import { programme } from "../domain/programme/programme.decide";
import { undertakingsView } from "../views/organisations/undertakings.view";
import { organisationIdOf } from "./find-terms";

/** Whoever keeps what is said of organisations: a programme's lead, and the applicant for itself. */
export const KEEPS_ORGANISATIONS: readonly Role[] = ["coordinator", "programme-manager", "applicant", "mentee"];

/** The place an application gives its organisation, and what the invitation called it. */
export const throughApplication = async (
  { applicationId }: { readonly applicationId: Id },
  around: Surroundings,
): Promise<OrganisationGiven> => {
  const applying = await around.state(application, applicationId);
  if (applying.status === "absent") return {};
  const { organisationId, programmeId, organisationName: name, country, attachments } = applying;
  return {
    organisationId,
    place: { programmeId, applicationId, as: "applicant" },
    known: { name, country },
    attachments,
  };
};

/**
 * The scope of an application, with the relationship that came of it: its mentee speaks for the organisation too, as long as no
 * other organisation's people are mentees there.
 */
export const underItsApplication = async (
  { applicationId }: { readonly applicationId: Id },
  around: Surroundings,
): Promise<Scope | undefined> => {
  const own = application.scopeOf(await around.state(application, applicationId), around.tenant);
  const { relationshipId = null, shared = false } =
    (own && (await around.lookup(undertakingsView, applicationId))) ?? {};
  return own && { ...own, ...(relationshipId === null || shared ? {} : { relationship: relationshipId }) };
};

/** The organisation that a programme is led by, or that lends it a mentor. */
export const throughProgramme = async (
  { programmeId, mentorId }: { readonly programmeId: Id; readonly mentorId?: Id | undefined },
  around: Surroundings,
): Promise<OrganisationGiven> => {
  const opened = await around.state(programme, programmeId);
  const mentor = mentorId === undefined ? undefined : await around.state(mentorProfile, mentorId);
  if (opened.status === "absent" || mentor?.status === "absent") return {};
  const name = mentor?.organisationName ?? opened.leadOrganisation;
  const place = { programmeId, as: mentor ? ("mentors" as const) : ("lead" as const) };
  return { organisationId: await organisationIdOf(name, around), place, known: { name } };
};

interface OpenPlace {
  readonly place: NonNullable<OrganisationGiven["place"]>;
  readonly scope: Scope;
}

/** The places that open an organisation: those that are the caller's to speak for, or the first of all where none is. */
const ownPlaces = async (organisationId: Id, around: Surroundings): Promise<readonly OpenPlace[]> => {
  const state = await around.state(organisation, organisationId);
  if (state.status === "absent") return [];
  const places: OpenPlace[] = [];
  for (const place of openPlaces(state.places)) {
    const { programmeId, applicationId } = place;
    const within = applicationId === undefined ? undefined : await underItsApplication({ applicationId }, around);
    places.push({ place, scope: within ?? { funder: around.tenant, programme: programmeId } });
  }
  const own = places.filter(({ scope }) => covers(around, KEEPS_ORGANISATIONS, scope));
  return own.length > 0 ? own : places.slice(0, 1);
};

interface OfOrganisation {
  readonly organisationId: Id;
}

export const underOwnPlace = async ({ organisationId }: OfOrganisation, around: Surroundings) =>
  (await ownPlaces(organisationId, around))[0]?.scope;

export const throughOwnPlace = async (
  { organisationId }: OfOrganisation,
  around: Surroundings,
): Promise<OrganisationGiven> => {
  const own = await ownPlaces(organisationId, around);
  const itself = own.some(({ place, scope }) => place.as === "lead" || covers(around, ["applicant", "mentee"], scope));
  return { organisationId, place: own[0]?.place, itself };
};
