import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, Instant } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { scopeWithin } from "../../domain/belonging.policies";

type Heard = Extract<RelationshipsContract, { readonly type: `feedback.${string}` }>;
type Given = Extract<Heard, { readonly type: "feedback.given" }>["data"];

/** What one person told the programme, what was done about it, and whether it was withdrawn; its texts sealed (REL-15). */
export interface FeedbackDoc {
  readonly funder: Id;
  readonly feedbackId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly writerId: Id;
  readonly on: Happened;
  readonly recorded: Instant;
  readonly side: Given["side"];
  readonly point: Given["point"];
  readonly stage: string | null;
  readonly good: string | null;
  readonly bad: string | null;
  readonly followUps: readonly { readonly on: Happened; readonly done: string }[];
  readonly withdrawn: { readonly on: Happened; readonly reason: string } | null;
}

export type FeedbackStatus = "waiting" | "followed-up" | "withdrawn";

export const statusOf = ({ withdrawn, followUps }: FeedbackDoc): FeedbackStatus => {
  if (withdrawn) return "withdrawn";
  return followUps.length > 0 ? "followed-up" : "waiting";
};

/** A point in the index: of a change of stage, which. */
export const pointKey = ({ point, stage }: Pick<FeedbackDoc, "point" | "stage">): string => `${point} ${stage ?? ""}`;

const project = (doc: FeedbackDoc | undefined, contract: Heard): FeedbackDoc | undefined => {
  const { happened: on, recorded, tenant } = contract;
  if (contract.type === "feedback.given") {
    const { stage, good, bad, ...given } = contract.data;
    const texts = { stage: stage ?? null, good: good ?? null, bad: bad ?? null };
    return { funder: tenant, ...given, ...texts, on, recorded, followUps: [], withdrawn: null };
  }
  if (doc === undefined) return undefined;
  return contract.type === "feedback.followed-up"
    ? { ...doc, followUps: [...doc.followUps, { on, done: contract.data.done }] }
    : { ...doc, withdrawn: { on, reason: contract.data.reason } };
};

export const feedbackView = view<FeedbackDoc, Heard>({
  name: "feedback",
  version: 4,
  reads: ["feedback.given", "feedback.followed-up", "feedback.withdrawn"],
  keys: (contract) => [contract.data.feedbackId],
  project,
  scope: (doc) => scopeWithin(doc, doc.funder),
  index: {
    relationshipId: (doc) => doc.relationshipId,
    programmeId: (doc) => doc.programmeId,
    writerId: (doc) => doc.writerId,
    status: statusOf,
    at: pointKey,
    recorded: (doc) => doc.recorded,
  },
  lists: [
    ["programmeId", "recorded"],
    ["relationshipId", "recorded"],
  ],
  // As of a moment before it was withdrawn everybody would read it again.
  history: false,
});
