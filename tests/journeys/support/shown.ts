/** As much of the platform's answers as journeys look at. */
export interface Application {
  readonly status: string;
  readonly unmet: readonly string[];
  readonly owner: string;
  readonly seatTaken: boolean;
  readonly decision: { readonly decision: string; readonly reason: string; readonly by: string } | null;
  readonly inception: {
    readonly happened: string;
    readonly recorded: string;
    readonly steps: readonly object[];
  } | null;
  readonly participants: readonly { readonly personId: string; readonly name: string; readonly role: string }[];
}

export interface Relationship {
  readonly relationshipId: string;
  readonly status: string;
  readonly stage: string;
  readonly contacts: number;
  readonly overdue: boolean;
  readonly plan: { readonly planId: string; readonly status: string; readonly agreedBy: readonly string[] } | null;
  readonly acknowledgements: { readonly mentor: object | null; readonly mentee: object | null };
  readonly ending: { readonly reason: string; readonly text: string } | null;
  readonly lastEngagement: { readonly happened: string; readonly minutes: number } | null;
}

export interface Engagement {
  readonly engagementId: string;
  readonly status: string;
  readonly happened: string | null;
  readonly minutes: number;
  readonly facts: readonly { readonly id: string; readonly type: string; readonly recorded: string }[];
  readonly corrections: readonly { readonly corrects: string; readonly reason: string; readonly was: object }[];
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Obligation {
  readonly relationshipId: string;
  readonly kind: string;
  readonly standing: "upcoming" | "due" | "overdue";
  readonly dueOn: string;
}

export interface Figure {
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
}

export interface Numbers {
  readonly capacity: number;
  readonly minutes: number;
  readonly oldestWait: string | null;
  readonly figures: Readonly<Record<string, Figure>>;
}

export interface FiguresBehind extends Page<{
  readonly member: string;
  readonly part: string;
  readonly minutes?: number;
  readonly facts: readonly Happening[];
}> {
  readonly total: number;
  readonly minutes?: number;
}

/** A fact as people read it. */
/** A relationship's history in outline. */
export interface Outline {
  readonly facts: number;
  readonly days: Readonly<Record<string, number>>;
}

export interface Happening {
  readonly id: string;
  readonly type: string;
  readonly happened: string;
  readonly recorded: string;
  readonly late: boolean;
  readonly actor: string;
  readonly sentence: string;
  readonly corrects?: string;
}
