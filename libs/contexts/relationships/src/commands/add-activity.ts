import { command } from "@sankofa/kernel/manifest";
import { ID, LOCAL_DATE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
} from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { SIDES, type Side } from "../domain/plan/plan.events";
import { plan } from "../domain/plan/plan.noun";
import { planGiven } from "./plan-given";

const MOST_PEOPLE = 20;

export class AddActivityRequest {
  @Matches(ID)
  planId!: string;

  /** The objective it serves. */
  @Matches(ID)
  objectiveId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(SIDES, { each: true })
  responsible!: Side[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @Matches(ID, { each: true })
  responsiblePersonIds?: string[];

  /** Resources: people, money, materials. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  human?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  financial?: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  material?: string;

  @IsOptional()
  @Matches(LOCAL_DATE)
  from?: string;

  @IsOptional()
  @Matches(LOCAL_DATE)
  until?: string;
}

export const addActivity = command<AddActivityRequest>({
  name: "add-activity",
  summary: "Add an activity to an objective of the plan",
  route: "POST /plans/:planId/activities",
  request: AddActivityRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: plan,
  id: (request) => request.planId,
  given: ({ planId }, around) => planGiven(planId, around),
  command: ({ planId: _, responsiblePersonIds = [], ...activity }): PlanCommand => ({
    type: "add-activity",
    activity: { ...activity, responsiblePersonIds },
  }),
});
