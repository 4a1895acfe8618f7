import { bounded } from "@sankofa/kernel/bounded";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision, type Refused } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { isLocalDate, localDateAt, type LocalDate } from "@sankofa/kernel/time";
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
  /** What was decided by this version falls through where the mentor's last place had gone to another mentee before. */
  | { readonly type: "lapse-match"; readonly mentorId: Id }
  | { readonly type: "reopen-match"; readonly ids: Belonging; readonly relationshipId: Id; readonly declinedBy: Side }
  | { readonly type: "seek-mentor-anew"; readonly ids: Belonging; readonly relationshipId: Id };

export type MatchProposalCode =
  | "application-ended"
  | "programme-closed"
  | "proposal-unknown"
  | "proposal-outdated"
  | "proposal-settled"
  | "match-ranked-too-often"
  | "mentors-missing"
  | "mentor-not-proposed"
  | "mentor-full"
  | "crossover-benefit-missing"
  | "dates-out-of-order"
  | "not-ended-prematurely"
  | "memorandum-time-over";

export interface MatchProposalGiven {
  /** The programme's mentors, as far as they are known, with what the person who asks adds to it. */
  readonly offers?: readonly MentorOffer[];
  /** The mentors without a place for this mentee: what they carry and are promised for is as much as agreed. */
  readonly full?: readonly Id[];
  /** Why nobody is sought for this application any more; left out where a mentor may be. */
  readonly over?: SearchOver | undefined;
  /** The relationship after which another mentor is sought; left out where there is no such one. */
  readonly before?: RelationshipBefore | undefined;
}

/** An application that leads nowhere, or a programme that is closed: a decision would take a place that nothing gives back. */
export type SearchOver = "declined" | "withdrawn" | "programme-closed";

/** What a search looks at of the relationship before it. */
export interface RelationshipBefore {
  readonly applicationId: Id;
  readonly endedPrematurely: boolean;
  /** The last day of the memorandum it was opened on, in its zone. */
  readonly until: LocalDate;
  readonly zone: string;
}

type Result = Decision<MatchProposalFact, MatchProposalCode>;
type Of<Type extends MatchProposalCommand["type"]> = Extract<MatchProposalCommand, { type: Type }>;

const refusedOver = (over: SearchOver): Refused<MatchProposalCode> =>
  over === "programme-closed" ? refuse(over) : refuse("application-ended", { status: over });

/** The same needs and the same mentors make no new version; a declined mentor is not proposed again. */
const rank = (
  { ids, needs }: Of<"rank-match">,
  state: MatchProposalState,
  { offers = [], over }: MatchProposalGiven,
): Result => {
  if (over) return refusedOver(over);
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
const settle = (command: Of<"decide-match">, state: ProposedState, { full = [], over }: MatchProposalGiven): Result => {
  const { version, mentorId, reason, crossoverBenefit } = command;
  if (state.status === "decided")
    return state.decided?.mentorId === mentorId ? accept() : refuse("proposal-settled", { version: state.version });
  if (over) return refusedOver(over);
  if (state.status === "open" || version !== state.version)
    return refuse("proposal-outdated", { version: state.version }, "/version");
  const place = state.candidates.findIndex((each) => each.mentorId === mentorId);
  const candidate = state.candidates[place];
  if (!candidate) return refuse("mentor-not-proposed", {}, "/mentorId");
  if (candidate.concerns.includes("no-capacity") || full.includes(mentorId))
    return refuse("mentor-full", {}, "/mentorId");
  if (candidate.concerns.includes("crossover") && !crossoverBenefit)
    return refuse("crossover-benefit-missing", {}, "/crossoverBenefit");
  const { organisation } = candidate;
  const benefit = crossoverBenefit ? { crossoverBenefit } : {};
  return accept({
    type: "relationships.match-proposal-decided",
    data: { ...state.ids, version, mentorId, organisation, place: place + 1, reason, ...benefit },
  });
};

/** GEN-4: of two decisions on one last place at the same moment the second falls through, and is made anew. */
const lapse = ({ mentorId }: Of<"lapse-match">, state: ProposedState, { full = [] }: MatchProposalGiven): Result => {
  if (state.decided?.mentorId !== mentorId || !full.includes(mentorId)) return accept();
  const { organisation } = state.decided;
  return accept({ type: "relationships.match-proposal-lapsed", data: { ...state.ids, mentorId, organisation } });
};

/** A declined pairing begins the search anew, without the one it was declined with (REL-2). */
const reopen = ({ ids, relationshipId, declinedBy }: Of<"reopen-match">, state: MatchProposalState): Result => {
  if (state.status !== "absent" && state.ended.includes(relationshipId)) return accept();
  const declinedMentorId = state.status === "absent" ? undefined : state.decided?.mentorId;
  const data = { ...ids, relationshipId, declinedBy, ...(declinedMentorId ? { declinedMentorId } : {}) };
  return accept({ type: "relationships.match-proposal-reopened", data });
};

/**
 * A premature end begins no search by itself: whoever leads decides whether the mentee is to have another mentor. The next
 * relationship is opened on the memorandum in force, as long as its time lasts (REL-14).
 */
const seekAnew = (
  { ids, relationshipId }: Of<"seek-mentor-anew">,
  state: MatchProposalState,
  { before, now }: Circumstances & MatchProposalGiven,
): Result => {
  if (state.status !== "absent" && state.ended.includes(relationshipId)) return accept();
  if (before?.endedPrematurely !== true || before.applicationId !== ids.applicationId)
    return refuse("not-ended-prematurely", {}, "/relationshipId");
  const { until, zone } = before;
  if (localDateAt(now, zone) > until) return refuse("memorandum-time-over", { until });
  const endedMentorId = state.status === "absent" ? undefined : state.decided?.mentorId;
  const data = { ...ids, relationshipId, ...(endedMentorId ? { endedMentorId } : {}) };
  return accept({ type: "relationships.match-proposal-sought-anew", data });
};

/** A proposal keeps each ranking, with the mentors as they were then. */
export const MOST_FACTS = 200;

/** REL-14: a ranking is decided once, and a pairing ends once, however often it was ranked before. */
export const matchProposalDecider: Decider<
  MatchProposalCommand,
  MatchProposalState,
  MatchProposalFact,
  MatchProposalCode,
  MatchProposalGiven
> = bounded(
  {
    initial: absentProposal,
    decide: (command, state, given) => {
      switch (command.type) {
        case "rank-match":
          return rank(command, state, given);
        case "decide-match":
          return state.status === "absent" ? refuse("proposal-unknown") : settle(command, state, given);
        case "lapse-match":
          return state.status === "absent" ? accept() : lapse(command, state, given);
        case "reopen-match":
          return reopen(command, state);
        case "seek-mentor-anew":
          return seekAnew(command, state, given);
        default:
          return exhausted(command);
      }
    },
    evolve: evolveProposal,
  },
  { most: MOST_FACTS, code: "match-ranked-too-often", spares: ({ type }) => type !== "rank-match" },
);
