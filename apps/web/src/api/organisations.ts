/** Answers about organisations and mentors, of the enrolment room. */
export const SKILL_KINDS = ["technical", "interpersonal", "facilitation"] as const;
export const COMMITTED_IN = ["strategy", "theory-of-change", "programme-strategy", "staff", "other"] as const;
export const STANDINGS = ["under-way", "kept", "not-kept"] as const;
export const NEED_GROUNDS = ["goal", "recurring-challenge", "strength-to-build"] as const;
export const MATERIAL_USES = ["as-it-is", "to-adapt", "to-write-up"] as const;
export const OBSERVATIONS = ["curriculum-vitae", "references", "mock-facilitation"] as const;
export const FINDINGS = ["ready", "ready-with-support", "not-yet"] as const;

export interface ListedOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly country: string | null;
  readonly places: number;
  readonly open: boolean;
}

export interface StrategicCommitment {
  readonly undertakingId: string;
  readonly where: string;
  readonly what: string;
  readonly by?: string;
  readonly made: string;
  readonly followed: readonly {
    readonly standing: (typeof STANDINGS)[number];
    readonly note?: string;
    readonly on: string;
  }[];
  readonly withdrawn: { readonly reason: string; readonly on: string } | null;
}

export interface FocusProject {
  readonly project: string;
  readonly about?: string;
  readonly objectives: string;
  readonly activities: string;
  readonly ends?: string;
  readonly targetGroups: readonly string[];
  readonly theoryOfChange?: string;
  readonly on: string;
}

export interface Needs {
  readonly needs: readonly { readonly need: string; readonly because: string }[];
  readonly looked?: string;
  readonly on: string;
}

export interface KnownFile {
  readonly digest: string;
  readonly name: string;
}

export interface OrganisationPlace {
  readonly programmeId: string;
  readonly applicationId: string | null;
  readonly as: string;
  /** False where the place tells nothing of the organisation, and nothing is written there. */
  readonly opens: boolean;
  readonly programmeName: string | null;
  readonly zone: string | null;
  readonly status: string | null;
  readonly relationshipId: string | null;
  readonly files: readonly KnownFile[];
  readonly commitments: readonly StrategicCommitment[];
  readonly keyProgrammes: readonly string[];
  readonly focusProject: FocusProject | null;
  readonly needs: Needs | null;
}

export interface Organisation {
  readonly organisationId: string;
  readonly name: string;
  readonly country: string | null;
  readonly mission: string | null;
  readonly website: string | null;
  readonly contact: { readonly name: string; readonly email: string | null } | null;
  readonly registered: string | null;
  readonly places: readonly OrganisationPlace[];
  readonly assets: {
    readonly skills: readonly { readonly kind: string; readonly skill: string }[];
    readonly experts: readonly { readonly kind: string; readonly name: string }[];
    readonly materials: readonly { readonly use: string; readonly title: string }[];
  } | null;
  readonly mentoring: {
    readonly coordinatorName: string;
    readonly hoursAMonth: number;
    readonly how: string;
    readonly means?: string;
  } | null;
  readonly mentors: readonly { readonly mentorId: string; readonly name: string; readonly free: number }[];
}

export interface Mentor {
  readonly mentorId: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly zone: string;
  readonly organisationName: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly email: string;
  readonly skills: readonly { readonly kind: string; readonly skill: string }[];
  readonly observed: readonly {
    readonly what: string;
    readonly finding: (typeof FINDINGS)[number];
    readonly note?: string;
    readonly happened: string;
  }[];
  readonly trained: readonly { readonly training: string; readonly hours: number; readonly happened: string }[];
  readonly supervisor: { readonly name: string } | null;
  readonly capacity: number;
  /** Decided on for, and still to be given. */
  readonly promised: number;
  readonly free: number;
  readonly carries: readonly { readonly relationshipId: string; readonly mentee: string }[];
}
