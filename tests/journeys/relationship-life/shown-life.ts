/** As much of the answers about a relationship's life as these journeys look at. */
export interface Life {
  readonly mode: string;
  readonly follows: string | null;
  readonly followedBy: string | null;
  readonly contacts: readonly { readonly side: string; readonly name: string; readonly personId: string }[];
  readonly formerContacts: readonly { readonly name: string }[];
  readonly mediation: { readonly held: { readonly goesOn: boolean } | null } | null;
}

export interface Plan {
  readonly status: string;
  readonly edition: number;
  readonly objectives: readonly { readonly objectiveId: string }[];
  readonly advice: readonly { readonly point: string }[];
}

export interface Stands {
  readonly status: string;
  readonly stage: string;
}

export interface Proposal {
  readonly status: string;
  readonly candidates: readonly {
    readonly mentorId: string;
    readonly reasons: readonly { readonly reason: string }[];
  }[];
}
