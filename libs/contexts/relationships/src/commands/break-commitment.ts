import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { CommitmentCommand } from "../domain/commitment/commitment.decide";
import { CommitmentActRequest, ofCommitment } from "./commitment-act";

export class BreakCommitmentRequest extends CommitmentActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const breakCommitment = command<BreakCommitmentRequest>({
  ...ofCommitment,
  name: "break-commitment",
  summary: "Say that a partner broke its commitment, and why",
  route: "POST /commitments/:commitmentId/breaking",
  request: BreakCommitmentRequest,
  command: ({ why, happened }): CommitmentCommand => ({ type: "break-commitment", why, happened }),
});
