import { command } from "@sankofa/kernel/manifest";
import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length } from "class-validator";
import type { DilemmaCommand } from "../domain/dilemma/dilemma.decide";
import { DilemmaActRequest, ofDilemma } from "./dilemma-act";

export class AdviseOnDilemmaRequest extends DilemmaActRequest {
  @IsString()
  @Length(1, LONGEST_TEXT)
  advice!: string;
}

export const adviseOnDilemma = command<AdviseOnDilemmaRequest>({
  ...ofDilemma,
  name: "advise-on-dilemma",
  summary: "Advise whoever logged a dilemma",
  route: "POST /dilemmas/:dilemmaId/advice",
  request: AdviseOnDilemmaRequest,
  allow: ["coordinator", "programme-manager"],
  command: ({ advice }): DilemmaCommand => ({ type: "advise-on-dilemma", advice }),
});
