import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Outbound } from "@sankofa/kernel/contract";
import type { MatchProposalFact } from "../domain/match-proposal/match-proposal.events";

/** Whom a mentee might be paired with, and why, stays in the house. */
export const matchOutbound: Outbound<MatchProposalFact, RelationshipsMessage> = {
  "relationships.match-proposal-ranked": { inside: ({ data }) => ({ type: "match.ranked", data }), outside: null },
  "relationships.match-proposal-decided": { inside: ({ data }) => ({ type: "match.decided", data }), outside: null },
  "relationships.match-proposal-reopened": { inside: ({ data }) => ({ type: "match.reopened", data }), outside: null },
  "relationships.match-proposal-lapsed": { inside: ({ data }) => ({ type: "match.lapsed", data }), outside: null },
  "relationships.match-proposal-sought-anew": {
    inside: ({ data }) => ({ type: "match.sought-anew", data }),
    outside: null,
  },
};
