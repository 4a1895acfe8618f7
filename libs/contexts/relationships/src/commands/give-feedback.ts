import { command } from "@sankofa/kernel/manifest";
import { covers } from "@sankofa/kernel/scope";
import { CODE, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { personOf } from "../domain/belonging.policies";
import type { FeedbackCommand } from "../domain/feedback/feedback.decide";
import type { Giving } from "../domain/feedback/feedback.events";
import { feedback } from "../domain/feedback/feedback.noun";
import { POINTS, type Point } from "../domain/feedback/feedback.policies";
import { onlySaid } from "../domain/said.policies";
import { givenByPerson } from "./feedback-act";
import { belongingTo, underRelationship } from "./within-relationship";

export class GiveFeedbackRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsIn(POINTS)
  point!: Point;

  /** The stage that the relationship came to, of a change of stage. */
  @IsOptional()
  @Matches(CODE)
  stage?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  good?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  bad?: string;
}

export const giveFeedback = command<GiveFeedbackRequest>({
  name: "give-feedback",
  summary: "Tell the programme what goes well and what does not; nobody else reads it",
  route: "POST /relationships/:relationshipId/feedback",
  request: GiveFeedbackRequest,
  allow: ["mentor", "mentee"],
  noun: feedback,
  id: (_request, around) => around.newId(0),
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: givenByPerson,
  command: async ({ relationshipId, ...said }, around): Promise<FeedbackCommand> => {
    const scope = await underRelationship(relationshipId, around);
    const side: Giving["side"] = scope && covers(around, ["mentor"], scope) ? "mentor" : "mentee";
    const ids = { feedbackId: around.newId(0), ...(await belongingTo(relationshipId, around)) };
    return { type: "give-feedback", giving: onlySaid({ ...ids, writerId: personOf(around), side, ...said }) };
  },
});
