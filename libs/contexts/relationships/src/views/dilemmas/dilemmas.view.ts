import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Extract<RelationshipsContract, { readonly type: `dilemma.${string}` }>;

/** A question of right and wrong, the advice on it and what became of it; its texts sealed (REL-10). */
export interface DilemmaDoc {
  readonly funder: Id;
  readonly dilemmaId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly writerId: Id;
  readonly on: Happened;
  readonly recorded: Instant;
  readonly coordinatorToo: boolean;
  readonly status: "open" | "settled" | "withdrawn";
  readonly what: string | null;
  readonly options: string | null;
  readonly advice: readonly { readonly on: Happened; readonly adviserId: Id; readonly advice: string }[];
  readonly how: string | null;
}

/** In the index of who is let in, where a person's id may stand too. */
export const COORDINATORS = "coordinators";

const project = (doc: DilemmaDoc | undefined, contract: Heard): DilemmaDoc | undefined => {
  const { happened: on, recorded, tenant } = contract;
  if (contract.type === "dilemma.logged") {
    const { options, ...logged } = contract.data;
    return { funder: tenant, ...logged, options: options ?? null, on, recorded, status: "open", advice: [], how: null };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "dilemma.advised": {
      const { adviserId, advice } = contract.data;
      return { ...doc, advice: [...doc.advice, { on, adviserId, advice }] };
    }
    case "dilemma.settled":
      return { ...doc, status: "settled", how: contract.data.how };
    case "dilemma.withdrawn":
      return { ...doc, status: "withdrawn" };
    default:
      return exhausted(contract);
  }
};

export const dilemmasView = view<DilemmaDoc, Heard>({
  name: "dilemmas",
  version: 3,
  reads: ["dilemma.logged", "dilemma.advised", "dilemma.settled", "dilemma.withdrawn"],
  keys: (contract) => [contract.data.dilemmaId],
  project,
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    writerId: (doc) => doc.writerId,
    /** The coordinators of its programme, or its writer alone: one condition finds both for a coordinator who mentors. */
    letIn: (doc) => (doc.coordinatorToo ? COORDINATORS : doc.writerId),
    recorded: (doc) => doc.recorded,
  },
  lists: [
    ["relationshipId", "recorded"],
    ["programmeId", "recorded"],
  ],
  // As of a moment before it was withdrawn everybody would read it again.
  history: false,
});
