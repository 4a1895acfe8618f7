import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { relationship } from "../domain/relationship/relationship.noun";
import { relationshipScope } from "../domain/relationship/relationship.state";
import { planGiven } from "./plan-given";

export class DraftPlanRequest {
  @Matches(ID)
  relationshipId!: string;

  /** What the mentoring concentrates on. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  focus?: string;

  /** What is to come of it. */
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  outcome?: string;
}

export const draftPlan = command<DraftPlanRequest>({
  name: "draft-plan",
  summary: "Begin the mentoring plan of a relationship",
  route: "POST /relationships/:relationshipId/plan",
  request: DraftPlanRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: plan,
  // A relationship has one plan: it takes its id, so that two drafts at the same time are one.
  id: (request) => request.relationshipId,
  under: async ({ relationshipId }, around) =>
    relationshipScope(await around.state(relationship, relationshipId), around.tenant),
  given: ({ relationshipId }, around) => planGiven(relationshipId, around),
  command: async ({ relationshipId, focus, outcome }, around): Promise<PlanCommand> => {
    const scope = relationshipScope(await around.state(relationship, relationshipId), around.tenant);
    const ids = { programmeId: scope?.programme ?? "", applicationId: scope?.application ?? "" };
    return { type: "draft-plan", ids: { planId: relationshipId, relationshipId, ...ids }, focus, outcome };
  },
});
