import { Type } from "class-transformer";
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from "class-validator";

/** A page asks half as many at once. */
const MOST_QUESTIONS = 32;
/** Fifty accounts by their ids, twice over. */
const LONGEST_QUESTION = 4_000;

class Question {
  /** Below the API, with its query: what a GET would be sent to. */
  @IsString()
  @MaxLength(LONGEST_QUESTION)
  @Matches(/^\/[\x21-\x7e]*$/)
  path!: string;

  /** As the header of the same name would say it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  ifNoneMatch?: string;
}

export class QuestionsRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_QUESTIONS)
  @ValidateNested({ each: true })
  @Type(() => Question)
  questions!: Question[];
}

export type { Question };
