import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import { organisation, type OrganisationCommand } from "../domain/organisation/organisation.decide";
import { nameIdOf } from "./find-terms";

export class ReserveOrganisationNameRequest {
  @Matches(ID)
  organisationId!: string;

  /** The programme through which it was renamed. */
  @Matches(ID)
  programmeId!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  name!: string;
}

/** Decided in the stream of the name, as a registration under it is: one of the two comes first. */
export const reserveOrganisationName = command<ReserveOrganisationNameRequest>({
  name: "reserve-organisation-name",
  summary: "Keep for a renamed organisation the name that it has now",
  route: "POST /organisations/:organisationId/names",
  request: ReserveOrganisationNameRequest,
  allow: [],
  platformOnly: true,
  noun: organisation,
  id: ({ name }, around) => nameIdOf(name, around),
  command: ({ organisationId, programmeId, name }): OrganisationCommand => ({
    type: "reserve-organisation-name",
    organisationId,
    programmeId,
    name,
  }),
});
