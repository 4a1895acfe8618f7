import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { FeedbackCommand } from "../domain/feedback/feedback.decide";
import { FeedbackActRequest, ofFeedback } from "./feedback-act";

export class WithdrawFeedbackRequest extends FeedbackActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const withdrawFeedback = command<WithdrawFeedbackRequest>({
  ...ofFeedback,
  name: "withdraw-feedback",
  summary: "Withdraw one's own feedback: the programme reads it no longer",
  route: "POST /feedback/:feedbackId/withdrawal",
  request: WithdrawFeedbackRequest,
  allow: ["mentor", "mentee"],
  command: ({ reason }): FeedbackCommand => ({ type: "withdraw-feedback", reason }),
});
