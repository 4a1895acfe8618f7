import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";

/** What every decision on an application is asked with: which, and why. */
export class ReasonedRequest {
  @Matches(ID)
  applicationId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}
