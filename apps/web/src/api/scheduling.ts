/** Answers of the scheduling room. */
export interface Obligation {
  readonly relationshipId: string;
  readonly mentorOrganisation: string | null;
  readonly menteeOrganisation: string | null;
  readonly kind: string;
  readonly standing: "upcoming" | "due" | "overdue";
  readonly dueOn: string;
  readonly lastOn: string | null;
}

export interface Engagement {
  readonly engagementId: string;
  readonly kind: string;
  readonly status: string;
  /** The facts that made it what it is: what a correction may name. */
  readonly facts: readonly { readonly id: string; readonly type: string }[];
}
