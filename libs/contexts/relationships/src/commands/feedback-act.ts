import type { Surroundings } from "@sankofa/kernel/manifest";
import { ID } from "@sankofa/kernel/patterns";
import { Matches } from "class-validator";
import { personOf } from "../domain/belonging.policies";
import type { FeedbackGiven } from "../domain/feedback/feedback.decide";
import { feedback } from "../domain/feedback/feedback.noun";

export class FeedbackActRequest {
  @Matches(ID)
  feedbackId!: string;
}

export const givenByPerson = (_request: object, around: Surroundings): Promise<FeedbackGiven> =>
  Promise.resolve({ personId: personOf(around) });

/** The parts of a command's entry in the manifest that those on given feedback share. */
export const ofFeedback = {
  noun: feedback,
  id: ({ feedbackId }: FeedbackActRequest) => feedbackId,
  given: givenByPerson,
};
