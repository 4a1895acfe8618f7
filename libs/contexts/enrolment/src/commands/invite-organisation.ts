import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { IsCountry } from "@sankofa/requests/is-country";
import { IsEmail, IsString, Length, Matches, MaxLength } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { programme } from "../domain/programme/programme.decide";
import { organisationIdOf, termsOfProgramme, underProgramme } from "./find-terms";
import { LONGEST_EMAIL, LONGEST_NAME } from "./request-patterns";

export class InviteOrganisationRequest {
  @Matches(ID)
  programmeId!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  organisationName!: string;

  /** Where the organisation works, as an ISO 3166-1 alpha-2 code. */
  @IsCountry()
  country!: string;

  @IsString()
  @Length(1, LONGEST_NAME)
  contactName!: string;

  @IsEmail()
  @MaxLength(LONGEST_EMAIL)
  contactEmail!: string;
}

/** The invitation's link is made apart, for the application this opens; whoever invites owns the application until it is decided. */
export const inviteOrganisation = command<InviteOrganisationRequest>({
  name: "invite-organisation",
  summary: "Invite an organisation to a programme",
  route: "POST /programmes/:programmeId/applications",
  request: InviteOrganisationRequest,
  allow: ["coordinator", "programme-manager"],
  noun: application,
  id: (_request, around) => around.newId(0),
  under: underProgramme,
  given: async ({ programmeId }, around) => ({ terms: await termsOfProgramme(programmeId, around) }),
  command: async (request, around): Promise<ApplicationCommand> => {
    const offered = await around.state(programme, request.programmeId);
    const known = offered.status === "absent" ? undefined : offered;
    return {
      type: "invite-organisation",
      applicationId: around.newId(0),
      programmeId: request.programmeId,
      template: known?.template ?? "",
      templateVersion: known?.templateVersion ?? 0,
      programmeName: known?.name ?? "",
      leadOrganisation: known?.leadOrganisation ?? "",
      region: known?.region ?? [],
      practice: known?.practice ?? "",
      extraCriteria: known?.extraCriteria ?? [],
      organisationId: await organisationIdOf(request.organisationName, around),
      organisationName: request.organisationName,
      country: request.country,
      contactName: request.contactName,
      contactEmail: request.contactEmail,
      owner: around.actor,
    };
  },
});
