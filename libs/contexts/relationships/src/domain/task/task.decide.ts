import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { isLocalDate, type Happened, type LocalDate } from "@sankofa/kernel/time";
import { timeFault } from "../relationship/relationship.times.policies";
import type { Assignment, Owner, TaskFact } from "./task.events";
import { absentTask, evolveTask, ownershipOf, type AssignedTask, type TaskState } from "./task.state";

export type TaskCommand = { readonly happened?: Happened | undefined } & (
  | { readonly type: "assign-task"; readonly assignment: Assignment }
  | {
      readonly type: "reassign-task";
      readonly owner: Owner;
      readonly personId?: Id | undefined;
      readonly dueOn?: LocalDate | undefined;
      readonly why: string;
    }
  /** From somebody who has left to whoever takes the place. */
  | { readonly type: "hand-over-task"; readonly from: Id; readonly to: Id; readonly why: string }
  | { readonly type: "complete-task"; readonly note?: string | undefined }
  | { readonly type: "drop-task"; readonly reason: string }
  | { readonly type: "reopen-task"; readonly why: string }
);

export type TaskCode =
  "task-unknown" | "task-closed" | "day-unknown" | "relationship-ended" | "happened-malformed" | "happened-in-future";

export interface TaskGiven {
  /** After the end of its relationship nothing new is planned; what was begun is still finished or dropped (REL-9). */
  readonly relationshipEnded: boolean;
}

type Given = Circumstances & TaskGiven;
type Result = Decision<TaskFact, TaskCode>;
type Of<Type extends TaskCommand["type"]> = Extract<TaskCommand, { type: Type }>;

const hasNoDay = (dueOn: LocalDate | undefined): boolean => dueOn !== undefined && !isLocalDate(dueOn);

const isSame = (state: AssignedTask, command: Of<"reassign-task">): boolean =>
  state.ownership.owner === command.owner &&
  state.ownership.personId === command.personId &&
  state.ownership.dueOn === command.dueOn;

const withPerson = ({ ownership: { personId } }: AssignedTask) => (personId ? { personId } : {});
const from = ({ ownership: { personId } }: AssignedTask) => (personId ? { fromPersonId: personId } : {});

const reassign = (command: Of<"reassign-task">, state: AssignedTask): Result => {
  if (hasNoDay(command.dueOn)) return refuse("day-unknown", {}, "/dueOn");
  if (isSame(state, command)) return accept();
  if (state.status !== "open") return refuse("task-closed", { status: state.status });
  const data = { ...state.ids, ...ownershipOf(command), ...from(state), why: command.why };
  return accept({ type: "relationships.task-reassigned", data });
};

/** Only what is still to be done, and still theirs who left: whatever was settled meanwhile stands (ENR-5). */
const handOver = ({ from: left, to, why }: Of<"hand-over-task">, state: AssignedTask, given: Given): Result => {
  const { status, ownership, ids } = state;
  if (status !== "open" || ownership.personId !== left || given.relationshipEnded) return accept();
  const data = { ...ids, ...ownership, personId: to, fromPersonId: left, why };
  return accept({ type: "relationships.task-reassigned", data });
};

const onExisting = (
  command: Exclude<TaskCommand, { type: "assign-task" }>,
  state: AssignedTask,
  given: Given,
): Result => {
  switch (command.type) {
    case "reassign-task":
      return given.relationshipEnded ? refuse("relationship-ended") : reassign(command, state);
    case "hand-over-task":
      return handOver(command, state, given);
    case "complete-task":
      if (state.status === "done") return accept();
      if (state.status === "dropped") return refuse("task-closed", { status: state.status });
      return accept({
        type: "relationships.task-done",
        data: { ...state.ids, ...withPerson(state), ...(command.note ? { note: command.note } : {}) },
      });
    case "drop-task":
      if (state.status === "dropped") return accept();
      if (state.status === "done") return refuse("task-closed", { status: state.status });
      return accept({
        type: "relationships.task-dropped",
        data: { ...state.ids, ...withPerson(state), reason: command.reason },
      });
    case "reopen-task":
      if (state.status === "open") return accept();
      if (given.relationshipEnded) return refuse("relationship-ended");
      return accept({
        type: "relationships.task-reopened",
        data: { ...state.ids, ...withPerson(state), why: command.why },
      });
    default:
      return exhausted(command);
  }
};

const decide = (command: TaskCommand, state: TaskState, given: Given): Result => {
  const fault = timeFault(command.happened, given.now);
  if (fault) return refuse(fault, {}, "/happened");
  if (command.type !== "assign-task")
    return state.status === "absent" ? refuse("task-unknown") : onExisting(command, state, given);
  if (state.status !== "absent") return accept();
  if (given.relationshipEnded) return refuse("relationship-ended");
  if (hasNoDay(command.assignment.dueOn)) return refuse("day-unknown", {}, "/dueOn");
  return accept({ type: "relationships.task-assigned", data: command.assignment });
};

export const taskDecider: Decider<TaskCommand, TaskState, TaskFact, TaskCode, TaskGiven> = {
  initial: absentTask,
  decide,
  evolve: evolveTask,
};
