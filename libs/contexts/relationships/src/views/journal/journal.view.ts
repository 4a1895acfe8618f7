import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Extract<RelationshipsContract, { readonly type: `journal-entry.${string}` }>;
type Written = Extract<Heard, { readonly type: "journal-entry.written" }>["data"];

/** An entry of the journal as it should read, with why it was put right or taken out (REL-10, GEN-2). */
export interface JournalDoc {
  readonly funder: Id;
  readonly entryId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly on: Happened;
  readonly recorded: Instant;
  readonly kind: Written["kind"];
  readonly partner: string;
  readonly keyPoints: string;
  readonly agreements: string | null;
  readonly gaps: string | null;
  readonly communitySaid: string | null;
  readonly takeaway: string | null;
  readonly changes: readonly { readonly on: Happened; readonly withdrawn: boolean; readonly reason: string }[];
}

const contentOf = ({ kind, partner, keyPoints, agreements, gaps, communitySaid, takeaway }: Written) => ({
  kind,
  partner,
  keyPoints,
  agreements: agreements ?? null,
  gaps: gaps ?? null,
  communitySaid: communitySaid ?? null,
  takeaway: takeaway ?? null,
});

const project = (doc: JournalDoc | undefined, contract: Heard): JournalDoc | undefined => {
  if (contract.type === "journal-entry.written") {
    const { entryId, relationshipId, programmeId, applicationId } = contract.data;
    const ids = { funder: contract.tenant, entryId, relationshipId, programmeId, applicationId };
    const { happened: on, recorded } = contract;
    return { ...ids, on, recorded, ...contentOf(contract.data), changes: [] };
  }
  if (doc === undefined) return undefined;
  const withdrawn = contract.type === "journal-entry.withdrawn";
  const changes = [...doc.changes, { on: contract.happened, withdrawn, reason: contract.data.reason }];
  return contract.type === "journal-entry.corrected"
    ? { ...doc, ...contentOf(contract.data), changes }
    : { ...doc, changes };
};

export const journalView = view<JournalDoc, Heard>({
  name: "journal",
  version: 2,
  reads: ["journal-entry.written", "journal-entry.corrected", "journal-entry.withdrawn"],
  keys: (contract) => [contract.data.entryId],
  project,
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    kind: (doc) => doc.kind,
    recorded: (doc) => doc.recorded,
  },
  lists: [["relationshipId", "recorded"]],
  history: true,
});
