import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Belonging, Candidate, MatchProposalFact, Needs } from "./match-proposal.events";

/** What is proposed for a mentee, from the first ranking through every decision, declined pairing and premature end. */
export interface ProposedState {
  readonly status: "open" | "ranked" | "decided";
  readonly ids: Belonging;
  readonly version: number;
  readonly needs?: Needs;
  readonly candidates: readonly Candidate[];
  readonly decided?: { readonly mentorId: Id; readonly organisation: string };
  /** Whoever was declined, or declined, or whose relationship ended before its time, is not proposed again. */
  readonly declined: readonly Id[];
  /** The relationships after whose end the search began anew, the latest last. */
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

/** The search begins anew, without the mentor of the relationship that is over. */
const searching = ({ decided: _, ...state }: ProposedState, relationshipId: Id, without?: Id): ProposedState => ({
  ...state,
  status: "open",
  declined: without ? [...state.declined, without] : state.declined,
  ended: [...state.ended, relationshipId],
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
      return {
        ...state,
        status: "decided",
        decided: { mentorId: fact.data.mentorId, organisation: fact.data.organisation },
      };
    case "relationships.match-proposal-reopened": {
      const { relationshipId, declinedMentorId } = fact.data;
      return searching(state, relationshipId, declinedMentorId);
    }
    case "relationships.match-proposal-sought-anew": {
      const { relationshipId, endedMentorId } = fact.data;
      return searching(state, relationshipId, endedMentorId);
    }
    case "relationships.match-proposal-lapsed": {
      const { decided: _, ...rest } = state;
      return { ...rest, status: "open" };
    }
    default:
      return exhausted(fact);
  }
};
