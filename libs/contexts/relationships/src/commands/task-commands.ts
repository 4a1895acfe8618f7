import type { CommandEntry } from "@sankofa/kernel/manifest";
import { assignTask } from "./assign-task";
import { completeTask } from "./complete-task";
import { dropTask } from "./drop-task";
import { handOverTask } from "./hand-over-task";
import { reassignTask } from "./reassign-task";
import { reopenTask } from "./reopen-task";

/** What can be asked of tasks: this noun's part of the manifest. */
export const taskCommands: readonly CommandEntry[] = [
  assignTask,
  reassignTask,
  handOverTask,
  completeTask,
  dropTask,
  reopenTask,
];
