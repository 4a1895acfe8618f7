import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, LOCAL_DATE, LONGEST_LINE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { MODES, type Mode } from "../domain/plan/plan.events";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

const MOST_PEOPLE = 20;
const MOST_CHOICES = 20;

export class DescribePlanRequest extends PlanActRequest {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @Matches(ID, { each: true })
  mentorPersonIds?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @Matches(ID, { each: true })
  menteePersonIds?: string[];

  @IsOptional()
  @Matches(LOCAL_DATE)
  from?: string;

  @IsOptional()
  @Matches(LOCAL_DATE)
  until?: string;

  @IsIn(MODES)
  mode!: Mode;

  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  services!: string[];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  otherService?: string;

  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  capacities!: string[];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  otherCapacity?: string;

  /** Approaches to the mentoring. */
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  formats!: string[];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  whyFormats?: string;

  /** Technical areas; a programme's own have codes too. */
  @IsArray()
  @ArrayMaxSize(MOST_CHOICES)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  areas!: string[];

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_LINE)
  otherArea?: string;

  /** What would help the mentee most. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  help?: string;

  /** What is to come of it. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  outcome?: string;
}

export const describePlan = command<DescribePlanRequest>({
  name: "describe-plan",
  summary: "Fill in the fields of the plan: who, how long, in which form, in which areas, to what end",
  route: "POST /plans/:planId/description",
  request: DescribePlanRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ planId: _, happened, mentorPersonIds = [], menteePersonIds = [], ...rest }): PlanCommand => ({
    type: "describe-plan",
    description: { ...rest, mentorPersonIds, menteePersonIds },
    happened,
  }),
  happened: (request) => request.happened,
});
