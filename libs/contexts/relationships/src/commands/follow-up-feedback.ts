import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { FeedbackCommand } from "../domain/feedback/feedback.decide";
import { FeedbackActRequest, ofFeedback } from "./feedback-act";

export class FollowUpFeedbackRequest extends FeedbackActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  done!: string;
}

export const followUpFeedback = command<FollowUpFeedbackRequest>({
  ...ofFeedback,
  name: "follow-up-feedback",
  summary: "Note what the programme did about feedback; whoever gave it reads that too",
  route: "POST /feedback/:feedbackId/follow-up",
  request: FollowUpFeedbackRequest,
  allow: ["coordinator", "programme-manager"],
  command: ({ done }): FeedbackCommand => ({ type: "follow-up-feedback", done }),
});
