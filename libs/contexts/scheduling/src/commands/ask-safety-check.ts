import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";

export class AskSafetyCheckRequest {
  @Matches(ID)
  engagementId!: string;
}

export const askSafetyCheck = command<AskSafetyCheckRequest>({
  name: "ask-safety-check",
  summary: "Mark that an engagement needs a safety and security check before it is confirmed",
  route: "POST /engagements/:engagementId/safety-check",
  request: AskSafetyCheckRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: (): EngagementCommand => ({ type: "ask-safety-check" }),
});
