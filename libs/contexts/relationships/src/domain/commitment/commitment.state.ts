import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import { scopeWithin } from "../belonging.policies";
import type { CommitmentFact, Making } from "./commitment.events";

interface Made {
  readonly ids: Pick<Making, "commitmentId" | "relationshipId" | "programmeId" | "applicationId">;
  /** What was said last: saying it again says nothing. */
  readonly lastNote?: string;
}

export type CommitmentState =
  { readonly status: "absent" } | (Made & { readonly status: "open" | "kept" | "broken" | "withdrawn" });
export type MadeCommitment = Exclude<CommitmentState, { status: "absent" }>;

export const absentCommitment: CommitmentState = { status: "absent" };

export const commitmentScope = (state: CommitmentState, tenant: Id): Scope | undefined =>
  state.status === "absent" ? undefined : scopeWithin(state.ids, tenant);

export const evolveCommitment = (state: CommitmentState, fact: CommitmentFact): CommitmentState => {
  if (fact.type === "relationships.commitment-made") {
    const { commitmentId, relationshipId, programmeId, applicationId } = fact.data;
    const ids = { commitmentId, relationshipId, programmeId, applicationId };
    return { status: "open", ids };
  }
  // Part of a history may begin after the making: nothing can be said of it yet.
  if (state.status === "absent") return state;
  switch (fact.type) {
    case "relationships.commitment-followed-up":
      return { ...state, lastNote: fact.data.note };
    case "relationships.commitment-kept":
      return { ...state, status: "kept" };
    case "relationships.commitment-broken":
      return { ...state, status: "broken" };
    case "relationships.commitment-withdrawn":
      return { ...state, status: "withdrawn" };
    default:
      return exhausted(fact);
  }
};
