import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";

export class ConfirmEngagementRequest {
  @Matches(ID)
  engagementId!: string;
}

export const confirmEngagement = command<ConfirmEngagementRequest>({
  name: "confirm-engagement",
  summary: "Confirm a proposed engagement",
  route: "POST /engagements/:engagementId/confirmation",
  request: ConfirmEngagementRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: (): EngagementCommand => ({ type: "confirm-engagement" }),
});
