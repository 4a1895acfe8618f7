import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import type { ResponseCommand } from "../domain/response/response.decide";
import { response } from "../domain/response/response.noun";
import { responseGiven, scopeOfForm } from "./form-given";

export class StartResponseRequest {
  @Matches(ID)
  assignmentId!: string;
}

export const startResponse = command<StartResponseRequest>({
  name: "start-response",
  summary: "Begin to fill a form, in the version that is published now",
  route: "POST /forms/:assignmentId/start",
  request: StartResponseRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: response,
  id: ({ assignmentId }) => assignmentId,
  under: ({ assignmentId }, around) => scopeOfForm(assignmentId, around),
  given: ({ assignmentId }, around) => responseGiven(assignmentId, around),
  command: (): ResponseCommand => ({ type: "start-response" }),
});
