import type { Id } from "@sankofa/kernel/ids";
import type { Surroundings } from "@sankofa/kernel/manifest";
import type { Scope } from "@sankofa/kernel/scope";
import { termsOf } from "../content/programme-template/programme-templates";
import { application } from "../domain/application/application.decide";
import type { Terms } from "../domain/application/application.policies";
import { organisation } from "../domain/organisation/organisation.decide";
import { plainName } from "../domain/plain-name.policies";
import { programme } from "../domain/programme/programme.decide";

/** The terms of a programme as they stand now, overrides included. */
export const termsOfProgramme = async (programmeId: Id, around: Surroundings): Promise<Terms | undefined> => {
  const state = await around.state(programme, programmeId);
  return state.status === "absent" ? undefined : termsOf(state);
};

/** What the rules of an application look at beside its own stream. */
export const termsOfApplication = async (
  { applicationId }: { readonly applicationId: Id },
  around: Surroundings,
): Promise<{ readonly terms: Terms | undefined }> => {
  const state = await around.state(application, applicationId);
  return { terms: state.status === "absent" ? undefined : await termsOfProgramme(state.programmeId, around) };
};

/** The scope of a programme, for what is made under it; undefined where there is none. */
export const underProgramme = async (
  { programmeId }: { readonly programmeId: Id },
  around: Surroundings,
): Promise<Scope | undefined> => programme.scopeOf(await around.state(programme, programmeId), around.tenant);

/** The scope of an application, for what is made under it; undefined where there is none. */
export const underApplication = async (
  { applicationId }: { readonly applicationId: Id },
  around: Surroundings,
): Promise<Scope | undefined> => application.scopeOf(await around.state(application, applicationId), around.tenant);

/** The stream in which it is decided whose a name is. */
export const nameIdOf = (name: string, around: Surroundings): Promise<Id> =>
  around.reservationId("organisation", plainName(name));

/**
 * An organisation keeps its id from programme to programme, however its name is spaced or capitalised, and whether it is called
 * by the name that it was met by or by one that it was given since.
 */
export const organisationIdOf = async (name: string, around: Surroundings): Promise<Id> => {
  const id = await nameIdOf(name, around);
  const state = await around.state(organisation, id);
  return state.status === "absent" ? (state.nameOf ?? id) : id;
};

/** One memorandum for each application: its id follows from the application's. */
export const memorandumIdOf = (applicationId: Id, around: Surroundings): Promise<Id> =>
  around.reservationId("memorandum", applicationId);
