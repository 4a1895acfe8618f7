import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { TaskCommand } from "../domain/task/task.decide";
import { task } from "../domain/task/task.noun";
import { taskGiven } from "./task-given";

export class ReopenTaskRequest {
  @Matches(ID)
  taskId!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const reopenTask = command<ReopenTaskRequest>({
  name: "reopen-task",
  summary: "Open a task again that was done or dropped",
  route: "POST /tasks/:taskId/reopening",
  request: ReopenTaskRequest,
  allow: ["mentor", "mentee", "coordinator", "programme-manager"],
  noun: task,
  id: (request) => request.taskId,
  given: taskGiven,
  command: ({ why }): TaskCommand => ({ type: "reopen-task", why }),
});
