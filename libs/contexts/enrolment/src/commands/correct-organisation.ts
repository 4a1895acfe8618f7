import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import { organisation, type OrganisationCommand } from "../domain/organisation/organisation.decide";
import { organisationIdOf } from "./find-terms";
import { KEEPS_ORGANISATIONS, throughOwnPlace, underOwnPlace } from "./organisation-place";
import { detailsOf, OrganisationDetailsRequest } from "./organisation-requests";

export class CorrectOrganisationRequest extends OrganisationDetailsRequest {
  @Matches(ID)
  organisationId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const correctOrganisation = command<CorrectOrganisationRequest>({
  name: "correct-organisation",
  summary: "Put right what is known of an organisation: all of it, as it is now",
  route: "POST /organisations/:organisationId/details",
  request: CorrectOrganisationRequest,
  allow: KEEPS_ORGANISATIONS,
  noun: organisation,
  id: ({ organisationId }) => organisationId,
  under: underOwnPlace,
  given: async (request, around) => {
    const named = await organisationIdOf(request.name, around);
    const taken = named !== request.organisationId && (await around.state(organisation, named)).status !== "absent";
    return { ...(await throughOwnPlace(request, around)), nameTaken: taken };
  },
  command: (request): OrganisationCommand => ({
    type: "correct-organisation",
    details: detailsOf(request),
    reason: request.reason,
  }),
});
