import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { isLocalDate } from "@sankofa/kernel/time";
import type { Side } from "../relationship/relationship.events";
import type { Belonging, MatchProposalFact, Needs } from "./match-proposal.events";
import { RANKING_RULE, ranked, type MentorOffer } from "./match-proposal.policies";
import { absentProposal, evolveProposal, type MatchProposalState, type ProposedState } from "./match-proposal.state";

export type MatchProposalCommand =
  | { readonly type: "rank-match"; readonly ids: Belonging; readonly needs: Needs }
  | {
      readonly type: "decide-match";
      readonly version: number;
      readonly mentorId: Id;
      readonly reason: string;
      readonly crossoverBenefit?: string | undefined;
    }
  | { readonly type: "reopen-match"; readonly ids: Belonging; readonly relationshipId: Id; readonly declinedBy: Side };

export type MatchProposalCode =
  | "proposal-unknown"
  | "proposal-outdated"
  | "proposal-settled"
  | "mentors-missing"
  | "mentor-not-proposed"
  | "mentor-full"
  | "crossover-benefit-missing"
  | "dates-out-of-order";

export interface MatchProposalGiven {
  /** The programme's mentors, as far as they are known, with what the person who asks adds to it. */
  readonly offers?: readonly MentorOffer[];
}

type Result = Decision<MatchProposalFact, MatchProposalCode>;
type Of<Type extends MatchProposalCommand["type"]> = Extract<MatchProposalCommand, { type: Type }>;

/** The same needs and the same mentors make no new version; a declined mentor is not proposed again. */
const rank = ({ ids, needs }: Of<"rank-match">, state: MatchProposalState, offers: readonly MentorOffer[]): Result => {
  if (!isLocalDate(needs.from) || !isLocalDate(needs.until) || needs.until < needs.from)
    return refuse("dates-out-of-order", {}, "/until");
  const before = state.status === "absent" ? undefined : state;
  const candidates = ranked(
    needs,
    offers.filter(({ mentorId }) => before?.declined.includes(mentorId) !== true),
  );
  if (candidates.length === 0) return refuse("mentors-missing");
  if (before?.status === "decided") return refuse("proposal-settled", { version: before.version });
  const known = before?.status === "ranked" ? { needs: before.needs, candidates: before.candidates } : undefined;
  if (known && canonicalJson(known) === canonicalJson({ needs, candidates })) return accept();
  const version = (before?.version ?? 0) + 1;
  return accept({
    type: "relationships.match-proposal-ranked",
    data: { ...ids, version, rule: RANKING_RULE, needs, candidates: [...candidates] },
  });
};

/** A person decides, with a reason, on the version that was read; crossover needs its benefit stated (REL-14). */
const settle = (command: Of<"decide-match">, state: ProposedState): Result => {
  const { version, mentorId, reason, crossoverBenefit } = command;
  if (state.status === "decided")
    return state.decided?.mentorId === mentorId ? accept() : refuse("proposal-settled", { version: state.version });
  if (state.status === "open" || version !== state.version)
    return refuse("proposal-outdated", { version: state.version }, "/version");
  const place = state.candidates.findIndex((each) => each.mentorId === mentorId);
  const candidate = state.candidates[place];
  if (!candidate) return refuse("mentor-not-proposed", {}, "/mentorId");
  if (candidate.concerns.includes("no-capacity")) return refuse("mentor-full", {}, "/mentorId");
  if (candidate.concerns.includes("crossover") && !crossoverBenefit)
    return refuse("crossover-benefit-missing", {}, "/crossoverBenefit");
  const { organisation } = candidate;
  const benefit = crossoverBenefit ? { crossoverBenefit } : {};
  return accept({
    type: "relationships.match-proposal-decided",
    data: { ...state.ids, version, mentorId, organisation, place: place + 1, reason, ...benefit },
  });
};

/** A declined pairing begins the search anew, without the one it was declined with (REL-2). */
const reopen = ({ ids, relationshipId, declinedBy }: Of<"reopen-match">, state: MatchProposalState): Result => {
  if (state.status !== "absent" && state.ended.includes(relationshipId)) return accept();
  const declinedMentorId = state.status === "absent" ? undefined : state.decided?.mentorId;
  const data = { ...ids, relationshipId, declinedBy, ...(declinedMentorId ? { declinedMentorId } : {}) };
  return accept({ type: "relationships.match-proposal-reopened", data });
};

export const matchProposalDecider: Decider<
  MatchProposalCommand,
  MatchProposalState,
  MatchProposalFact,
  MatchProposalCode,
  MatchProposalGiven
> = {
  initial: absentProposal,
  decide: (command, state, { offers = [] }) => {
    switch (command.type) {
      case "rank-match":
        return rank(command, state, offers);
      case "decide-match":
        return state.status === "absent" ? refuse("proposal-unknown") : settle(command, state);
      case "reopen-match":
        return reopen(command, state);
      default:
        return exhausted(command);
    }
  },
  evolve: evolveProposal,
};
