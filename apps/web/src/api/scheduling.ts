/** Answers of the scheduling room. */
export interface Obligation {
  readonly relationshipId: string;
  readonly mentorOrganisation: string | null;
  readonly menteeOrganisation: string | null;
  readonly kind: string;
  readonly standing: "upcoming" | "due" | "overdue";
  readonly dueOn: string;
  readonly lastOn: string | null;
  /** How often it is due; null for what is due once. */
  readonly pace: Pace | null;
}

export interface Pace {
  readonly every: number;
  readonly unit: "day" | "week" | "month";
}

export interface Engagement {
  readonly engagementId: string;
  readonly kind: string;
  readonly status: string;
  /** When it took place; null until it has. */
  readonly happened: string | null;
  /** Which of several mentees was there, as last noted. */
  readonly participation: readonly {
    readonly organisationId: string;
    readonly organisation: string;
    readonly tookPart: boolean;
    readonly note: string | null;
  }[];
  /** The facts that made it what it is: what a correction may name. */
  readonly facts: readonly { readonly id: string; readonly type: string }[];
}

export type EngagementSide = "mentor" | "mentee";

export interface Visit {
  readonly hosts: readonly string[];
  readonly visitors: readonly {
    readonly organisation: string;
    readonly people: number;
    readonly withAuthority: number;
  }[];
  readonly logistics?: string;
  /** Of an internship: what was agreed with whoever goes, and who supervises them. */
  readonly terms?: string;
  readonly supervision?: string;
}

/** Somebody a pair knows by name: a duty, its mentor, or whom the mentee nominated. */
export interface PersonOfPair {
  readonly personId: string;
  readonly name: string;
  readonly side: EngagementSide;
  readonly part: string;
  /** Somebody else has taken over. */
  readonly left: boolean;
}

/** One engagement: how it is prepared, and what became of it. */
export interface EngagementDetail extends Engagement {
  readonly relationshipId: string;
  readonly programmeId: string;
  readonly applicationId: string;
  readonly mentorOrganisation: string | null;
  readonly menteeOrganisation: string | null;
  readonly approach: string | null;
  readonly place: string | null;
  readonly link: string | null;
  readonly zone: string;
  readonly purpose: string | null;
  /** The objective of the pair's plan that it serves. */
  readonly objectiveId: string | null;
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly happened: string | null;
  readonly notes: string | null;
  readonly reason: string | null;
  readonly agenda: Readonly<Partial<Record<EngagementSide, readonly string[]>>>;
  readonly safety: "not-asked" | "asked" | "signed-off";
  readonly visit: Visit | null;
  readonly uptake: readonly { readonly organisation: string; readonly uptake: string }[];
  readonly moves: readonly { readonly from: string; readonly reason: string }[];
  /** Everybody it can be said of, whether they are expected, and whether they came. */
  readonly people: readonly PersonOfPair[];
  readonly expected: readonly string[];
  readonly attendance: readonly Omit<Mark, "day">[];
}

export interface Agenda {
  readonly agenda: string;
  readonly days: readonly { readonly day: number; readonly sessions: readonly Session[] }[];
}

interface Session {
  readonly session: string;
  readonly title: string;
}

export interface TrainingDay {
  readonly day: number;
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: string | null;
  readonly moves: readonly { readonly from: string; readonly noticeDays: number; readonly reason: string }[];
  readonly sessions: readonly Session[];
}

export interface ListedTraining {
  readonly trainingId: string;
  readonly programmeId: string;
  readonly agenda: string;
  readonly status: "laid-out" | "ended";
  readonly zone: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly days: readonly TrainingDay[];
}

export type Attended = "present" | "in-part" | "absent";

export interface Mark {
  readonly day: number;
  readonly personId: string;
  readonly attended: Attended;
  readonly corrected: { readonly was: string; readonly reason: string } | null;
}

export interface Trainee {
  readonly personId: string;
  readonly organisationName: string | null;
  readonly name: string;
  readonly replaced: boolean;
}

export interface Training extends ListedTraining {
  readonly marks: readonly Mark[];
  readonly participants: readonly Trainee[];
}

/** Something on the reader's calendar. */
export interface CalendarEntry {
  readonly what: "engagement" | "training-day";
  readonly id: string;
  readonly programmeId: string;
  readonly relationshipId: string | null;
  readonly kind: string;
  readonly day: number | null;
  readonly status: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Only the day is known. */
  readonly dayOnly: boolean;
  readonly zone: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly mentorOrganisation: string | null;
  readonly menteeOrganisation: string | null;
  readonly doubleBooked: boolean;
}

export interface Calendar {
  readonly from: string;
  readonly until: string;
  readonly items: readonly CalendarEntry[];
  /** False where more is planned than is told here: the earliest are told then. */
  readonly whole: boolean;
}

/** An address by which a calendar elsewhere reads; the address itself is shown once. */
export interface CalendarAddress {
  readonly id: string;
  readonly of: "person" | "relationship" | "programme";
  /** Which relationship or programme; the reader's account for their own. */
  readonly on: string;
  readonly created: string;
  readonly lastFetched?: string;
}
