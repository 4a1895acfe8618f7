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
    readonly mentorId: string;
    readonly organisation: string;
    readonly place: number;
    readonly reason: string;
    readonly crossoverBenefit?: string;
    readonly on: string;
  }[];
  /** Decisions that fell through: the mentor's last place had just gone to another mentee. */
  readonly lapsed: readonly { readonly mentorId: string; readonly organisation: string; readonly on: string }[];
  readonly declined: readonly {
    readonly relationshipId: string;
    readonly declinedBy: "mentor" | "mentee";
    readonly on: string;
  }[];
  readonly soughtAnew: readonly { readonly relationshipId: string; readonly on: string }[];
}

/** A mentor of a programme, as a proposal looks at them. */
export interface MatchMentor {
  readonly mentorId: string;
  readonly organisation: string;
  readonly areas: readonly string[];
  readonly capacity: number;
  readonly taken: number;
}

/** A mentee who waits for another mentor. */
export interface MentorSearch {
  readonly programmeId: string;
  readonly applicationId: string;
  readonly relationshipId: string;
  readonly why: "pairing-declined" | "ended-prematurely";
  readonly menteeOrganisation: string | null;
  readonly proposed: boolean;
  readonly since: string;
}
