import type { Surroundings } from "@sankofa/kernel/manifest";
import { tipsOf } from "../content/challenges/challenges";
import type { ChallengeGiven } from "../domain/challenge/challenge.decide";
import { challenge } from "../domain/challenge/challenge.noun";
import { planGiven } from "./plan-given";

/** What the rules of a challenge that exists look at: whether its relationship had ended by then, and the tips there are. */
export const challengeGiven = async (
  { challengeId, happened }: { readonly challengeId: string; readonly happened?: string },
  around: Surroundings,
): Promise<ChallengeGiven> => {
  const state = await around.state(challenge, challengeId);
  if (state.status === "absent") return { relationshipEnded: false };
  const { relationshipEnded } = await planGiven(state.ids.relationshipId, around, happened);
  return { relationshipEnded, tipsOfCategory: tipsOf(state.ids.category) };
};
