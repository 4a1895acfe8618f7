import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { scopeWithin } from "../belonging.policies";
import type { DilemmaFact, DilemmaIds } from "./dilemma.events";

export type DilemmaState =
  | { readonly status: "absent" }
  | {
      readonly status: "open" | "settled" | "withdrawn";
      readonly ids: DilemmaIds;
      readonly coordinatorToo: boolean;
      readonly advice: readonly string[];
      readonly how?: string;
    };

export const absentDilemma: DilemmaState = { status: "absent" };

export const dilemmaScope = (state: DilemmaState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeWithin(state.ids, tenant);

export const evolveDilemma = (state: DilemmaState, fact: DilemmaFact): DilemmaState => {
  if (fact.type === "relationships.dilemma-logged") {
    const { dilemmaId, relationshipId, programmeId, applicationId, writerId, coordinatorToo } = fact.data;
    const ids = { dilemmaId, relationshipId, programmeId, applicationId, writerId };
    return { status: "open", ids, coordinatorToo, advice: [] };
  }
  // Part of a history may begin later: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "relationships.dilemma-advised":
      return { ...state, advice: [...state.advice, fact.data.advice] };
    case "relationships.dilemma-settled":
      return { ...state, status: "settled", how: fact.data.how };
    case "relationships.dilemma-withdrawn":
      return { ...state, status: "withdrawn" };
    default:
      return exhausted(fact);
  }
};
