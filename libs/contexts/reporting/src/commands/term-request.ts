import { LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";

/** Of which community something is said, and whose wish it is. */
export class TermRequest {
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  term!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}
