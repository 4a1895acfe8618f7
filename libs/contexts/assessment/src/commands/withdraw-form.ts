import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import { assignment } from "../domain/assignment/assignment.noun";
import { isAnswered } from "./form-given";

export class WithdrawFormRequest {
  @Matches(ID)
  assignmentId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const withdrawForm = command<WithdrawFormRequest>({
  name: "withdraw-form",
  summary: "Ask for a form no longer, with the reason",
  route: "POST /forms/:assignmentId/cancellation",
  request: WithdrawFormRequest,
  allow: ["coordinator", "programme-manager"],
  noun: assignment,
  id: ({ assignmentId }) => assignmentId,
  given: async ({ assignmentId }, around) => ({ answered: await isAnswered(assignmentId, around) }),
  command: ({ reason }): AssignmentCommand => ({ type: "withdraw-form", reason }),
});
