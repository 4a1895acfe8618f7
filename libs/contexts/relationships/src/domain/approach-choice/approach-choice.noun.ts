import { noun, refusals } from "@sankofa/kernel/manifest";
import { approachChoiceDecider, type ApproachChoiceCode } from "./approach-choice.decide";
import { approachChoiceFacts } from "./approach-choice.events";
import { approachChoiceScope } from "./approach-choice.state";

/** Which approaches a pair works by, chosen with the matrix beside them (REL-4). It has its relationship's id. */
export const approachChoice = noun({
  context: "relationships",
  name: "approach-choice",
  facts: approachChoiceFacts,
  decider: approachChoiceDecider,
  stateVersion: 1,
  scopeOf: approachChoiceScope,
});

export const approachChoiceRefusals = refusals<ApproachChoiceCode>({
  "approaches-not-ranked": { status: 404, title: "The questions of the matrix have not been answered yet" },
  "answer-missing": { status: 422, title: "The question {question} has no answer, or one that it does not have" },
  "question-unknown": { status: 422, title: "The matrix does not ask {question}" },
  "approach-twice": { status: 422, title: "An approach is chosen once, with one reason" },
  "approach-not-chosen": { status: 409, title: "The approach {approach} was not chosen" },
  "relationship-ended": { status: 409, title: "The relationship has ended: nothing new is begun in it" },
});
