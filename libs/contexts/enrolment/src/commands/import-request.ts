import { IsString, Length, Matches } from "class-validator";
import { CODE, ID } from "./request-patterns";

/** What is told of every import: which file for which programme, and who asked for it. */
export class ImportRequest {
  @Matches(ID)
  importId!: string;

  @Matches(ID)
  programmeId!: string;

  @Matches(CODE)
  table!: string;

  @IsString()
  @Length(1, 100)
  by!: string;
}
