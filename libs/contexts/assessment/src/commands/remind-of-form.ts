import { command } from "@sankofa/kernel/manifest";
import { ID, LOCAL_DATE } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { AssignmentCommand } from "../domain/assignment/assignment.decide";
import { assignment } from "../domain/assignment/assignment.noun";
import { isAnswered } from "./form-given";

export class RemindOfFormRequest {
  @Matches(ID)
  assignmentId!: string;

  @Matches(LOCAL_DATE)
  dueOn!: string;
}

export const remindOfForm = command<RemindOfFormRequest>({
  name: "remind-of-form",
  summary: "Say that a form is due today",
  route: "POST /forms/:assignmentId/reminder",
  request: RemindOfFormRequest,
  allow: [],
  platformOnly: true,
  noun: assignment,
  id: ({ assignmentId }) => assignmentId,
  given: async ({ assignmentId }, around) => ({ answered: await isAnswered(assignmentId, around) }),
  command: ({ dueOn }): AssignmentCommand => ({ type: "remind-of-form", dueOn }),
});
