import { HAPPENED, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { Standing } from "../domain/organisation/organisation.events";
import { STANDINGS } from "../domain/organisation/organisation.policies";
import { CommitmentRequest } from "./organisation-requests";
import { undertakingCommand } from "./undertaking-command";

export class FollowStrategicCommitmentRequest extends CommitmentRequest {
  @IsIn(STANDINGS)
  standing!: Standing;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  note?: string;

  /** When it was looked at: an instant, or a local date with its zone. */
  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const followStrategicCommitment = undertakingCommand<FollowStrategicCommitmentRequest>({
  name: "follow-strategic-commitment",
  summary: "Record how a strategic commitment stands",
  route: "POST /applications/:applicationId/strategic-commitments/:undertakingId/standing",
  request: FollowStrategicCommitmentRequest,
  command: ({ undertakingId, standing, note }) => ({
    type: "follow-strategic-commitment",
    undertakingId,
    standing,
    note,
  }),
  happened: ({ happened }) => happened,
});
