import { LOCAL_DATE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { COMMITTED_IN } from "../domain/organisation/organisation.policies";
import { onlySaid } from "../domain/said.policies";
import { UndertakingRequest } from "./organisation-requests";
import { undertakingCommand } from "./undertaking-command";

export class MakeStrategicCommitmentRequest extends UndertakingRequest {
  /** Where it is to be read one day. */
  @IsIn(COMMITTED_IN)
  where!: (typeof COMMITTED_IN)[number];

  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  /** By when. */
  @IsOptional()
  @Matches(LOCAL_DATE)
  by?: string;
}

export const makeStrategicCommitment = undertakingCommand<MakeStrategicCommitmentRequest>({
  name: "make-strategic-commitment",
  summary:
    "Write down what an organisation commits itself to change in its strategy, its theory of change or its programmes",
  route: "POST /applications/:applicationId/strategic-commitments",
  request: MakeStrategicCommitmentRequest,
  command: ({ where, what, by }) => ({ type: "make-strategic-commitment", ...onlySaid({ where, what, by }) }),
});
