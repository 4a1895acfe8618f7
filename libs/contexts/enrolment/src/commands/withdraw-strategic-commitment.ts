import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import { CommitmentRequest } from "./organisation-requests";
import { undertakingCommand } from "./undertaking-command";

export class WithdrawStrategicCommitmentRequest extends CommitmentRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const withdrawStrategicCommitment = undertakingCommand<WithdrawStrategicCommitmentRequest>({
  name: "withdraw-strategic-commitment",
  summary: "Take a strategic commitment back, with the reason",
  route: "POST /applications/:applicationId/strategic-commitments/:undertakingId/withdrawal",
  request: WithdrawStrategicCommitmentRequest,
  command: ({ undertakingId, reason }) => ({ type: "withdraw-strategic-commitment", undertakingId, reason }),
});
