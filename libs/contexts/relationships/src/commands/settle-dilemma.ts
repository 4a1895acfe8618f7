import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { DilemmaCommand } from "../domain/dilemma/dilemma.decide";
import { DilemmaActRequest, ofDilemma } from "./dilemma-act";

export class SettleDilemmaRequest extends DilemmaActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  how!: string;
}

export const settleDilemma = command<SettleDilemmaRequest>({
  ...ofDilemma,
  name: "settle-dilemma",
  summary: "Say what was done about one's dilemma in the end",
  route: "POST /dilemmas/:dilemmaId/settlement",
  request: SettleDilemmaRequest,
  allow: ["mentor"],
  command: ({ how }): DilemmaCommand => ({ type: "settle-dilemma", how }),
});
