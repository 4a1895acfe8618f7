import { command } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { IsInt, IsObject, Matches, Max, Min } from "class-validator";
import type { ResponseCommand } from "../domain/response/response.decide";
import { response } from "../domain/response/response.noun";
import { ANY_ANSWERS, answersOfForm, filesOf, receivedIn, sheetOf, type Answers } from "./answer-sheet";
import { assignmentOf, responseGiven, scopeOfForm } from "./form-given";

export class SubmitResponseRequest {
  @Matches(ID)
  assignmentId!: string;

  /** The version that was answered. */
  @IsInt()
  @Min(1)
  @Max(100_000)
  version!: number;

  /** One answer for each item asked, in the form that the instrument gives it. */
  @IsObject()
  answers!: Answers;
}

export const submitResponse = command<SubmitResponseRequest>({
  name: "submit-response",
  summary: "Submit the answers to a form",
  route: "POST /forms/:assignmentId/response",
  request: SubmitResponseRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  openMaps: { answers: ANY_ANSWERS },
  mapsOf: answersOfForm,
  noun: response,
  id: ({ assignmentId }) => assignmentId,
  under: ({ assignmentId }, around) => scopeOfForm(assignmentId, around),
  given: async ({ assignmentId, answers }, around) => ({
    ...(await responseGiven(assignmentId, around)),
    received: await receivedIn(answers, around),
  }),
  command: async ({ assignmentId, version, answers }, around): Promise<ResponseCommand> => {
    const state = await assignmentOf(assignmentId, around);
    if (state.status === "absent")
      return { type: "submit-response", version, sheet: { answers: [], texts: [], contacts: [] } };
    const sheet = sheetOf(state.assigned, version, answers, around);
    return { type: "submit-response", version, sheet, files: filesOf(state.assigned, version, answers) };
  },
});
