import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import { ArrayMaxSize, ArrayMinSize, IsArray, Matches, ValidateNested } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { MOST_PEOPLE } from "../domain/engagement/engagement.events";
import { engagement } from "../domain/engagement/engagement.noun";
import { PresenceRequest } from "./presence-request";
import { peopleGiven, relationshipOfEngagement } from "./relationship-given";

export class RecordPresenceRequest {
  @Matches(ID)
  engagementId!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => PresenceRequest)
  attendance!: PresenceRequest[];
}

export const recordPresence = command<RecordPresenceRequest>({
  name: "record-presence",
  summary: "Record which people were there when an engagement was held",
  route: "POST /engagements/:engagementId/attendance",
  request: RecordPresenceRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => {
    const relationship = await relationshipOfEngagement(engagementId, around);
    return { relationship, people: await peopleGiven(relationship, around) };
  },
  command: ({ attendance }): EngagementCommand => ({
    type: "record-presence",
    marks: attendance.map(({ personId, attended }) => ({ personId, attended })),
  }),
});
