/** Answers of the relationships room. */
/** The two sides of a pair, in the order in which they are told of. */
export const SIDES = ["mentor", "mentee"] as const;
export type Side = (typeof SIDES)[number];

export interface Acknowledgement {
  readonly on: string;
  readonly additions: readonly string[];
}

export interface PlanSummary {
  readonly planId: string;
  readonly status: "drafted" | "agreed";
  readonly edition: number;
  readonly objectives: readonly { readonly objectiveId: string; readonly title: string }[];
  readonly activities: number;
  readonly agreedBy: readonly Side[];
}

export interface Ahead {
  readonly engagementId: string;
  readonly kind: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly status: "proposed" | "confirmed";
}

export interface Due {
  readonly kind: string;
  readonly dueOn: string | null;
  readonly standing: "upcoming" | "due" | "overdue" | "met" | "paused" | "stopped";
}

export interface Ending {
  readonly on: string;
  readonly reason: string | null;
  readonly text: string | null;
  readonly mediationOffered: boolean | null;
}

export interface RelationshipCard {
  readonly relationshipId: string;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly memorandumId: string;
  readonly programmeName: string;
  readonly mentorOrganisation: string;
  readonly mentorOrganisationId: string;
  readonly menteeOrganisationId: string;
  readonly menteeOrganisation: string;
  readonly from: string;
  readonly until: string;
  readonly zone: string;
  readonly opened: string;
  readonly participants: readonly { readonly personId: string; readonly role: string; readonly name?: string }[];
  readonly status: string;
  readonly stage: string;
  readonly stageSince: string;
  readonly stages: readonly { readonly stage: string; readonly exit: readonly string[] }[];
  readonly acknowledgements: Readonly<Record<Side, Acknowledgement | null>>;
  readonly plan: PlanSummary | null;
  readonly ending: Ending | null;
  readonly contacts: number;
  readonly latest: readonly {
    readonly engagementId: string;
    readonly kind: string;
    readonly happened: string;
    readonly minutes: number;
  }[];
  readonly ahead: readonly Ahead[];
  readonly due: readonly Due[];
}

interface Said {
  readonly name: string;
  readonly text: string;
}

export interface Rights {
  readonly mentee: { readonly rights: readonly Said[]; readonly responsibilities: readonly Said[] };
  readonly mentor: { readonly rights: readonly Said[]; readonly responsibilities: readonly Said[] };
  readonly principles: readonly Said[];
  readonly openToProgramme: Said;
}

export interface ListedRelationship {
  readonly relationshipId: string;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly programmeName: string;
  readonly mentorOrganisation: string;
  readonly menteeOrganisation: string;
  readonly from: string;
  readonly until: string;
  readonly status: string;
  readonly stage: string;
  readonly contacts: number;
  readonly lastContact: string | null;
  readonly nextEngagement: string | null;
  readonly overdue: boolean;
  /** What the pair waits for, from each side. */
  readonly waitsFor: Readonly<Record<Side, readonly ("acknowledgement" | "plan-agreement")[]>>;
}
