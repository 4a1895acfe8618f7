import { WEB_LINK } from "@sankofa/kernel/patterns";
import { IsArray, ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from "class-validator";
import { RESOURCE_KINDS, type ResourceEntry, type ResourceKind } from "../domain/resource/resource.policies";

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** What is said of a resource, whether it is new or revised. */
export class ResourceRequest {
  @IsString()
  @Length(1, 300)
  title!: string;

  /** What it is good for, in a sentence or two. */
  @IsString()
  @Length(1, 4_000)
  about!: string;

  @IsIn(RESOURCE_KINDS)
  kind!: ResourceKind;

  @Matches(CODE)
  topic!: string;

  /** The key populations it is about; none where it is about none in particular. */
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(CODE, { each: true })
  populations!: string[];

  /** The languages it can be read in, e.g. `fr`. */
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(CODE, { each: true })
  languages!: string[];

  @IsOptional()
  @IsString()
  @Length(1, 300)
  publisher?: string;

  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  year?: number;

  @IsOptional()
  @Matches(WEB_LINK)
  link?: string;

  /** For providers: how they were looked at before anybody is referred to them. */
  @IsOptional()
  @IsString()
  @Length(1, 4_000)
  vetting?: string;
}

/** The funder's library is kept by those who act for the whole funder. */
export const KEEPERS = ["funder-administrator", "programme-manager"] as const;

export const entryOf = (request: ResourceRequest): ResourceEntry => {
  const { title, about, kind, topic, populations, languages, publisher, year, link, vetting } = request;
  return { title, about, kind, topic, populations, languages, publisher, year, link, vetting };
};
