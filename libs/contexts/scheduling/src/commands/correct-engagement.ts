import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { CorrectionRequest } from "@sankofa/requests/correction-request";
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { engagement } from "../domain/engagement/engagement.noun";
import { engagementsView } from "../views/engagements/engagements.view";
import { relationshipOfEngagement } from "./relationship-given";
import { MOST_MINUTES } from "./request-patterns";

/** Entries that say when a contact took place; a correction can be corrected too. */
const TOOK_PLACE = ["engagement.held", "engagement.logged-afterwards", "engagement.corrected"];

export class CorrectEngagementRequest extends CorrectionRequest {
  @Matches(ID)
  engagementId!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_MINUTES)
  minutes?: number;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  notes?: string;
}

export const correctEngagement = command<CorrectEngagementRequest>({
  name: "correct-engagement",
  summary: "Correct when a contact took place or how long it lasted; the entry stays readable",
  route: "POST /engagements/:engagementId/correction",
  request: CorrectEngagementRequest,
  allow: ["mentor", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId, corrects }, around) => {
    const facts = (await around.lookup(engagementsView, engagementId))?.facts ?? [];
    return {
      relationship: await relationshipOfEngagement(engagementId, around),
      correctable: facts.some(({ id, type }) => id === corrects && TOOK_PLACE.includes(type)),
    };
  },
  command: ({ corrects, reason, happened, minutes, notes }): EngagementCommand => ({
    type: "correct-engagement",
    corrects,
    reason,
    happened,
    minutes,
    notes,
  }),
});
