import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";
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
}

export const holdEngagement = command<HoldEngagementRequest>({
  name: "hold-engagement",
  summary: "Record that an engagement took place, when and for how long",
  route: "POST /engagements/:engagementId/holding",
  request: HoldEngagementRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: ({ happened, minutes, notes }): EngagementCommand => ({ type: "hold-engagement", happened, minutes, notes }),
  happened: (request) => request.happened,
});
