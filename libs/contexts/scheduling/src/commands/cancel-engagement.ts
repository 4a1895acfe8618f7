import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";

export class CancelEngagementRequest {
  @Matches(ID)
  engagementId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const cancelEngagement = command<CancelEngagementRequest>({
  name: "cancel-engagement",
  summary: "Cancel an engagement, with the reason",
  route: "POST /engagements/:engagementId/cancellation",
  request: CancelEngagementRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: ({ reason }): EngagementCommand => ({ type: "cancel-engagement", reason }),
});
