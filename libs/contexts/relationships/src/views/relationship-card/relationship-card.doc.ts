import type { relationshipLifeContracts } from "@sankofa/contracts/relationship-life.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, Instant, LocalDate } from "@sankofa/kernel/time";

/** A relationship on one card: who, where it stands, what was acknowledged and agreed, when they meet, what is due. */
export interface RelationshipCard {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly memorandumId: Id;
  readonly template: string;
  readonly templateVersion: number;
  readonly programmeName: string;
  readonly mentorOrganisationId: Id;
  readonly mentorOrganisation: string;
  readonly menteeOrganisationId: Id;
  readonly menteeOrganisation: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly zone: string;
  readonly opened: Happened;
  readonly participants: readonly { readonly personId: Id; readonly role: string }[];
  readonly status: CardStatus;
  readonly stage: string;
  readonly stageSince: Happened;
  readonly stages: readonly { readonly stage: string; readonly exit: readonly string[] }[];
  readonly acknowledgements: { readonly mentor: Acknowledgement | null; readonly mentee: Acknowledgement | null };
  readonly plan: PlanSummary | null;
  readonly ending: Ending | null;
  /** Contacts that took place. */
  readonly contacts: number;
  /** The latest of them, the last first. */
  readonly latest: readonly Contact[];
  /** Proposed and confirmed engagements that nothing was said of since, the soonest first. */
  readonly ahead: readonly Ahead[];
  readonly due: readonly Due[];
  readonly corrections: readonly CardCorrection[];
}

export type CardStatus =
  | "active"
  | "on-hold"
  | "dormant"
  | "pairing-declined"
  | "completed"
  | "completed-early"
  | "ended-prematurely"
  | "transitioned";

export interface Acknowledgement {
  readonly on: Happened;
  readonly rights: string;
  readonly rightsVersion: number;
  readonly additions: readonly string[];
}

export interface PlanSummary {
  readonly planId: Id;
  readonly status: "drafted" | "agreed";
  readonly edition: number;
  readonly objectives: readonly { readonly objectiveId: Id; readonly title: string }[];
  readonly activities: readonly { readonly activityId: Id; readonly objectiveId: Id }[];
  readonly milestones: readonly { readonly milestoneId: Id; readonly objectiveId?: Id }[];
  readonly reached: number;
  readonly agreedBy: readonly ("mentor" | "mentee")[];
}

export interface Ending {
  readonly factId: Id;
  readonly on: Happened;
  /** One of the five reasons of a premature end. */
  readonly reason: string | null;
  readonly text: string | null;
  readonly mediationOffered: boolean | null;
}

export interface Contact {
  readonly engagementId: Id;
  readonly kind: string;
  readonly happened: Happened;
  readonly minutes: number;
}

export interface Ahead {
  readonly engagementId: Id;
  readonly kind: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly status: "proposed" | "confirmed";
}

export interface Due {
  readonly kind: string;
  readonly dueOn: LocalDate | null;
  readonly standing: "upcoming" | "due" | "overdue" | "met" | "paused" | "stopped";
}

export interface CardCorrection {
  readonly corrects: Id;
  readonly correctedType: string;
  readonly reason: string;
  readonly happened: string | null;
  readonly endingReason: string | null;
  readonly statement: string | null;
}

/** What scheduling says of the relationship itself; trainings belong to a programme. */
export type SchedulingHeard = Extract<
  SchedulingContract,
  { readonly type: `engagement.${string}` | `cadence.${string}` | `contact.${string}` }
>;

type HeardOfPlan =
  | "drafted"
  | "described"
  | "objective-set"
  | "objective-dropped"
  | "activity-added"
  | "activity-dropped"
  | "milestone-planned"
  | "agreed"
  | "revised"
  | "milestone-reached";

/** What a card shows of its plan: what is agreed to and how much of it was reached, not what was told of it. */
export type PlanOnCard = Extract<RelationshipsContract, { readonly type: `plan.${HeardOfPlan}` }>;

type OfRelationship = Exclude<
  Extract<RelationshipsContract, { readonly type: `relationship.${string}` }>,
  { readonly type: keyof typeof relationshipLifeContracts }
>;

export type CardHeard = OfRelationship | PlanOnCard | SchedulingHeard;
