import { LOCAL_DATE, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  Length,
  Matches,
} from "class-validator";
import { onlySaid } from "../domain/said.policies";
import { UndertakingRequest } from "./organisation-requests";
import { undertakingCommand } from "./undertaking-command";

export class DescribeFocusProjectRequest extends UndertakingRequest {
  /** What the project is called. */
  @IsString()
  @Length(1, LONGEST_LINE)
  project!: string;

  /** What is known of it: assessments made, how far it is. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  about?: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  objectives!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  activities!: string;

  @IsOptional()
  @Matches(LOCAL_DATE)
  ends?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, LONGEST_LINE, { each: true })
  targetGroups!: string[];

  /** A file that is attached to the application, by its digest. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  theoryOfChange?: string;
}

export const describeFocusProject = undertakingCommand<DescribeFocusProjectRequest>({
  name: "describe-focus-project",
  summary: "Describe the project on which an organisation is mentored",
  route: "POST /applications/:applicationId/focus-project",
  request: DescribeFocusProjectRequest,
  command: ({ applicationId: _application, ...project }) => ({
    type: "describe-focus-project",
    project: onlySaid(project),
  }),
});
