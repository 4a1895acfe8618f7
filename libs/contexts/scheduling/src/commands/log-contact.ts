import { command } from "@sankofa/kernel/manifest";
import { CODE, HAPPENED, ID, LONGEST_LINE, LONGEST_TEXT, WEB_LINK } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { APPROACHES, MOST_PEOPLE, type Approach } from "../domain/engagement/engagement.events";
import { engagement } from "../domain/engagement/engagement.noun";
import { PresenceRequest } from "./presence-request";
import { peopleGiven, relationshipOf, scopeOfRelationship } from "./relationship-given";
import { MOST_MINUTES } from "./request-patterns";

const MOST_MENTEES = 50;

export class LogContactRequest {
  @Matches(ID)
  relationshipId!: string;

  @Matches(CODE)
  kind!: string;

  /** When it took place. */
  @Matches(HAPPENED)
  happened!: string;

  @IsInt()
  @Min(1)
  @Max(MOST_MINUTES)
  minutes!: number;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  notes?: string;

  @IsOptional()
  @IsIn(APPROACHES)
  approach?: Approach;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  place?: string;

  @IsOptional()
  @Matches(WEB_LINK)
  @Length(1, LONGEST_LINE)
  link?: string;

  /** The relationship's where left out. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  zone?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  purpose?: string;

  @IsOptional()
  @Matches(ID)
  objectiveId?: string;

  /** Of several mentees, the organisations that were there: of the others it is noted that they were not. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_MENTEES)
  @ArrayUnique()
  @Matches(ID, { each: true })
  tookPart?: string[];

  /** Who was there, as far as it is known. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => PresenceRequest)
  attendance?: PresenceRequest[];
}

export const logContact = command<LogContactRequest>({
  name: "log-contact",
  summary: "Log a contact that took place without having been planned",
  route: "POST /relationships/:relationshipId/contacts",
  request: LogContactRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (_, around) => around.newId(0),
  under: ({ relationshipId }, around) => scopeOfRelationship(relationshipId, around),
  given: async ({ relationshipId, attendance }, around) => {
    const relationship = await relationshipOf(relationshipId, around);
    const people = attendance ? await peopleGiven(relationship, around) : {};
    return { relationship, mentees: relationship?.mentees ?? [], people };
  },
  command: async ({ tookPart, attendance, ...request }, around): Promise<EngagementCommand> => {
    const known = await relationshipOf(request.relationshipId, around);
    const ids = { programmeId: known?.programmeId ?? "", applicationId: known?.applicationId ?? "" };
    const zone = request.zone ?? known?.zone ?? "";
    return {
      type: "log-contact",
      engagementId: around.newId(0),
      log: { ...request, ...ids, zone },
      tookPart,
      attendance,
    };
  },
  happened: (request) => request.happened,
});
