/** Answers of the reporting room. */

/** One fact as a sentence: who did what, to what effect, why. */
export interface Happening {
  readonly id: string;
  readonly position: string;
  readonly type: string;
  readonly happened: string;
  readonly recorded: string;
  readonly late: boolean;
  readonly actor: string;
  /** `account:…` for a person, `process:…` or `deadline:…` for the platform itself. */
  readonly actorId: string;
  readonly sentence: string;
  /** The fact this one corrects. */
  readonly corrects?: string;
  /** The engagement it tells of. */
  readonly engagementId?: string;
  /** The stage a relationship entered with it. */
  readonly stage?: string;
}

export type FigureName =
  | "applications"
  | "waiting"
  | "seats"
  | "relationships"
  | "stages"
  | "health"
  | "overdue"
  | "contacts"
  | "costs"
  | "approaches"
  | "areas"
  | "changes"
  | "ends";

export interface Figure {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
}

export interface InNumbers {
  readonly capacity: number;
  readonly minutes: number;
  readonly minutesByKind: Readonly<Record<string, number>>;
  /** In the currency's smallest units. */
  readonly money: readonly { readonly currency: string; readonly planned: number; readonly spent: number }[];
  readonly oldestWait: string | null;
  readonly figures: Readonly<Record<FigureName, Figure>>;
  readonly sparkline: readonly { readonly month: string; readonly contacts: number }[];
}

export interface ProgrammeInNumbers extends InNumbers {
  readonly programmeId: string;
  readonly name: string;
  readonly template: string;
  readonly leadOrganisation: string;
  readonly region: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly closed: boolean;
}

export interface Portfolio extends InNumbers {
  readonly programmes: readonly ProgrammeInNumbers[];
  readonly filters: {
    readonly regions: readonly string[];
    readonly templates: readonly string[];
    readonly programmes: readonly Pick<ProgrammeInNumbers, "programmeId" | "name">[];
  };
}

/** One thing that a number counts, and the facts that made it count. */
export interface FigureFact {
  readonly programmeId: string;
  readonly member: string;
  readonly part: string;
  readonly minutes?: number;
  readonly currency?: string;
  readonly minorUnits?: number;
  readonly relationshipId?: string;
  readonly applicationId?: string;
  /** The organisation that applied or is mentored. */
  readonly organisation?: string;
  readonly facts: readonly Happening[];
}

/** A relationship's whole history in outline. */
export interface RelationshipDays {
  readonly facts: number;
  /** How much happened on which day. */
  readonly days: Readonly<Record<string, number>>;
  readonly stages: readonly { readonly stage: string; readonly from: string }[];
}

/** REP-4: how a relationship does, and why. */
export interface RelationshipHealth {
  readonly health: "well" | "watch" | "at-risk" | "paused" | "ended";
  readonly rules: number;
  readonly reasons: readonly { readonly rule: string; readonly level: string; readonly says: string }[];
}
