import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  IsArray,
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
import { MOST_PEOPLE } from "../domain/engagement/engagement.events";
import { engagement } from "../domain/engagement/engagement.noun";
import { PresenceRequest } from "./presence-request";
import { peopleGiven, relationshipOfEngagement } from "./relationship-given";
import { MOST_MINUTES } from "./request-patterns";

export class HoldEngagementRequest {
  @Matches(ID)
  engagementId!: string;

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

  /** Who was there, as far as it is known. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => PresenceRequest)
  attendance?: PresenceRequest[];
}

export const holdEngagement = command<HoldEngagementRequest>({
  name: "hold-engagement",
  summary: "Record that an engagement took place, when and for how long",
  route: "POST /engagements/:engagementId/holding",
  request: HoldEngagementRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId, attendance }, around) => {
    const relationship = await relationshipOfEngagement(engagementId, around);
    return { relationship, people: attendance ? await peopleGiven(relationship, around) : {} };
  },
  command: ({ happened, minutes, notes, attendance }): EngagementCommand => ({
    type: "hold-engagement",
    happened,
    minutes,
    notes,
    attendance,
  }),
  happened: (request) => request.happened,
});
