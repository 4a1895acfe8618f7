import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { organisation, type OrganisationCommand } from "../domain/organisation/organisation.decide";
import { programme } from "../domain/programme/programme.decide";
import { organisationIdOf, underProgramme } from "./find-terms";
import { detailsOf, OrganisationDetailsRequest } from "./organisation-requests";

export class RegisterOrganisationRequest extends OrganisationDetailsRequest {
  @Matches(ID)
  programmeId!: string;
}

/** An organisation that is known by this name already is not made twice: it gets a place in the programme too. */
export const registerOrganisation = command<RegisterOrganisationRequest>({
  name: "register-organisation",
  summary: "Put an organisation on a programme's list, whether or not it will be invited",
  route: "POST /programmes/:programmeId/organisations",
  request: RegisterOrganisationRequest,
  allow: ["coordinator", "programme-manager"],
  noun: organisation,
  id: ({ name }, around) => organisationIdOf(name, around),
  under: underProgramme,
  given: async ({ programmeId, name }, around) => {
    const { status } = await around.state(programme, programmeId);
    const place = status === "absent" ? undefined : { programmeId, as: "listed" as const };
    return { organisationId: await organisationIdOf(name, around), place };
  },
  command: (request): OrganisationCommand => ({ type: "register-organisation", details: detailsOf(request) }),
});
