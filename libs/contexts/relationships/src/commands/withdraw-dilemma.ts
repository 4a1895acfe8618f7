import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { DilemmaCommand } from "../domain/dilemma/dilemma.decide";
import { DilemmaActRequest, ofDilemma } from "./dilemma-act";

export class WithdrawDilemmaRequest extends DilemmaActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const withdrawDilemma = command<WithdrawDilemmaRequest>({
  ...ofDilemma,
  name: "withdraw-dilemma",
  summary: "Withdraw a dilemma one has logged: nobody else reads it any longer",
  route: "POST /dilemmas/:dilemmaId/withdrawal",
  request: WithdrawDilemmaRequest,
  allow: ["mentor"],
  command: ({ reason }): DilemmaCommand => ({ type: "withdraw-dilemma", reason }),
});
