/** Answers about how a pair works: its approaches, who does what, and what stands in the way. */
export interface MatrixQuestion {
  readonly question: string;
  readonly text: string;
  readonly answers: readonly { readonly answer: string; readonly text: string }[];
}

/** A question as it is written, with the approaches that each answer speaks for. */
export interface EditableQuestion {
  readonly question: string;
  readonly text: string;
  readonly answers: readonly { readonly answer: string; readonly text: string; readonly dots: readonly string[] }[];
}

/** The decision matrix of a programme as it stands. */
export interface ApproachMatrix {
  readonly version: number;
  readonly questions: readonly EditableQuestion[];
}

export interface RankedApproach {
  readonly approach: string;
  readonly earned: number;
  readonly most: number;
  readonly share: number;
  readonly counted: readonly string[];
}

export interface ApproachChoice {
  readonly matrix: { readonly version: number; readonly questions: readonly MatrixQuestion[] };
  readonly rankedWith: { readonly version: number; readonly questions: readonly MatrixQuestion[] } | null;
  readonly ranking: {
    readonly answers: readonly { readonly question: string; readonly answer: string }[];
    readonly ranking: readonly RankedApproach[];
    readonly period: string | null;
    readonly complexity: string | null;
    readonly distance: string | null;
    readonly capacity: string | null;
  } | null;
  readonly chosen: readonly { readonly approach: string; readonly reason: string }[];
  readonly outcomes: readonly {
    readonly approach: string;
    readonly outcome: string;
    readonly what: string;
    readonly on: string;
  }[];
}

export interface ApproachEntry {
  readonly approach: string;
  readonly name: string;
  readonly definition: string;
  readonly virtually: string;
  /** For one mentee, for several, or for either. */
  readonly scenarios: readonly string[];
  readonly whenToUse: readonly string[];
  readonly steps: readonly { readonly step: string; readonly text: string }[];
  readonly considerations: readonly string[];
}

export interface Task {
  readonly taskId: string;
  readonly what: string;
  readonly owner: "mentor" | "mentee" | "programme";
  /** The participant who does it, where one was named. */
  readonly personId: string | null;
  readonly dueOn: string | null;
  readonly status: "open" | "done" | "dropped";
  readonly closed: { readonly on: string; readonly text: string | null } | null;
}

export interface ChallengeCategory {
  readonly category: string;
  readonly name: string;
  readonly seenAs: string;
  readonly tips: readonly { readonly tip: string; readonly text: string }[];
}

export interface Challenge {
  readonly challengeId: string;
  readonly category: string;
  readonly what: string;
  readonly raised: string;
  readonly status: string;
  readonly steps: readonly {
    readonly on: string;
    readonly step: string;
    readonly text: string | null;
    readonly tips: readonly string[];
  }[];
}
