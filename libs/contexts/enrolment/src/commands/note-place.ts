import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsOptional, Matches } from "class-validator";
import { organisation, type OrganisationCommand } from "../domain/organisation/organisation.decide";
import { throughApplication, throughProgramme } from "./organisation-place";

export class NotePlaceRequest {
  @Matches(ID)
  programmeId!: string;

  /** The application through which the organisation has its place. */
  @IsOptional()
  @Matches(ID)
  applicationId?: string;

  /** The mentor whom it lends. */
  @IsOptional()
  @Matches(ID)
  mentorId?: string;
}

type Around = Parameters<typeof throughProgramme>[1];

const placeOf = ({ programmeId, applicationId, mentorId }: NotePlaceRequest, around: Around) =>
  applicationId === undefined
    ? throughProgramme({ programmeId, mentorId }, around)
    : throughApplication({ applicationId }, around);

/** Organisations are met in programmes, applications and mentors' profiles: each is known once, by its name. */
export const notePlace = command<NotePlaceRequest>({
  name: "note-place",
  summary: "Know an organisation by the place it has in a programme",
  route: "POST /programmes/:programmeId/places",
  request: NotePlaceRequest,
  allow: [],
  platformOnly: true,
  noun: organisation,
  id: async (request, around) => (await placeOf(request, around)).organisationId ?? "",
  given: placeOf,
  command: (): OrganisationCommand => ({ type: "note-place" }),
});
