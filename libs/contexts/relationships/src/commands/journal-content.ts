import { LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length } from "class-validator";
import { ENTRY_KINDS, type EntryKind } from "../domain/journal-entry/journal-entry.policies";

/** What is written down of a meeting or a visit. */
export class JournalContentRequest {
  @IsIn(ENTRY_KINDS)
  kind!: EntryKind;

  /** The office, the organisation or the place. */
  @IsString()
  @Length(1, LONGEST_LINE)
  partner!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  keyPoints!: string;

  /** What was agreed, and who does what. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  agreements?: string;

  /** What is missing, or stands in the way. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  gaps?: string;

  /** On a field visit: what people of the community said. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  communitySaid?: string;

  /** On a field visit: what the facilitator takes from it. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  takeaway?: string;
}
