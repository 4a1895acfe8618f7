import { command } from "@sankofa/kernel/manifest";
import { map, Type } from "@sankofa/kernel/schema";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsObject, Matches } from "class-validator";
import { application, type ApplicationCommand } from "../domain/application/application.decide";
import type { Answers } from "../domain/application/application.state";
import { termsOfApplication } from "./find-terms";

export class ExpressInterestRequest {
  @Matches(ID)
  applicationId!: string;

  /** One answer per criterion and condition of the template, by item: a number of staff, a country's code, yes or no, or a text. */
  @IsObject()
  answers!: Answers;
}

/** The lead may enter what came on paper: the log says who did. */
export const expressInterest = command<ExpressInterestRequest>({
  name: "express-interest",
  summary: "Express interest in a programme, answering every criterion and condition",
  route: "POST /applications/:applicationId/interest",
  request: ExpressInterestRequest,
  allow: ["applicant", "coordinator", "programme-manager"],
  openMaps: { answers: map(Type.Union([Type.String({ maxLength: LONGEST_TEXT }), Type.Number(), Type.Boolean()])) },
  noun: application,
  id: ({ applicationId }) => applicationId,
  given: termsOfApplication,
  command: ({ answers }): ApplicationCommand => ({ type: "express-interest", answers }),
});
