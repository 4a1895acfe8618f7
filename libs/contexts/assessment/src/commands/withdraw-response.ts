import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { ResponseCommand } from "../domain/response/response.decide";
import { response } from "../domain/response/response.noun";
import { responseGiven, scopeOfForm } from "./form-given";

export class WithdrawResponseRequest {
  @Matches(ID)
  assignmentId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const withdrawResponse = command<WithdrawResponseRequest>({
  name: "withdraw-response",
  summary: "Take submitted answers back, with the reason; the form can be answered again",
  route: "POST /forms/:assignmentId/withdrawal",
  request: WithdrawResponseRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: response,
  id: ({ assignmentId }) => assignmentId,
  under: ({ assignmentId }, around) => scopeOfForm(assignmentId, around),
  given: ({ assignmentId }, around) => responseGiven(assignmentId, around),
  command: ({ reason }): ResponseCommand => ({ type: "withdraw-response", reason }),
});
