import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { relationshipOfEngagement } from "./relationship-given";

export class NoteUptakeRequest {
  @Matches(ID)
  engagementId!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  organisation!: string;

  /** What it does differently since. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  uptake!: string;
}

export const noteUptake = command<NoteUptakeRequest>({
  name: "note-uptake",
  summary: "Note what an organisation took up from an engagement that was held",
  route: "POST /engagements/:engagementId/uptake",
  request: NoteUptakeRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => ({ relationship: await relationshipOfEngagement(engagementId, around) }),
  command: ({ organisation, uptake }): EngagementCommand => ({ type: "note-uptake", organisation, uptake }),
});
