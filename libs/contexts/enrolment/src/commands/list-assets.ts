import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_LINE } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, Matches, ValidateNested } from "class-validator";
import { SKILL_KINDS } from "../domain/mentor-profile/mentor-profile.policies";
import { organisation, type OrganisationCommand } from "../domain/organisation/organisation.decide";
import { MATERIAL_USES } from "../domain/organisation/organisation.policies";
import { KEEPS_ORGANISATIONS, throughOwnPlace, underOwnPlace } from "./organisation-place";
import { LONGEST_NAME } from "./request-patterns";
import { SkillRequest } from "./state-skills";

export class ExpertRequest {
  @IsString()
  @Length(1, LONGEST_NAME)
  name!: string;

  /** What the expert is best at. */
  @IsIn(SKILL_KINDS)
  kind!: (typeof SKILL_KINDS)[number];
}

export class MaterialRequest {
  @IsString()
  @Length(1, LONGEST_LINE)
  title!: string;

  @IsIn(MATERIAL_USES)
  use!: (typeof MATERIAL_USES)[number];
}

/** All of it: what is left out is no longer on the list. */
export class ListAssetsRequest {
  @Matches(ID)
  organisationId!: string;

  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => SkillRequest)
  skills!: SkillRequest[];

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ExpertRequest)
  experts!: ExpertRequest[];

  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => MaterialRequest)
  materials!: MaterialRequest[];
}

export const listAssets = command<ListAssetsRequest>({
  name: "list-assets",
  summary: "List what an organisation can give as a mentor: skills, experts, and materials that can be used again",
  route: "POST /organisations/:organisationId/assets",
  request: ListAssetsRequest,
  allow: KEEPS_ORGANISATIONS,
  noun: organisation,
  id: ({ organisationId }) => organisationId,
  under: underOwnPlace,
  given: throughOwnPlace,
  command: ({ skills, experts, materials }): OrganisationCommand => ({
    type: "list-assets",
    assets: {
      skills: skills.map(({ kind, skill }) => ({ kind, skill })),
      experts: experts.map(({ name, kind }) => ({ name, kind })),
      materials: materials.map(({ title, use }) => ({ title, use })),
    },
  }),
});
