import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { scopeWithin } from "../belonging.policies";
import type { FeedbackFact, FeedbackIds } from "./feedback.events";

export type FeedbackState =
  | { readonly status: "absent" }
  | {
      readonly status: "given" | "withdrawn";
      readonly ids: FeedbackIds;
      /** What was noted that was done about it. */
      readonly done: readonly string[];
    };

export const absentFeedback: FeedbackState = { status: "absent" };

export const feedbackScope = (state: FeedbackState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeWithin(state.ids, tenant);

export const evolveFeedback = (state: FeedbackState, fact: FeedbackFact): FeedbackState => {
  const { feedbackId, relationshipId, programmeId, applicationId, writerId } = fact.data;
  if (fact.type === "relationships.feedback-given")
    return { status: "given", ids: { feedbackId, relationshipId, programmeId, applicationId, writerId }, done: [] };
  // Part of a history may begin later: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "relationships.feedback-followed-up":
      return { ...state, done: [...state.done, fact.data.done] };
    case "relationships.feedback-withdrawn":
      return { ...state, status: "withdrawn" };
    default:
      return exhausted(fact);
  }
};
