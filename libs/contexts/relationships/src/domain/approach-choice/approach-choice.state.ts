import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { scopeWithin, type Belonging } from "../belonging.policies";
import type { ApproachChoiceFact, Chosen, Ranking } from "./approach-choice.events";

export type ApproachChoiceState =
  | { readonly status: "absent" }
  | {
      readonly status: "ranked" | "chosen";
      readonly ids: Belonging;
      readonly ranking: Omit<Ranking, keyof Belonging>;
      readonly chosen: readonly Chosen[];
      /** The last comparison of each approach, as one text. */
      readonly compared: Readonly<Record<string, string>>;
    };

export type RankedChoice = Exclude<ApproachChoiceState, { status: "absent" }>;

export const absentApproachChoice: ApproachChoiceState = { status: "absent" };

export const approachChoiceScope = (state: ApproachChoiceState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeWithin(state.ids, tenant);

export const comparison = (outcome: string, what: string): string => `${outcome}: ${what}`;

export const evolveApproachChoice = (state: ApproachChoiceState, fact: ApproachChoiceFact): ApproachChoiceState => {
  if (fact.type === "relationships.approach-choice-ranked") {
    const { relationshipId, programmeId, applicationId, ...ranking } = fact.data;
    const ids = { relationshipId, programmeId, applicationId };
    return state.status === "absent"
      ? { status: "ranked", ids, ranking, chosen: [], compared: {} }
      : { ...state, ranking };
  }
  // Part of a history may begin after the ranking: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "relationships.approach-choice-chosen":
      return { ...state, status: "chosen", chosen: fact.data.approaches };
    case "relationships.approach-choice-outcome-compared": {
      const { approach, outcome, what } = fact.data;
      return { ...state, compared: { ...state.compared, [approach]: comparison(outcome, what) } };
    }
    default:
      return exhausted(fact);
  }
};
