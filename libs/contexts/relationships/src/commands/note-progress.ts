import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsString, Length, Matches } from "class-validator";
import { STANDINGS, type ObjectiveStanding } from "../domain/plan/plan.events";
import type { PlanCommand } from "../domain/plan/plan.commands";
import { plan } from "../domain/plan/plan.noun";
import { BOTH_SIDES, PlanActRequest } from "./plan-act";
import { planGiven } from "./plan-given";

export class NoteProgressRequest extends PlanActRequest {
  @Matches(ID)
  objectiveId!: string;

  @IsIn(STANDINGS)
  standing!: ObjectiveStanding;

  @IsString()
  @Length(1, LONGEST_TEXT)
  note!: string;
}

export const noteProgress = command<NoteProgressRequest>({
  name: "note-progress",
  summary: "Note where an objective of the plan stands",
  route: "POST /plans/:planId/progress",
  request: NoteProgressRequest,
  allow: BOTH_SIDES,
  noun: plan,
  id: ({ planId }) => planId,
  given: ({ planId, happened }, around) => planGiven(planId, around, happened),
  command: ({ objectiveId, standing, note, happened }): PlanCommand => ({
    type: "note-progress",
    objectiveId,
    standing,
    note,
    happened,
  }),
  happened: (request) => request.happened,
});
