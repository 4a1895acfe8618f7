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
  readonly declined: readonly (Omit<DataOf<"reopened">, Belongings> & { readonly on: Happened })[];
}

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
  declined: [],
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
    case "match.reopened":
      return { ...doc, status: "open", declined: [...doc.declined, { ...own(contract.data), on }] };
    default:
      return exhausted(contract);
  }
};

export const matchProposalsView = view<MatchProposalDoc, Heard>({
  name: "match-proposals",
  version: 1,
  reads: ["match.ranked", "match.decided", "match.reopened"],
  keys: ({ data }) => [data.proposalId],
  project,
  scope: (doc) => ({ funder: doc.funder, programme: doc.programmeId, application: doc.applicationId }),
  index: { programmeId: (doc) => doc.programmeId, status: (doc) => doc.status },
  history: true,
});
