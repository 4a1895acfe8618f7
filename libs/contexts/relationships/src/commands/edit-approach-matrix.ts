import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, Matches, ValidateNested } from "class-validator";
import { shippedMatrix, writtenDown } from "../content/approach-matrix/approach-matrix";
import { APPROACHES, type Approach } from "../domain/approach-choice/approach-choice.events";
import type { ApproachMatrixCommand } from "../domain/approach-matrix/approach-matrix.decide";
import { approachMatrix } from "../domain/approach-matrix/approach-matrix.noun";
import { knownProgrammesView } from "../views/known-programmes/known-programmes.view";

const MOST_QUESTIONS = 20;
const MOST_ANSWERS = 10;

class MatrixAnswerRequest {
  @Matches(CODE)
  answer!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  text!: string;

  /** The approaches this answer speaks for. */
  @IsArray()
  @IsIn(APPROACHES, { each: true })
  dots!: Approach[];
}

class MatrixQuestionRequest {
  @Matches(CODE)
  question!: string;

  @IsString()
  @Length(1, LONGEST_LINE)
  text!: string;

  @IsArray()
  @ArrayMaxSize(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => MatrixAnswerRequest)
  answers!: MatrixAnswerRequest[];
}

export class EditApproachMatrixRequest {
  @Matches(ID)
  programmeId!: string;

  @IsArray()
  @ArrayMaxSize(MOST_QUESTIONS)
  @ValidateNested({ each: true })
  @Type(() => MatrixQuestionRequest)
  questions!: MatrixQuestionRequest[];

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const editApproachMatrix = command<EditApproachMatrixRequest>({
  name: "edit-approach-matrix",
  summary: "Give a programme its own version of the decision matrix; earlier choices keep theirs",
  route: "POST /programmes/:programmeId/approach-matrix",
  request: EditApproachMatrixRequest,
  allow: ["programme-manager", "funder-administrator"],
  noun: approachMatrix,
  id: ({ programmeId }) => programmeId,
  under: async ({ programmeId }, around) => {
    const known = await around.lookup(knownProgrammesView, programmeId);
    return known && { funder: around.tenant, programme: programmeId };
  },
  given: () => Promise.resolve({ shipped: shippedMatrix }),
  command: ({ programmeId, questions, why }): ApproachMatrixCommand => ({
    type: "edit-matrix",
    programmeId,
    why,
    questions: writtenDown(
      questions.map(({ question, text, answers }) => ({
        question,
        text,
        answers: answers.map((each) => ({ answer: each.answer, text: each.text, dots: each.dots })),
      })),
    ),
  }),
});
