import { command } from "@sankofa/kernel/manifest";
import { ID, INSTANT, LONGEST_LINE, LONGEST_TEXT, WEB_LINK } from "@sankofa/kernel/patterns";
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";
import { MOST_MINUTES } from "./request-patterns";

export class MoveEngagementRequest {
  @Matches(ID)
  engagementId!: string;

  @Matches(INSTANT)
  startsAt!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MINUTES)
  minutes?: number;

  @IsOptional()
  @IsString()
  @Length(1, 64)
  zone?: string;

  /** The new place; left out where it stays. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  place?: string;

  @IsOptional()
  @Matches(WEB_LINK)
  @Length(1, LONGEST_LINE)
  link?: string;
}

export const moveEngagement = command<MoveEngagementRequest>({
  name: "move-engagement",
  summary: "Move an engagement to another time or place, with the reason; it is then to be confirmed again",
  route: "POST /engagements/:engagementId/moves",
  request: MoveEngagementRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: ({ startsAt, reason, minutes, zone, place, link }): EngagementCommand => ({
    type: "move-engagement",
    startsAt,
    reason,
    minutes,
    zone,
    place,
    link,
  }),
});
