import { command } from "@sankofa/kernel/manifest";
import { covers } from "@sankofa/kernel/scope";
import { ID, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, Length, Matches } from "class-validator";
import type { EngagementCommand } from "../domain/engagement/engagement.decide";
import { SIDES, type Side } from "../domain/engagement/engagement.events";
import { engagement } from "../domain/engagement/engagement.noun";
import { engagementScope } from "../domain/engagement/engagement.state";
import { relationshipOfEngagement } from "./relationship-given";

const MOST_POINTS = 20;

export class DraftAgendaRequest {
  @Matches(ID)
  engagementId!: string;

  @IsIn(SIDES)
  side!: Side;

  /** What this side wants to talk about, in its order; takes the place of its earlier points. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_POINTS)
  @IsString({ each: true })
  @Length(1, LONGEST_LINE, { each: true })
  points!: string[];
}

export const draftAgenda = command<DraftAgendaRequest>({
  name: "draft-agenda",
  summary: "Draft one side's part of an engagement's agenda",
  route: "POST /engagements/:engagementId/agenda",
  request: DraftAgendaRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: engagement,
  id: (request) => request.engagementId,
  given: async ({ engagementId }, around) => {
    const scope = engagementScope(await around.state(engagement, engagementId), around.tenant);
    const speaksFor = SIDES.filter(
      (side) => scope && covers(around, [side, "coordinator", "programme-manager"], scope),
    );
    return { relationship: await relationshipOfEngagement(engagementId, around), speaksFor };
  },
  command: ({ side, points }): EngagementCommand => ({ type: "draft-agenda", side, points }),
});
