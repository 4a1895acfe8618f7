import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

type Heard = Extract<RelationshipsContract, { readonly type: `match.${string}` }>;
type DataOf<Name extends string> = Extract<Heard, { readonly type: `match.${Name}` }>["data"];
type Belongings = "proposalId" | "programmeId" | "applicationId";

/** What is proposed for a mentee, what was decided, and what was declined before. */
export interface MatchProposalDoc {
  readonly funder: Id;
  readonly proposalId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly status: "open" | "ranked" | "decided";
  readonly version: number;
  readonly rule: number | null;
  readonly needs: DataOf<"ranked">["needs"] | null;
  readonly candidates: DataOf<"ranked">["candidates"];
  readonly decisions: readonly (Omit<DataOf<"decided">, Belongings> & { readonly on: Happened })[];
  /** Decisions that fell through, for the mentor's last place had just gone to another mentee. */
  readonly lapsed: readonly (Omit<DataOf<"lapsed">, Belongings> & { readonly on: Happened })[];
  readonly declined: readonly (Omit<DataOf<"reopened">, Belongings> & { readonly on: Happened })[];
  /** After which premature ends another mentor was sought. */
  readonly soughtAnew: readonly (Omit<DataOf<"sought-anew">, Belongings> & { readonly on: Happened })[];
  /** The last search after a declined pairing or a premature end; a decision concludes it, unless it falls through. */
  readonly search: { readonly relationshipId: Id; readonly why: SearchedBecause; readonly since: Happened } | null;
}

export type SearchedBecause = "pairing-declined" | "ended-prematurely";

const own = <Data extends Record<Belongings, Id>>(data: Data): Omit<Data, Belongings> => {
  const { proposalId: _p, programmeId: _g, applicationId: _a, ...rest } = data;
  return rest;
};

const begun = ({ tenant, data }: Heard): MatchProposalDoc => ({
  funder: tenant,
  proposalId: data.proposalId,
  programmeId: data.programmeId,
  applicationId: data.applicationId,
  status: "open",
  version: 0,
  rule: null,
  needs: null,
  candidates: [],
  decisions: [],
  lapsed: [],
  declined: [],
  soughtAnew: [],
  search: null,
});

const project = (before: MatchProposalDoc | undefined, contract: Heard): MatchProposalDoc => {
  const doc = before ?? begun(contract);
  const { happened: on } = contract;
  switch (contract.type) {
    case "match.ranked": {
      const { version, rule, needs, candidates } = contract.data;
      return { ...doc, status: "ranked", version, rule, needs, candidates };
    }
    case "match.decided":
      return { ...doc, status: "decided", decisions: [...doc.decisions, { ...own(contract.data), on }] };
    case "match.reopened": {
      const search = { relationshipId: contract.data.relationshipId, why: "pairing-declined", since: on } as const;
      return { ...doc, status: "open", search, declined: [...doc.declined, { ...own(contract.data), on }] };
    }
    case "match.sought-anew": {
      const search = { relationshipId: contract.data.relationshipId, why: "ended-prematurely", since: on } as const;
      return { ...doc, status: "open", search, soughtAnew: [...doc.soughtAnew, { ...own(contract.data), on }] };
    }
    case "match.lapsed":
      return { ...doc, status: "open", lapsed: [...doc.lapsed, { ...own(contract.data), on }] };
    default:
      return exhausted(contract);
  }
};

export const matchProposalsView = view<MatchProposalDoc, Heard>({
  name: "match-proposals",
  version: 3,
  reads: ["match.ranked", "match.decided", "match.reopened", "match.lapsed", "match.sought-anew"],
  keys: ({ data }) => [data.proposalId],
  project,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId, application: doc.applicationId }),
  index: {
    programmeId: (doc) => doc.programmeId,
    status: (doc) => doc.status,
    searching: (doc) => (doc.search && doc.status !== "decided" ? "yes" : "no"),
    since: (doc) => doc.search?.since ?? null,
  },
  lists: [["searching", "since"]],
  history: true,
});
