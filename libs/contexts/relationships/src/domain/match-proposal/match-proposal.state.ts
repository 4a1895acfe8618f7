import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Belonging, Candidate, MatchProposalFact, Needs } from "./match-proposal.events";

/** What is proposed for a mentee, from the first ranking through every decision and declined pairing. */
export interface ProposedState {
  readonly status: "open" | "ranked" | "decided";
  readonly ids: Belonging;
  readonly version: number;
  readonly needs?: Needs;
  readonly candidates: readonly Candidate[];
  readonly decided?: { readonly mentorId: Id };
  /** Whoever was declined, or declined, is not proposed again. */
  readonly declined: readonly Id[];
  /** The pairings whose end is known here. */
  readonly ended: readonly Id[];
}

export type MatchProposalState = { readonly status: "absent" } | ProposedState;

export const absentProposal: MatchProposalState = { status: "absent" };

export const matchProposalScope = (state: MatchProposalState, tenant: Id): Scope | undefined =>
  state.status === "absent"
    ? undefined
    : { funder: tenant, programme: state.ids.programmeId, application: state.ids.applicationId };

const begun = ({ proposalId, programmeId, applicationId }: Belonging): ProposedState => ({
  status: "open",
  ids: { proposalId, programmeId, applicationId },
  version: 0,
  candidates: [],
  declined: [],
  ended: [],
});

export const evolveProposal = (before: MatchProposalState, fact: MatchProposalFact): MatchProposalState => {
  const state = before.status === "absent" ? begun(fact.data) : before;
  switch (fact.type) {
    case "relationships.match-proposal-ranked": {
      const { version, needs, candidates } = fact.data;
      const { decided: _, ...rest } = state;
      return { ...rest, status: "ranked", version, needs, candidates };
    }
    case "relationships.match-proposal-decided":
      return { ...state, status: "decided", decided: { mentorId: fact.data.mentorId } };
    case "relationships.match-proposal-reopened": {
      const { relationshipId, declinedMentorId } = fact.data;
      const { decided: _, ...rest } = state;
      return {
        ...rest,
        status: "open",
        declined: declinedMentorId ? [...state.declined, declinedMentorId] : state.declined,
        ended: [...state.ended, relationshipId],
      };
    }
    default:
      return exhausted(fact);
  }
};
