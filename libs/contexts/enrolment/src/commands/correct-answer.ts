import { command } from "@sankofa/kernel/manifest";
import { Type } from "@sankofa/kernel/schema";
import { CODE, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsDefined, Matches } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import type { Answer } from "../domain/application/application.state";
import { applicationsView } from "../views/applications/applications.view";
import { termsOfApplication } from "./find-terms";
import { ReasonedRequest } from "./reasoned-request";

export class CorrectAnswerRequest extends ReasonedRequest {
  /** The id of the fact in which the item was answered. */
  @Matches(ID)
  corrects!: string;

  /** The criterion or condition whose answer was wrong. */
  @Matches(CODE)
  item!: string;

  @IsDefined()
  value!: Answer;
}

export const correctAnswer = command<CorrectAnswerRequest>({
  name: "correct-answer",
  summary: "Correct one answer of an application; the answer given first stays readable",
  route: "POST /applications/:applicationId/correction",
  request: CorrectAnswerRequest,
  allow: ["applicant", "mentee", "coordinator", "programme-manager"],
  openMaps: { value: Type.Union([Type.String({ maxLength: LONGEST_TEXT }), Type.Number(), Type.Boolean()]) },
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: async (request, around) => {
    const doc = await around.lookup(applicationsView, request.applicationId);
    const answered = doc?.answers.filter(({ item }) => item === request.item).map(({ fact }) => fact) ?? [];
    return { ...(await termsOfApplication(request, around)), correctable: answered };
  },
  command: ({ corrects, item, value, reason }): ApplicationCommand => ({
    type: "correct-answer",
    corrects,
    item,
    value,
    reason,
  }),
});
