import { command } from "@sankofa/kernel/manifest";
import { ID, LOCAL_DATE, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsIn, IsOptional, IsString, Length, Matches } from "class-validator";
import type { TaskCommand } from "../domain/task/task.decide";
import { OWNERS, type Owner } from "../domain/task/task.events";
import { task } from "../domain/task/task.noun";
import { taskGiven } from "./task-given";

export class ReassignTaskRequest {
  @Matches(ID)
  taskId!: string;

  /** Whose it is to do from now on. */
  @IsIn(OWNERS)
  owner!: Owner;

  /** The participant who does it. */
  @IsOptional()
  @Matches(ID)
  personId?: string;

  /** By when; left out where no day is set. */
  @IsOptional()
  @Matches(LOCAL_DATE)
  dueOn?: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const reassignTask = command<ReassignTaskRequest>({
  name: "reassign-task",
  summary: "Give a task to somebody else, or another day",
  route: "POST /tasks/:taskId/reassignment",
  request: ReassignTaskRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: task,
  id: (request) => request.taskId,
  given: taskGiven,
  command: ({ owner, personId, dueOn, why }): TaskCommand => ({ type: "reassign-task", owner, personId, dueOn, why }),
});
