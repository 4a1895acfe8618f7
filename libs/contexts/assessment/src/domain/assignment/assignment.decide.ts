import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Assigned, AssignmentFact, Side } from "./assignment.events";
import { evolveAssignment, type AssignmentState } from "./assignment.state";

export type AssignmentCommand =
  | { readonly type: "assign-form"; readonly form: Assigned; readonly closing: boolean }
  /** Somebody else takes the place of the participant it was for. */
  | { readonly type: "take-over-form"; readonly form: Assigned | undefined }
  /** The participant it was for has left. */
  | { readonly type: "release-form"; readonly reason: string }
  | { readonly type: "remind-of-form"; readonly dueOn: string }
  | { readonly type: "lapse-form" }
  | { readonly type: "withdraw-form"; readonly reason: string };

export type AssignmentCode =
  | "form-unknown"
  | "form-relationship-unknown"
  | "form-relationship-ended"
  | "form-side-not-yours"
  | "form-answered"
  | "form-not-published";

export interface AssignmentGiven {
  /** Undefined where there is no such relationship. */
  readonly relationship?: { readonly ended: boolean } | undefined;
  /** The sides the caller may assign a form to. */
  readonly mayAsk?: readonly Side[];
  readonly published?: boolean;
  /** True where a response was submitted and stands. */
  readonly answered?: boolean;
}

type Given = Circumstances & AssignmentGiven;
type Result = Decision<AssignmentFact, AssignmentCode>;
type Of<Type extends AssignmentCommand["type"]> = Extract<AssignmentCommand, { readonly type: Type }>;

/** A form that lapsed or was withdrawn may be asked for again; while it is open or answered nothing is added. */
const assign = ({ form, closing }: Of<"assign-form">, state: AssignmentState, given: Given): Result => {
  const { relationship, mayAsk = [], published = false, answered = false } = given;
  if (state.status === "assigned" || answered) return accept();
  if (!relationship) return refuse("form-relationship-unknown");
  if (relationship.ended && !closing) return refuse("form-relationship-ended");
  if (!mayAsk.includes(form.side)) return refuse("form-side-not-yours", { side: form.side }, "/side");
  if (!published) return refuse("form-not-published", { instrument: form.instrument }, "/instrument");
  return accept({ type: "assessment.assignment-assigned", data: form });
};

const belonging = ({
  assignmentId,
  relationshipId,
  programmeId,
  applicationId,
  instrument,
  occasion,
  side,
}: Assigned) => ({
  assignmentId,
  relationshipId,
  programmeId,
  applicationId,
  instrument,
  occasion,
  side,
});

const decide = (command: AssignmentCommand, state: AssignmentState, given: Given): Result => {
  if (command.type === "assign-form") return assign(command, state, given);
  if (command.type === "take-over-form")
    return state.status === "absent" && command.form
      ? accept({ type: "assessment.assignment-assigned", data: command.form })
      : accept();
  if (command.type === "release-form" && (state.status !== "assigned" || given.answered === true)) return accept();
  if (state.status === "absent") return refuse("form-unknown");
  const ids = belonging(state.assigned);
  const { dueOn } = state.assigned;
  switch (command.type) {
    case "remind-of-form":
      // What was answered, ended or put to another day meanwhile needs no reminder.
      if (state.status !== "assigned" || given.answered === true || command.dueOn !== dueOn) return accept();
      if (state.reminded.includes(dueOn)) return accept();
      return accept({ type: "assessment.assignment-reminded", data: { ...ids, dueOn } });
    case "lapse-form":
      if (state.status !== "assigned" || given.answered === true) return accept();
      return accept({ type: "assessment.assignment-lapsed", data: { ...ids, dueOn } });
    case "withdraw-form":
      if (given.answered === true) return refuse("form-answered");
      if (state.status !== "assigned") return accept();
      return accept({ type: "assessment.assignment-withdrawn", data: { ...ids, reason: command.reason } });
    case "release-form":
      return accept({ type: "assessment.assignment-withdrawn", data: { ...ids, reason: command.reason } });
    default:
      return exhausted(command);
  }
};

/** ASM-5: who is asked what until when, and what became of it. */
export const assignmentDecider: Decider<
  AssignmentCommand,
  AssignmentState,
  AssignmentFact,
  AssignmentCode,
  AssignmentGiven
> = {
  initial: { status: "absent" },
  decide,
  evolve: evolveAssignment,
};
