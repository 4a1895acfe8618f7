import { CODE, ID } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";

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
