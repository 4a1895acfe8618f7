import { command } from "@sankofa/kernel/manifest";
import { LONGEST_LINE } from "@sankofa/kernel/patterns";
import { Type } from "class-transformer";
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, ValidateNested } from "class-validator";
import { mentorProfile, type MentorProfileCommand } from "../domain/mentor-profile/mentor-profile.decide";
import { SKILL_KINDS } from "../domain/mentor-profile/mentor-profile.policies";
import { MentorRequest, PREPARES_MENTORS } from "./mentor-request";

export class SkillRequest {
  @IsIn(SKILL_KINDS)
  kind!: (typeof SKILL_KINDS)[number];

  @IsString()
  @Length(1, LONGEST_LINE)
  skill!: string;
}

export class StateSkillsRequest extends MentorRequest {
  /** All of them: what is left out is no longer stated. */
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => SkillRequest)
  skills!: SkillRequest[];
}

export const stateSkills = command<StateSkillsRequest>({
  name: "state-skills",
  summary: "State what a mentor can do: technical, interpersonal and facilitation skills",
  route: "POST /mentors/:mentorId/skills",
  request: StateSkillsRequest,
  allow: PREPARES_MENTORS,
  noun: mentorProfile,
  id: ({ mentorId }) => mentorId,
  command: ({ skills }): MentorProfileCommand => ({
    type: "state-skills",
    skills: skills.map(({ kind, skill }) => ({ kind, skill })),
  }),
});
