import { command } from "@sankofa/kernel/manifest";
import { CODE, ID, LOCAL_DATE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import { onlySaid } from "../domain/said.policies";
import type { TaskCommand } from "../domain/task/task.decide";
import { ORIGINS, OWNERS, type Origin, type Owner } from "../domain/task/task.events";
import { task } from "../domain/task/task.noun";
import { planGiven } from "./plan-given";
import { belongingTo, idByOrigin, underRelationship } from "./within-relationship";

export class AssignTaskRequest {
  @Matches(ID)
  relationshipId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  what!: string;

  /** Whose it is to do. */
  @IsIn(OWNERS)
  owner!: Owner;

  /** The participant who does it. */
  @IsOptional()
  @Matches(ID)
  personId?: string;

  @IsOptional()
  @Matches(LOCAL_DATE)
  dueOn?: string;

  /** Where it came from; by hand where left out. */
  @IsOptional()
  @IsIn(ORIGINS)
  origin?: Origin;

  /** The record it came from: for one thing of one record there is one task. */
  @IsOptional()
  @Matches(ID)
  originId?: string;

  /** Which of several things of that record. */
  @IsOptional()
  @Matches(CODE)
  originKey?: string;
}

const idOf = (request: AssignTaskRequest, around: Parameters<typeof idByOrigin>[3]): Promise<string> =>
  idByOrigin("task", request.relationshipId, request, around);

export const assignTask = command<AssignTaskRequest>({
  name: "assign-task",
  summary: "Give somebody in a relationship something to do",
  route: "POST /relationships/:relationshipId/tasks",
  request: AssignTaskRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: task,
  id: idOf,
  under: ({ relationshipId }, around) => underRelationship(relationshipId, around),
  given: ({ relationshipId }, around) => planGiven(relationshipId, around),
  command: async (request, around): Promise<TaskCommand> => {
    const { relationshipId, origin = "by-hand", ...said } = request;
    const ids = { taskId: await idOf(request, around), ...(await belongingTo(relationshipId, around)) };
    return { type: "assign-task", assignment: onlySaid({ ...ids, ...said, origin }) };
  },
});
