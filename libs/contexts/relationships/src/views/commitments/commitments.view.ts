import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Extract<RelationshipsContract, { readonly type: `commitment.${string}` }>;
type Made = Extract<Heard, { readonly type: "commitment.made" }>["data"];

export interface CommitmentStep {
  readonly on: Happened;
  readonly step: "followed-up" | "kept" | "broken" | "withdrawn";
  readonly text: string | null;
}

/** What a partner has committed itself to, as the register shows it (REL-10). */
export interface CommitmentDoc {
  readonly funder: Id;
  readonly commitmentId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly partner: string;
  readonly what: string;
  readonly source: Made["source"];
  readonly dueOn: LocalDate | null;
  readonly made: Happened;
  readonly status: "open" | "kept" | "broken" | "withdrawn";
  readonly steps: readonly CommitmentStep[];
}

/** Commitments without a day come after those with one. */
const NO_DAY = "9999-12-31";

const stepped = (
  doc: CommitmentDoc,
  { happened }: Heard,
  step: CommitmentStep["step"],
  text: string | null,
): CommitmentDoc => ({
  ...doc,
  status: step === "followed-up" ? doc.status : step,
  steps: [...doc.steps, { on: happened, step, text }],
});

const project = (doc: CommitmentDoc | undefined, contract: Heard): CommitmentDoc | undefined => {
  if (contract.type === "commitment.made") {
    const { dueOn = null, ...data } = contract.data;
    return { funder: contract.tenant, ...data, dueOn, made: contract.happened, status: "open", steps: [] };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "commitment.followed-up":
      return stepped(doc, contract, "followed-up", contract.data.note);
    case "commitment.kept":
      return stepped(doc, contract, "kept", contract.data.note ?? null);
    case "commitment.broken":
      return stepped(doc, contract, "broken", contract.data.why);
    case "commitment.withdrawn":
      return stepped(doc, contract, "withdrawn", contract.data.reason);
    default:
      return exhausted(contract);
  }
};

export const commitmentsView = view<CommitmentDoc, Heard>({
  name: "commitments",
  version: 2,
  reads: ["commitment.made", "commitment.followed-up", "commitment.kept", "commitment.broken", "commitment.withdrawn"],
  keys: (contract) => [contract.data.commitmentId],
  project,
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    status: (doc) => doc.status,
    dueOn: (doc) => doc.dueOn ?? NO_DAY,
  },
  lists: [["relationshipId", "dueOn"]],
  history: true,
});
