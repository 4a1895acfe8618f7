import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional } from "@sankofa/kernel/schema";
import { POINTS } from "./feedback.policies";

const belongs = {
  feedbackId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  writerId: field.id(),
};
/** Sealed under the writer's key: between the writer and the programme. */
const told = () => field.sealed("protected", "writerId");

export const feedbackFacts = {
  "relationships.feedback-given": fact(1, {
    ...belongs,
    side: field.oneOf("mentor", "mentee"),
    point: field.oneOf(...POINTS),
    /** The stage the relationship had come to, where that is why it was asked for. */
    stage: optional(field.code()),
    good: optional(told()),
    bad: optional(told()),
  }),
  /** What the programme did about it. */
  "relationships.feedback-followed-up": fact(1, { ...belongs, done: told() }),
  "relationships.feedback-withdrawn": fact(1, { ...belongs, reason: told() }),
} satisfies FactRegistry;

export type FeedbackFact = FactOf<typeof feedbackFacts>;
export type Giving = Extract<FeedbackFact, { type: "relationships.feedback-given" }>["data"];
export type FeedbackIds = Pick<Giving, keyof typeof belongs>;
