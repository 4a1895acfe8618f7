import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeOfChallenge } from "../../domain/belonging.policies";

type Heard = Extract<RelationshipsContract, { readonly type: `challenge.${string}` }>;
type Raised = Extract<Heard, { readonly type: "challenge.raised" }>["data"];

export interface ChallengeStep {
  readonly on: Happened;
  readonly step: "advice-offered" | "acted-on" | "sent-to-mediator" | "mediated" | "resolved" | "reopened";
  readonly text: string | null;
  /** Tips that were passed on with it. */
  readonly tips: readonly string[];
}

/** A challenge with everything that was done about it, as the register shows it (REL-8). */
export interface ChallengeDoc {
  readonly funder: Id;
  readonly challengeId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly category: Raised["category"];
  readonly what: string;
  readonly origin: Raised["origin"];
  readonly originId: Id | null;
  readonly raised: Happened;
  readonly status: "raised" | "advised" | "acted-on" | "with-mediator" | "mediated" | "resolved" | "reopened";
  readonly steps: readonly ChallengeStep[];
}

const stepped = (
  doc: ChallengeDoc,
  { happened }: Heard,
  status: ChallengeDoc["status"],
  step: Omit<ChallengeStep, "on" | "tips"> & { readonly tips?: readonly string[] },
): ChallengeDoc => ({ ...doc, status, steps: [...doc.steps, { on: happened, tips: [], ...step }] });

/** Advice and action do not take a challenge away from the mediator. */
const movedOn = (doc: ChallengeDoc, status: "advised" | "acted-on"): ChallengeDoc["status"] =>
  doc.status === "with-mediator" || doc.status === "mediated" ? doc.status : status;

const project = (doc: ChallengeDoc | undefined, contract: Heard): ChallengeDoc | undefined => {
  if (contract.type === "challenge.raised") {
    const { originKey: _, originId = null, ...data } = contract.data;
    return { funder: contract.tenant, ...data, originId, raised: contract.happened, status: "raised", steps: [] };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "challenge.advice-offered": {
      const { advice = null, tips } = contract.data;
      return stepped(doc, contract, movedOn(doc, "advised"), { step: "advice-offered", text: advice, tips });
    }
    case "challenge.acted-on":
      return stepped(doc, contract, movedOn(doc, "acted-on"), { step: "acted-on", text: contract.data.what });
    case "challenge.sent-to-mediator":
      return stepped(doc, contract, "with-mediator", { step: "sent-to-mediator", text: contract.data.why });
    case "challenge.mediated":
      return stepped(doc, contract, "mediated", { step: "mediated", text: contract.data.outcome });
    case "challenge.resolved":
      return stepped(doc, contract, "resolved", { step: "resolved", text: contract.data.how });
    case "challenge.reopened":
      return stepped(doc, contract, "reopened", { step: "reopened", text: contract.data.why });
    default:
      return exhausted(contract);
  }
};

export const challengesView = view<ChallengeDoc, Heard>({
  name: "challenges",
  version: 2,
  reads: [
    "challenge.raised",
    "challenge.advice-offered",
    "challenge.acted-on",
    "challenge.sent-to-mediator",
    "challenge.mediated",
    "challenge.resolved",
    "challenge.reopened",
  ],
  keys: (contract) => [contract.data.challengeId],
  project,
  scope: (doc) => scopeOfChallenge(doc, doc.funder),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    category: (doc) => doc.category,
    status: (doc) => doc.status,
    open: (doc) => (doc.status === "resolved" ? "no" : "yes"),
  },
  history: true,
});
