import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";

export class MissEngagementRequest {
  @Matches(ID)
  engagementId!: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason?: string;
}

export const missEngagement = command<MissEngagementRequest>({
  name: "miss-engagement",
  summary: "Record that an engagement did not take place",
  route: "POST /engagements/:engagementId/missing",
  request: MissEngagementRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: ({ reason }): EngagementCommand => ({ type: "mark-missed", reason }),
});
