import { command } from "@sankofa/kernel/manifest";
import { ID, LONGEST_TEXT } from "@sankofa/kernel/patterns";
import { IsString, Length, Matches } from "class-validator";
import type { TaskCommand } from "../domain/task/task.decide";
import { task } from "../domain/task/task.noun";
import { taskGiven } from "./task-given";

export class HandOverTaskRequest {
  @Matches(ID)
  taskId!: string;

  /** Who has left, and who takes the place. */
  @Matches(ID)
  from!: string;

  @Matches(ID)
  to!: string;

  @IsString()
  @Length(1, LONGEST_TEXT)
  why!: string;
}

export const handOverTask = command<HandOverTaskRequest>({
  name: "hand-over-task",
  summary: "Hand an open task of somebody who has left to whoever takes the place",
  route: "POST /tasks/:taskId/hand-over",
  request: HandOverTaskRequest,
  allow: [],
  platformOnly: true,
  noun: task,
  id: ({ taskId }) => taskId,
  given: taskGiven,
  command: ({ from, to, why }): TaskCommand => ({ type: "hand-over-task", from, to, why }),
});
