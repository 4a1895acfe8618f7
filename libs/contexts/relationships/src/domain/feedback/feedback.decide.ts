import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { FeedbackFact, Giving } from "./feedback.events";
import { MOST_NOTES } from "./feedback.policies";
import { absentFeedback, evolveFeedback, type FeedbackState } from "./feedback.state";

export type FeedbackCommand =
  | { readonly type: "give-feedback"; readonly giving: Giving }
  | { readonly type: "follow-up-feedback"; readonly done: string }
  | { readonly type: "withdraw-feedback"; readonly reason: string };

export type FeedbackCode =
  | "feedback-empty"
  | "feedback-stage-missing"
  | "feedback-unknown"
  | "feedback-withdrawn"
  | "feedback-followed-up-too-often";

export interface FeedbackGiven {
  /** The person who sends the command. */
  readonly personId: Id;
}

type Given = Circumstances & FeedbackGiven;
type Result = Decision<FeedbackFact, FeedbackCode>;

/** Said before the end, at it and after it alike: it is to the programme, and begins nothing in the relationship. */
const give = ({ giving }: Extract<FeedbackCommand, { type: "give-feedback" }>, state: FeedbackState): Result => {
  if (state.status !== "absent") return accept();
  if (giving.good === undefined && giving.bad === undefined) return refuse("feedback-empty");
  if ((giving.point === "stage-change") !== (giving.stage !== undefined))
    return refuse("feedback-stage-missing", {}, "/stage");
  return accept({ type: "relationships.feedback-given", data: giving });
};

const decide = (command: FeedbackCommand, state: FeedbackState, { personId }: Given): Result => {
  if (command.type === "give-feedback") return give(command, state);
  if (state.status === "absent") return refuse("feedback-unknown");
  switch (command.type) {
    case "follow-up-feedback":
      if (state.status === "withdrawn") return refuse("feedback-withdrawn");
      if (state.done.includes(command.done)) return accept();
      if (state.done.length >= MOST_NOTES) return refuse("feedback-followed-up-too-often", { most: MOST_NOTES });
      return accept({ type: "relationships.feedback-followed-up", data: { ...state.ids, done: command.done } });
    case "withdraw-feedback":
      // The other side does not even learn that there is something.
      if (personId !== state.ids.writerId) return refuse("feedback-unknown");
      if (state.status === "withdrawn") return accept();
      return accept({ type: "relationships.feedback-withdrawn", data: { ...state.ids, reason: command.reason } });
    default:
      return exhausted(command);
  }
};

export const feedbackDecider: Decider<FeedbackCommand, FeedbackState, FeedbackFact, FeedbackCode, FeedbackGiven> = {
  initial: absentFeedback,
  decide,
  evolve: evolveFeedback,
};
