import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { CommitmentCommand } from "../domain/commitment/commitment.decide";
import { CommitmentActRequest, ofCommitment } from "./commitment-act";

export class WithdrawCommitmentRequest extends CommitmentActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const withdrawCommitment = command<WithdrawCommitmentRequest>({
  ...ofCommitment,
  name: "withdraw-commitment",
  summary: "Withdraw a commitment that should not have been entered",
  route: "POST /commitments/:commitmentId/withdrawal",
  request: WithdrawCommitmentRequest,
  command: ({ reason, happened }): CommitmentCommand => ({ type: "withdraw-commitment", reason, happened }),
});
