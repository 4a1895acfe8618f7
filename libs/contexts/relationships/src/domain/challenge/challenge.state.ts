import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { scopeOfChallenge } from "../belonging.policies";
import type { ChallengeFact, Raising } from "./challenge.events";

export type ChallengeStatus =
  "raised" | "advised" | "acted-on" | "with-mediator" | "mediated" | "resolved" | "reopened";

interface Raised {
  readonly ids: Pick<Raising, "challengeId" | "relationshipId" | "programmeId" | "applicationId" | "category">;
  /** What was said last of each kind: saying the same again says nothing. */
  readonly advice: readonly string[];
  readonly tips: readonly string[];
  readonly actions: readonly string[];
}

export type ChallengeState = { readonly status: "absent" } | (Raised & { readonly status: ChallengeStatus });
export type RaisedChallenge = Exclude<ChallengeState, { status: "absent" }>;

export const absentChallenge: ChallengeState = { status: "absent" };

export const challengeScope = (state: ChallengeState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeOfChallenge(state.ids, tenant);

/** Advice and action move a challenge on, unless it lies with the mediator or has been mediated: that is not undone by them. */
const movedOn = (state: RaisedChallenge, status: "advised" | "acted-on"): ChallengeStatus =>
  state.status === "with-mediator" || state.status === "mediated" ? state.status : status;

export const evolveChallenge = (state: ChallengeState, fact: ChallengeFact): ChallengeState => {
  if (fact.type === "relationships.challenge-raised") {
    const { challengeId, relationshipId, programmeId, applicationId, category } = fact.data;
    const ids = { challengeId, relationshipId, programmeId, applicationId, category };
    return { status: "raised", ids, advice: [], tips: [], actions: [] };
  }
  // Part of a history may begin after the raising: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "relationships.challenge-advice-offered": {
      const { advice, tips } = fact.data;
      return {
        ...state,
        status: movedOn(state, "advised"),
        advice: advice === undefined ? state.advice : [...state.advice, advice],
        tips: [...state.tips, ...tips.filter((each) => !state.tips.includes(each))],
      };
    }
    case "relationships.challenge-acted-on":
      return { ...state, status: movedOn(state, "acted-on"), actions: [...state.actions, fact.data.what] };
    case "relationships.challenge-sent-to-mediator":
      return { ...state, status: "with-mediator" };
    case "relationships.challenge-mediated":
      return { ...state, status: "mediated" };
    case "relationships.challenge-resolved":
      return { ...state, status: "resolved" };
    case "relationships.challenge-reopened":
      return { ...state, status: "reopened" };
    default:
      return exhausted(fact);
  }
};
