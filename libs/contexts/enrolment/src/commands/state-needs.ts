import { LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from "class-validator";
import { NEED_GROUNDS } from "../domain/organisation/organisation.policies";
import { onlySaid } from "../domain/said.policies";
import { UndertakingRequest } from "./organisation-requests";
import { undertakingCommand } from "./undertaking-command";

export class NeedRequest {
  @IsString()
  @Length(1, LONGEST_LINE)
  need!: string;

  @IsIn(NEED_GROUNDS)
  because!: (typeof NEED_GROUNDS)[number];
}

export class StateNeedsRequest extends UndertakingRequest {
  /** All of them, what matters most first. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => NeedRequest)
  needs!: NeedRequest[];

  /** What was looked at for it: assessments, evaluations, what members said. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  looked?: string;
}

export const stateNeeds = undertakingCommand<StateNeedsRequest>({
  name: "state-needs",
  summary: "State what an organisation needs from its mentor and takes an interest in, what matters most first",
  route: "POST /applications/:applicationId/needs",
  request: StateNeedsRequest,
  command: ({ needs, looked }) => ({
    type: "state-needs",
    needs: { needs: needs.map(({ need, because }) => ({ need, because })), ...onlySaid({ looked }) },
  }),
});
