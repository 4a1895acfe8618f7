import { command } from "@sankofa/kernel/manifest";
import { map, Type } from "@sankofa/kernel/schema";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsObject, Matches } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import type { InceptionAnswers } from "../domain/application/application.inception.decide";
import { termsOfApplication } from "./find-terms";

export class RecordInceptionRequest {
  @Matches(ID)
  applicationId!: string;

  /** When the call was held: an instant, or a local date with its zone. */
  @Matches(HAPPENED)
  happened!: string;

  /** Every step of the inception record, by code: a text for a question; a note, or true, for what was explained. */
  @IsObject()
  answers!: InceptionAnswers;
}

export const recordInception = command<RecordInceptionRequest>({
  name: "record-inception",
  summary: "Record the inception call with a shortlisted organisation, step by step",
  route: "POST /applications/:applicationId/inception",
  request: RecordInceptionRequest,
  allow: ["coordinator", "programme-manager"],
  openMaps: { answers: map(Type.Union([Type.String({ maxLength: LONGEST_TEXT }), Type.Boolean()])) },
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ answers, happened }): ApplicationCommand => ({ type: "record-inception", answers, happened }),
});
