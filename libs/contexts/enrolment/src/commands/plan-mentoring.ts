import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from "class-validator";
import { organisation, type OrganisationCommand } from "../domain/organisation/organisation.decide";
import { onlySaid } from "../domain/said.policies";
import { KEEPS_ORGANISATIONS, throughOwnPlace, underOwnPlace } from "./organisation-place";
import { LONGEST_NAME } from "./request-patterns";

const HOURS_OF_A_MONTH = 750;

export class PlanMentoringRequest {
  @Matches(ID)
  organisationId!: string;

  /** Who holds it together within the organisation, and speaks with the others. */
  @IsString()
  @Length(1, LONGEST_NAME)
  coordinatorName!: string;

  /** The time the coordinator has for it. */
  @IsInt()
  @Min(1)
  @Max(HOURS_OF_A_MONTH)
  hoursAMonth!: number;

  /** How the mentoring is managed. */
  @IsString()
  @Length(1, LONGEST_TEXT)
  how!: string;

  /** What time, space and money there is for it. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  means?: string;
}

export const planMentoring = command<PlanMentoringRequest>({
  name: "plan-mentoring",
  summary: "Write down how an organisation manages its mentoring, and who coordinates it",
  route: "POST /organisations/:organisationId/mentoring-plan",
  request: PlanMentoringRequest,
  allow: KEEPS_ORGANISATIONS,
  noun: organisation,
  id: ({ organisationId }) => organisationId,
  under: underOwnPlace,
  given: throughOwnPlace,
  command: ({ coordinatorName, hoursAMonth, how, means }): OrganisationCommand => ({
    type: "plan-mentoring",
    plan: onlySaid({ coordinatorName, hoursAMonth, how, means }),
  }),
});
