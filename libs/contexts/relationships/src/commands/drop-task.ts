import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { TaskCommand } from "../domain/task/task.decide";
import { task } from "../domain/task/task.noun";
import { taskGiven } from "./task-given";

export class DropTaskRequest {
  @Matches(ID)
  taskId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  reason!: string;
}

export const dropTask = command<DropTaskRequest>({
  name: "drop-task",
  summary: "Drop a task, with the reason",
  route: "POST /tasks/:taskId/dropping",
  request: DropTaskRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: task,
  id: (request) => request.taskId,
  given: taskGiven,
  command: ({ reason }): TaskCommand => ({ type: "drop-task", reason }),
});
