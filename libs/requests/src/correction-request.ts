import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";

/** What every correction of an earlier entry is asked with, whatever of it was wrong (GEN-2). */
export class CorrectionRequest {
  /** The id of the fact that is wrong. */
  @Matches(ID)
  corrects!: string;

  /** Why it is corrected. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;

  /** When it really happened. */
  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}
