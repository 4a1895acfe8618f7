/** The mentors proposed for a mentee, with reasons, and who was decided on. */
export interface MatchProposal {
  readonly status: "open" | "ranked" | "decided";
  readonly version: number;
  readonly needs: {
    readonly areas: readonly string[];
    readonly population?: string;
    readonly languages: readonly string[];
    readonly from: string;
    readonly until: string;
  } | null;
  readonly candidates: readonly {
    readonly mentorId: string;
    readonly organisation: string;
    readonly points: number;
    readonly reasons: readonly { readonly reason: string; readonly points: number; readonly words?: string }[];
    readonly concerns: readonly string[];
  }[];
  readonly decisions: readonly {
    readonly version: number;
    readonly organisation: string;
    readonly place: number;
    readonly reason: string;
    readonly crossoverBenefit?: string;
    readonly on: string;
  }[];
  readonly declined: readonly { readonly declinedBy: "mentor" | "mentee"; readonly on: string }[];
}

/** A mentor of a programme, as a proposal looks at them. */
export interface MatchMentor {
  readonly mentorId: string;
  readonly organisation: string;
  readonly areas: readonly string[];
  readonly capacity: number;
  readonly taken: number;
}
