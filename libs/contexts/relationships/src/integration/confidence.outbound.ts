import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { DilemmaFact } from "../domain/dilemma/dilemma.events";
import type { FeedbackFact } from "../domain/feedback/feedback.events";

/** What was told in confidence: the world hears nothing of it, and in the house only the views that are made for it. */
export const confidenceOutbound: Outbound<FeedbackFact | DilemmaFact, RelationshipsMessage> = {
  "relationships.feedback-given": { inside: ({ data }) => ({ type: "feedback.given", data }), outside: null },
  "relationships.feedback-followed-up": {
    inside: ({ data }) => ({ type: "feedback.followed-up", data }),
    outside: null,
  },
  "relationships.feedback-withdrawn": { inside: ({ data }) => ({ type: "feedback.withdrawn", data }), outside: null },
  "relationships.dilemma-logged": { inside: ({ data }) => ({ type: "dilemma.logged", data }), outside: null },
  "relationships.dilemma-advised": { inside: ({ data }) => ({ type: "dilemma.advised", data }), outside: null },
  "relationships.dilemma-settled": { inside: ({ data }) => ({ type: "dilemma.settled", data }), outside: null },
  "relationships.dilemma-withdrawn": { inside: ({ data }) => ({ type: "dilemma.withdrawn", data }), outside: null },
};
