import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { CommitmentCommand } from "../domain/commitment/commitment.decide";
import { CommitmentActRequest, ofCommitment } from "./commitment-act";

export class FollowUpCommitmentRequest extends CommitmentActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  note!: string;
}

export const followUpCommitment = command<FollowUpCommitmentRequest>({
  ...ofCommitment,
  name: "follow-up-commitment",
  summary: "Say how a partner's commitment was followed up",
  route: "POST /commitments/:commitmentId/follow-up",
  request: FollowUpCommitmentRequest,
  command: ({ note, happened }): CommitmentCommand => ({ type: "follow-up-commitment", note, happened }),
});
