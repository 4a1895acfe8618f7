import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsEmail, IsString, Length, Matches, MaxLength } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";
import { LONGEST_EMAIL, LONGEST_NAME } from "./request-patterns";

export class ReplaceParticipantRequest extends ReasonedRequest {
  /** Who leaves. */
  @Matches(ID)
  personId!: string;

  /** Who takes over, in the same role. */
  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;

  @IsEmail()
  @MaxLength(LONGEST_EMAIL)
  email!: string;

  @IsString()
  @Length(1, LONGEST_NAME)
  jobTitle!: string;
}

export const replaceParticipant = command<ReplaceParticipantRequest>({
  name: "replace-participant",
  summary: "Replace a participant who leaves, keeping the role and the history",
  route: "POST /applications/:applicationId/participants/:personId/replacement",
  request: ReplaceParticipantRequest,
  allow: ["applicant", "mentee", "coordinator", "programme-manager"],
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ personId, name, email, jobTitle, reason }): ApplicationCommand => ({
    type: "replace-participant",
    personId,
    by: { name, email, jobTitle },
    reason,
  }),
});
