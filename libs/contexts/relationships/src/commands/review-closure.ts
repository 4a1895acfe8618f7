import { command } from "@sankofa/kernel/manifest";
import { CODE, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, Matches, ValidateNested } from "class-validator";
import { Type } from "class-transformer";
import type { RelationshipCommand } from "../domain/relationship/relationship.commands";
import { relationship } from "../domain/relationship/relationship.noun";
import { RelationshipActRequest } from "./relationship-act";

const MOST_ANSWERS = 20;

class ClosureAnswerRequest {
  @Matches(CODE)
  question!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  answer!: string;
}

export class ReviewClosureRequest extends RelationshipActRequest {
  @IsArray()
  @ArrayMaxSize(MOST_ANSWERS)
  @ValidateNested({ each: true })
  @Type(() => ClosureAnswerRequest)
  answers!: ClosureAnswerRequest[];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  futureGoals?: string;

  /** How the two stay in touch. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  touchBy?: string;

  /** How often. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  touchEvery?: string;
}

export const reviewClosure = command<ReviewClosureRequest>({
  name: "review-closure",
  summary: "Record the closing conversation: what it answered, aims from here, how the two stay in touch",
  route: "POST /relationships/:relationshipId/closure-review",
  request: ReviewClosureRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: relationship,
  id: ({ relationshipId }) => relationshipId,
  command: ({ relationshipId: _, happened, answers, ...rest }): RelationshipCommand => ({
    type: "review-closure",
    review: { ...rest, answers: answers.map(({ question, answer }) => ({ question, answer })) },
    happened,
  }),
  happened: (request) => request.happened,
});
