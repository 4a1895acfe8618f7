/** Answers about what people tell the programme, and nobody else. */
export interface Feedback {
  readonly feedbackId: string;
  readonly relationshipId: string;
  readonly writerId: string;
  readonly on: string;
  readonly side: "mentor" | "mentee";
  readonly point: string;
  readonly stage: string | null;
  readonly good: string | null;
  readonly bad: string | null;
  readonly followUps: readonly { readonly on: string; readonly done: string }[];
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
  readonly status: "waiting" | "followed-up" | "withdrawn";
}

/** A point at which the programme would like to hear how it goes. */
export interface Offer {
  readonly point: string;
  readonly stage: string | null;
}

export interface OwnFeedback {
  readonly items: readonly Feedback[];
  readonly next: string | null;
  readonly offers: readonly Offer[];
}

export interface Dilemma {
  readonly dilemmaId: string;
  readonly relationshipId: string;
  readonly writerId: string;
  readonly on: string;
  readonly coordinatorToo: boolean;
  readonly status: "open" | "settled" | "withdrawn";
  readonly what: string | null;
  readonly options: string | null;
  readonly advice: readonly { readonly on: string; readonly adviserId: string; readonly advice: string }[];
  readonly how: string | null;
}

/** A look at what is for some only. */
export interface Looked {
  readonly readingId: string;
  readonly by: string;
  readonly at: string;
  readonly kind: string;
  readonly recordIds: readonly string[];
}
