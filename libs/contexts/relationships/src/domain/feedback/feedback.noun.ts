import { noun, refusals } from "@sankofa/kernel/manifest";
import { feedbackDecider, type FeedbackCode } from "./feedback.decide";
import { feedbackFacts } from "./feedback.events";
import { feedbackScope } from "./feedback.state";

/** What one person tells the programme, good and bad, and what came of it (REL-15). */
export const feedback = noun({
  context: "relationships",
  name: "feedback",
  facts: feedbackFacts,
  decider: feedbackDecider,
  scopeOf: feedbackScope,
});

export const feedbackRefusals = refusals<FeedbackCode>({
  "feedback-empty": { status: 422, title: "Say what goes well, what does not, or both" },
  "feedback-stage-missing": { status: 422, title: "Of a change of stage it is said which, of anything else none" },
  "feedback-unknown": { status: 404, title: "There is no such feedback" },
  "feedback-withdrawn": { status: 409, title: "Whoever gave it has withdrawn it" },
  "feedback-followed-up-too-often": { status: 409, title: "What was done about it is noted {most} times already" },
});
