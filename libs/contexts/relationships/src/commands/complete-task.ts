import { command } from "@sankofa/kernel/manifest";
import { HAPPENED, ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsOptional, IsString, Length, Matches } from "class-validator";
import type { TaskCommand } from "../domain/task/task.decide";
import { task } from "../domain/task/task.noun";
import { taskGiven } from "./task-given";

export class CompleteTaskRequest {
  @Matches(ID)
  taskId!: string;

  @IsOptional()
  @IsString()
  @Length(1, LONGEST_TEXT)
  note?: string;

  @IsOptional()
  @Matches(HAPPENED)
  happened?: string;
}

export const completeTask = command<CompleteTaskRequest>({
  name: "complete-task",
  summary: "Say that a task is done",
  route: "POST /tasks/:taskId/completion",
  request: CompleteTaskRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: task,
  id: (request) => request.taskId,
  given: taskGiven,
  command: ({ note, happened }): TaskCommand => ({ type: "complete-task", note, happened }),
  happened: (request) => request.happened,
});
