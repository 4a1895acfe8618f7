import { command } from "@sankofa/kernel/manifest";
import { CODE, ID } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import { termsOfApplication } from "./find-terms";
import { LONGEST_EMAIL, LONGEST_NAME } from "./request-patterns";

const MOST_NOMINEES = 20;

export class NomineeRequest {
  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;

  @IsEmail()
  @MaxLength(LONGEST_EMAIL)
  email!: string;

  @IsString()
  @Length(1, LONGEST_NAME)
  jobTitle!: string;

  /** One of the roles of the programme's mix, e.g. `senior-leadership`. */
  @Matches(CODE)
  role!: string;
}

export class NominateParticipantsRequest {
  @Matches(ID)
  applicationId!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_NOMINEES)
  @ValidateNested({ each: true })
  @Type(() => NomineeRequest)
  participants!: NomineeRequest[];
}

export const nominateParticipants = command<NominateParticipantsRequest>({
  name: "nominate-participants",
  summary: "Nominate the people of a selected organisation who take part",
  route: "POST /applications/:applicationId/nominations",
  request: NominateParticipantsRequest,
  allow: ["applicant", "mentee", "coordinator", "programme-manager"],
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ participants }): ApplicationCommand => ({
    type: "nominate-participants",
    participants: participants.map(({ name, email, jobTitle, role }) => ({ name, email, jobTitle, role })),
  }),
});
