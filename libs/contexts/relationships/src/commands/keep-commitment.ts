import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length } from "class-validator";
import type { CommitmentCommand } from "../domain/commitment/commitment.decide";
import { CommitmentActRequest, ofCommitment } from "./commitment-act";

export class KeepCommitmentRequest extends CommitmentActRequest {
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  note?: string;
}

export const keepCommitment = command<KeepCommitmentRequest>({
  ...ofCommitment,
  name: "keep-commitment",
  summary: "Say that a partner kept its commitment",
  route: "POST /commitments/:commitmentId/keeping",
  request: KeepCommitmentRequest,
  command: ({ note, happened }): CommitmentCommand => ({ type: "keep-commitment", note, happened }),
});
