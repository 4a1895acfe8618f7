import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import { isLocalDate, type Happened } from "@sankofa/kernel/time";
import { timeFault } from "../relationship/relationship.times.policies";
import type { CommitmentFact, Making } from "./commitment.events";
import { absentCommitment, evolveCommitment, type CommitmentState, type MadeCommitment } from "./commitment.state";

export type CommitmentCommand = { readonly happened?: Happened | undefined } & (
  | { readonly type: "make-commitment"; readonly making: Making }
  | { readonly type: "follow-up-commitment"; readonly note: string }
  | { readonly type: "keep-commitment"; readonly note?: string | undefined }
  | { readonly type: "break-commitment"; readonly why: string }
  | { readonly type: "withdraw-commitment"; readonly reason: string }
);

export type CommitmentCode =
  | "commitment-unknown"
  | "commitment-settled"
  | "commitment-changed-too-often"
  | "day-unknown"
  | "relationship-ended"
  | "happened-malformed"
  | "happened-in-future";

export interface CommitmentGiven {
  /** After the end nothing new is promised; what was promised is still followed (REL-9). */
  readonly relationshipEnded: boolean;
}

type Result = Decision<CommitmentFact, CommitmentCode>;
type Further = Exclude<CommitmentCommand, { type: "make-commitment" }>;

/** Kept may prove broken later, and broken be kept late: the last word counts, and each is said with its reason. */
const onMade = (command: Further, state: MadeCommitment): Result => {
  switch (command.type) {
    case "follow-up-commitment":
      if (state.status !== "open") return refuse("commitment-settled", { status: state.status });
      if (state.lastNote === command.note) return accept();
      return accept({ type: "relationships.commitment-followed-up", data: { ...state.ids, note: command.note } });
    case "keep-commitment": {
      if (state.status === "kept") return accept();
      if (state.status === "withdrawn") return refuse("commitment-settled", { status: state.status });
      const note = command.note === undefined ? {} : { note: command.note };
      return accept({ type: "relationships.commitment-kept", data: { ...state.ids, ...note } });
    }
    case "break-commitment":
      if (state.status === "broken") return accept();
      if (state.status === "withdrawn") return refuse("commitment-settled", { status: state.status });
      return accept({ type: "relationships.commitment-broken", data: { ...state.ids, why: command.why } });
    case "withdraw-commitment":
      if (state.status === "withdrawn") return accept();
      return accept({ type: "relationships.commitment-withdrawn", data: { ...state.ids, reason: command.reason } });
    default:
      return exhausted(command);
  }
};

const decide = (command: CommitmentCommand, state: CommitmentState, given: Circumstances & CommitmentGiven): Result => {
  const fault = timeFault(command.happened, given.now);
  if (fault) return refuse(fault, {}, "/happened");
  if (command.type !== "make-commitment")
    return state.status === "absent" ? refuse("commitment-unknown") : onMade(command, state);
  if (state.status !== "absent") return accept();
  if (given.relationshipEnded) return refuse("relationship-ended");
  const { dueOn } = command.making;
  if (dueOn !== undefined && !isLocalDate(dueOn)) return refuse("day-unknown", {}, "/dueOn");
  return accept({ type: "relationships.commitment-made", data: command.making });
};

/** A commitment shows each time that it was followed up. */
export const MOST_FACTS = 200;

/** The first word on whether it was kept is always heard, and that it is none any more. */
const settles = ({ type }: CommitmentCommand, { status }: CommitmentState): boolean =>
  type === "withdraw-commitment" || (status === "open" && (type === "keep-commitment" || type === "break-commitment"));

export const commitmentDecider: Decider<
  CommitmentCommand,
  CommitmentState,
  CommitmentFact,
  CommitmentCode,
  CommitmentGiven
> = bounded(
  { initial: absentCommitment, decide, evolve: evolveCommitment },
  { most: MOST_FACTS, code: "commitment-changed-too-often", spares: settles },
);
