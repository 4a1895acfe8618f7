import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsBoolean, IsOptional, IsString, Length, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";

export class NoteParticipationRequest {
  @Matches(ID)
  engagementId!: string;

  /** One of the relationship's mentees. */
  @Matches(ID)
  organisationId!: string;

  @IsBoolean()
  tookPart!: boolean;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  note?: string;
}

export const noteParticipation = command<NoteParticipationRequest>({
  name: "note-participation",
  summary: "Note whether one of the mentees took part in an engagement that was held",
  route: "POST /engagements/:engagementId/participation",
  request: NoteParticipationRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => {
    const relationship = await relationshipOfEngagement(engagementId, around);
    return { relationship, mentees: relationship?.mentees ?? [] };
  },
  command: ({ engagementId: _, ...said }): EngagementCommand => ({ type: "note-participation", ...said }),
});
