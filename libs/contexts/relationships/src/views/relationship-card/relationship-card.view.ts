import type { relationshipLifeContracts } from "@sankofa/contracts/relationship-life.contracts";
import type { RelationshipsContract } from "@sankofa/contracts/relationships.contracts";
import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, Instant, LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";
import { isAfter } from "../../domain/relationship/relationship.times.policies";
import type { PlanOnCard } from "./plan-on-card.project";
import { projectCard } from "./relationship-card.project";

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

/** Engagements that somebody still comes to: of what was ahead when the relationship ended, none. */
export const stillAhead = ({ ahead, ending }: Pick<RelationshipCard, "ahead" | "ending">): readonly Ahead[] =>
  ending === null ? ahead : ahead.filter(({ startsAt }) => !isAfter(startsAt, ending.on));

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
type OfRelationship = Exclude<
  Extract<RelationshipsContract, { readonly type: `relationship.${string}` }>,
  { readonly type: keyof typeof relationshipLifeContracts }
>;
export type CardHeard = OfRelationship | PlanOnCard | SchedulingHeard;

export const isOverdue = (doc: RelationshipCard): boolean => doc.due.some((each) => each.standing === "overdue");

export const relationshipCardView = view<RelationshipCard, CardHeard>({
  name: "relationship-card",
  version: 4,
  reads: [
    "relationship.opened",
    "relationship.rights-acknowledged",
    "relationship.pairing-declined",
    "relationship.stage-entered",
    "relationship.stage-reopened",
    "relationship.put-on-hold",
    "relationship.resumed",
    "relationship.gone-dormant",
    "relationship.completed",
    "relationship.completed-early",
    "relationship.ended-prematurely",
    "relationship.transitioned",
    "relationship.corrected",
    "plan.drafted",
    "plan.described",
    "plan.objective-set",
    "plan.objective-dropped",
    "plan.activity-added",
    "plan.activity-dropped",
    "plan.milestone-planned",
    "plan.agreed",
    "plan.revised",
    "plan.milestone-reached",
    "engagement.proposed",
    "engagement.confirmed",
    "engagement.moved",
    "engagement.held",
    "engagement.missed",
    "engagement.cancelled",
    "engagement.logged-afterwards",
    "engagement.corrected",
    "cadence.set",
    "contact.due",
    "contact.overdue",
    "cadence.met",
    "cadence.pace-changed",
    "cadence.paused",
    "cadence.resumed",
    "cadence.stopped",
  ],
  keys: (contract) => [contract.data.relationshipId],
  project: projectCard,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: {
    programmeId: (doc) => doc.programmeId,
    applicationId: (doc) => doc.applicationId,
    status: (doc) => doc.status,
    stage: (doc) => doc.stage,
    template: (doc) => doc.template,
    overdue: (doc) => (isOverdue(doc) ? "yes" : "no"),
    mentee: (doc) => doc.menteeOrganisation,
  },
  lists: [["programmeId", "mentee"]],
  history: true,
});
