import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { engagementsView } from "../views/engagements/engagements.view";
import { PresenceRequest } from "./presence-request";
import { relationshipOfEngagement } from "./relationship-given";

export class CorrectPresenceRequest extends PresenceRequest {
  @Matches(ID)
  engagementId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const correctPresence = command<CorrectPresenceRequest>({
  name: "correct-presence",
  summary: "Correct whether somebody was there when an engagement was held; the first entry stays readable",
  route: "POST /engagements/:engagementId/attendance-corrections",
  request: CorrectPresenceRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId, personId }, around) => {
    const marks = (await around.lookup(engagementsView, engagementId))?.attendance ?? [];
    return {
      relationship: await relationshipOfEngagement(engagementId, around),
      correctsPresence: marks.find((mark) => mark.personId === personId)?.factId,
    };
  },
  command: ({ personId, attended, reason }): EngagementCommand => ({
    type: "correct-presence",
    personId,
    attended,
    reason,
  }),
});
