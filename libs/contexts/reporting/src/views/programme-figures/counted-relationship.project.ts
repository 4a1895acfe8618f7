import type { Said } from "@sankofa/contracts/feed";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { LocalDate } from "@sankofa/kernel/time";

export type Standing =
  | "open"
  | "on-hold"
  | "dormant"
  | "completed"
  | "completed-early"
  | "ended-prematurely"
  | "transitioned"
  | "pairing-declined";

/** A milestone with a day that is not reached yet. */
interface PlannedMilestone {
  readonly due: LocalDate;
  readonly objectiveId: Id | null;
}

/** What is counted of one relationship. */
export interface CountedRelationship {
  readonly stage: string;
  readonly standing: Standing;
  /** Why it ended prematurely. */
  readonly reason: string | null;
  /** Kinds of contact that are overdue. */
  readonly overdue: readonly string[];
  /** How many answers moved the better and the worse way between before and after; null where nothing was measured. */
  readonly moved: { readonly better: number; readonly worse: number } | null;
  readonly milestones: Readonly<Record<Id, PlannedMilestone>>;
  /** Challenges that are not resolved. */
  readonly challenges: Readonly<Record<Id, "open" | "with-mediator">>;
  /** Objectives whose progress was last noted as behind. */
  readonly behind: readonly Id[];
  /** The approaches chosen last. */
  readonly approaches: readonly string[];
  /** The technical areas its plan concentrates on. */
  readonly areas: readonly string[];
}

/** How a relationship stands after a contract about it: pauses and endings stay apart (GEN-3). */
const STANDING_AFTER = {
  "relationship.put-on-hold": "on-hold",
  "relationship.gone-dormant": "dormant",
  "relationship.resumed": "open",
  "relationship.pairing-declined": "pairing-declined",
  "relationship.completed": "completed",
  "relationship.completed-early": "completed-early",
  "relationship.ended-prematurely": "ended-prematurely",
  "relationship.transitioned": "transitioned",
} as const satisfies Record<string, Standing>;

const OTHERS = [
  "relationship.opened",
  "relationship.stage-entered",
  "relationship.stage-reopened",
  "relationship.corrected",
  "contact.overdue",
  "cadence.met",
  "cadence.pace-changed",
  "cadence.paused",
  "cadence.resumed",
  "cadence.stopped",
  "change.measured",
  "plan.described",
  "plan.milestone-planned",
  "plan.milestone-reached",
  "plan.progress-noted",
  "plan.objective-dropped",
  "challenge.raised",
  "challenge.sent-to-mediator",
  "challenge.mediated",
  "challenge.resolved",
  "challenge.reopened",
  "approach-choice.chosen",
] as const;

type HeardType = keyof typeof STANDING_AFTER | (typeof OTHERS)[number];
export type AboutRelationship = Said<HeardType>;

export const ABOUT_RELATIONSHIP: readonly HeardType[] = [
  ...(Object.keys(STANDING_AFTER) as (keyof typeof STANDING_AFTER)[]),
  ...OTHERS,
];

const without = <Value>(values: Readonly<Record<string, Value>>, gone: (id: string, value: Value) => boolean) =>
  Object.fromEntries(Object.entries(values).filter(([id, value]) => !gone(id, value)));

const overdue = (before: CountedRelationship, kind: string, isOverdue: boolean): CountedRelationship => {
  if (before.overdue.includes(kind) === isOverdue) return before;
  return {
    ...before,
    overdue: isOverdue ? [...before.overdue, kind].sort() : before.overdue.filter((each) => each !== kind),
  };
};

const fresh = (stage: string): CountedRelationship => ({
  stage,
  standing: "open",
  reason: null,
  overdue: [],
  moved: null,
  milestones: {},
  challenges: {},
  behind: [],
  approaches: [],
  areas: [],
});

const challenge = (
  before: CountedRelationship,
  id: string,
  standing: "open" | "with-mediator" | null,
): CountedRelationship => {
  const others = without(before.challenges, (each) => each === id);
  return { ...before, challenges: standing === null ? others : { ...others, [id]: standing } };
};

type Later = Exclude<AboutRelationship, Said<"relationship.opened">>;

const changed = (before: CountedRelationship, contract: Later): CountedRelationship => {
  switch (contract.type) {
    case "relationship.stage-entered":
    case "relationship.stage-reopened":
      return { ...before, stage: contract.data.stage };
    case "relationship.put-on-hold":
    case "relationship.gone-dormant":
    case "relationship.resumed":
      return { ...before, standing: STANDING_AFTER[contract.type] };
    case "relationship.pairing-declined":
    case "relationship.completed":
    case "relationship.completed-early":
    case "relationship.ended-prematurely":
    case "relationship.transitioned": {
      const reason = contract.type === "relationship.ended-prematurely" ? contract.data.reason : null;
      return { ...before, standing: STANDING_AFTER[contract.type], reason, overdue: [] };
    }
    case "relationship.corrected": {
      const { endingReason } = contract.data;
      return endingReason === undefined ? before : { ...before, reason: endingReason };
    }
    case "contact.overdue":
      return overdue(before, contract.data.kind, true);
    case "cadence.met":
      return overdue(before, contract.data.kind, contract.data.next?.standing === "overdue");
    case "cadence.pace-changed":
    case "cadence.resumed":
      return overdue(before, contract.data.kind, contract.data.standing === "overdue");
    case "cadence.paused":
    case "cadence.stopped":
      return overdue(before, contract.data.kind, false);
    case "change.measured": {
      const sum = (way: "improved" | "worsened"): number =>
        contract.data.items.reduce((total, item) => total + item[way], 0);
      return { ...before, moved: { better: sum("improved"), worse: sum("worsened") } };
    }
    case "plan.described":
      return { ...before, areas: contract.data.areas };
    case "plan.milestone-planned": {
      const { milestoneId, due, objectiveId = null } = contract.data;
      const others = without(before.milestones, (id) => id === milestoneId);
      return { ...before, milestones: due === undefined ? others : { ...others, [milestoneId]: { due, objectiveId } } };
    }
    case "plan.milestone-reached":
      return { ...before, milestones: without(before.milestones, (id) => id === contract.data.milestoneId) };
    case "plan.progress-noted": {
      const { objectiveId, standing } = contract.data;
      const others = before.behind.filter((id) => id !== objectiveId);
      return { ...before, behind: standing === "behind" ? [...others, objectiveId] : others };
    }
    case "plan.objective-dropped": {
      const { objectiveId } = contract.data;
      return {
        ...before,
        behind: before.behind.filter((id) => id !== objectiveId),
        milestones: without(before.milestones, (_, milestone) => milestone.objectiveId === objectiveId),
      };
    }
    case "challenge.raised":
    case "challenge.mediated":
    case "challenge.reopened":
      return challenge(before, contract.data.challengeId, "open");
    case "challenge.sent-to-mediator":
      return challenge(before, contract.data.challengeId, "with-mediator");
    case "challenge.resolved":
      return challenge(before, contract.data.challengeId, null);
    case "approach-choice.chosen":
      return { ...before, approaches: contract.data.chosen };
    default:
      return exhausted(contract);
  }
};

/** The relationship after a contract about it; undefined where it is not known (yet, as of that moment). */
export const relationshipAfter = (
  before: CountedRelationship | undefined,
  contract: AboutRelationship,
): CountedRelationship | undefined => {
  if (contract.type === "relationship.opened") return fresh(contract.data.stages[0]?.stage ?? "");
  return before && changed(before, contract);
};
