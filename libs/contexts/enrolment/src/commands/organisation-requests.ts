import { ID, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsCountry } from "@sankofa/requests/is-country";
import { IsEmail, IsOptional, IsString, Length, Matches, MaxLength } from "class-validator";
import type { NewDetails } from "../domain/organisation/organisation.decide";
import { onlySaid } from "../domain/said.policies";
import { LONGEST_EMAIL, LONGEST_NAME } from "./request-patterns";

/** What is known of an organisation. */
export class OrganisationDetailsRequest {
  @IsString()
  @Length(1, LONGEST_LINE)
  name!: string;

  /** Where it works, as an ISO 3166-1 alpha-2 code. */
  @IsOptional()
  @IsCountry()
  country?: string;

  /** What it is there for, in its own words. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  mission?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  website?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_NAME)
  contactName?: string;

  /** Of the contact that is named. */
  @IsOptional()
  @IsEmail()
  @MaxLength(LONGEST_EMAIL)
  contactEmail?: string;
}

export const detailsOf = ({
  name,
  country,
  mission,
  website,
  contactName,
  contactEmail: email,
}: OrganisationDetailsRequest): NewDetails => ({
  ...onlySaid({ name, country, mission, website }),
  ...(contactName === undefined && email === undefined ? {} : { contact: onlySaid({ name: contactName, email }) }),
});

/** What is said through one application of its organisation. */
export class UndertakingRequest {
  @Matches(ID)
  applicationId!: string;
}

/** What is said of one commitment that was made. */
export class CommitmentRequest extends UndertakingRequest {
  @Matches(ID)
  undertakingId!: string;
}
