import type { Surroundings } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { covers, type Scope } from "@sankofa/kernel/scope";
import { Matches } from "class-validator";
import { personOf } from "../domain/belonging.policies";
import type { FeedbackGiven } from "../domain/feedback/feedback.decide";
import { feedback } from "../domain/feedback/feedback.noun";
import { feedbackScope } from "../domain/feedback/feedback.state";

export class FeedbackActRequest {
  @Matches(ID)
  feedbackId!: string;
}

const LEAD = ["coordinator", "programme-manager"] as const;

export const givenByPerson = (_request: object, around: Surroundings): Promise<FeedbackGiven> =>
  Promise.resolve({ personId: personOf(around) });

/** The parts of a command's entry in the manifest that those on given feedback share. */
export const ofFeedback = {
  noun: feedback,
  id: ({ feedbackId }: FeedbackActRequest) => feedbackId,
  /** Whoever may not read it is answered as if there were none, whatever else they may do there. */
  under: async ({ feedbackId }: FeedbackActRequest, around: Surroundings): Promise<Scope | undefined> => {
    const state = await around.state(feedback, feedbackId);
    const scope = feedbackScope(state, around.tenant);
    if (state.status === "absent" || !scope) return undefined;
    return state.ids.writerId === personOf(around) || covers(around, LEAD, scope) ? scope : undefined;
  },
  given: givenByPerson,
};
