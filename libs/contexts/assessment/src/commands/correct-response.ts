import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsObject, IsString, Length, Matches } from "class-validator";
import type { ResponseCommand } from "../domain/response/response.decide";
import { response } from "../domain/response/response.noun";
import { formsView } from "../views/forms/forms.view";
import { ANY_ANSWERS, answersOfForm, filesOf, receivedIn, sheetOf, type Answers } from "./answer-sheet";
import { assignmentOf, responseGiven, scopeOfForm } from "./form-given";

export class CorrectResponseRequest {
  @Matches(ID)
  assignmentId!: string;

  /** The entry that is wrong: the submission, or an earlier correction. */
  @Matches(ID)
  corrects!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;

  /** All answers as they should be. */
  @IsObject()
  answers!: Answers;
}

export const correctResponse = command<CorrectResponseRequest>({
  name: "correct-response",
  summary: "Correct the answers to a form, with the reason; what was said first stays readable",
  route: "POST /forms/:assignmentId/correction",
  request: CorrectResponseRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  openMaps: { answers: ANY_ANSWERS },
  mapsOf: async ({ assignmentId }, around) => {
    const state = await around.state(response, assignmentId);
    return state.status === "absent" ? undefined : answersOfForm({ assignmentId, version: state.of.version }, around);
  },
  noun: response,
  id: ({ assignmentId }) => assignmentId,
  given: async ({ assignmentId, corrects, answers }, around) => {
    const form = await around.lookup(formsView, assignmentId);
    const sheets = (form?.facts ?? []).filter(({ type }) => /^response\.(submitted|corrected)$/.test(type));
    return {
      ...(await responseGiven(assignmentId, around)),
      correctable: sheets.some(({ id }) => id === corrects),
      received: await receivedIn(answers, around),
    };
  },
  under: ({ assignmentId }, around) => scopeOfForm(assignmentId, around),
  command: async ({ assignmentId, corrects, reason, answers }, around): Promise<ResponseCommand> => {
    const [form, given] = [await assignmentOf(assignmentId, around), await around.state(response, assignmentId)];
    if (form.status === "absent" || given.status === "absent")
      return { type: "correct-response", corrects, reason, sheet: { answers: [], texts: [], contacts: [] } };
    const { version } = given.of;
    const sheet = sheetOf(form.assigned, version, answers, around);
    return { type: "correct-response", corrects, reason, sheet, files: filesOf(form.assigned, version, answers) };
  },
});
