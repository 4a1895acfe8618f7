import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import { assignment } from "../domain/assignment/assignment.noun";
import { isAnswered } from "./form-given";

export class LapseFormRequest {
  @Matches(ID)
  assignmentId!: string;
}

export const lapseForm = command<LapseFormRequest>({
  name: "lapse-form",
  summary: "Take no answers to a form any more: its last day has passed",
  route: "POST /forms/:assignmentId/lapse",
  request: LapseFormRequest,
  allow: [],
  platformOnly: true,
  noun: assignment,
  id: ({ assignmentId }) => assignmentId,
  given: async ({ assignmentId }, around) => ({ answered: await isAnswered(assignmentId, around) }),
  command: (): AssignmentCommand => ({ type: "lapse-form" }),
});
