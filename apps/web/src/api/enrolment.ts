/** Answers of the enrolment room. */
export type Value = string | number | boolean;

export type Check =
  | { readonly kind: "between"; readonly least: string; readonly most: string }
  | { readonly kind: "in-region" }
  | { readonly kind: "yes" }
  | { readonly kind: "stated" };

export interface Requirement {
  readonly item: string;
  readonly check: Check;
}

export interface Template {
  readonly id: string;
  readonly version: number;
  readonly months: number;
  readonly practice: string;
  readonly limits: readonly {
    readonly limit: string;
    readonly value: number;
    readonly least: number;
    readonly most: number;
  }[];
  readonly criteria: readonly Requirement[];
  readonly extraCriteria: readonly Requirement[];
  readonly conditions: readonly Requirement[];
  readonly inception: {
    readonly steps: readonly { readonly step: string; readonly kind: "question" | "explanation" }[];
  };
  readonly participants: {
    readonly least: string;
    readonly most: string;
    readonly mixes: readonly {
      readonly mix: string;
      readonly roles: readonly { readonly role: string; readonly least: number; readonly most?: number }[];
    }[];
  };
}

export interface TemplateAnswer {
  readonly template: Template;
  readonly catalogue: {
    readonly name: string;
    readonly summary: string;
    readonly labels: Readonly<Record<string, string>>;
  };
}

export interface ListedTemplate {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly summary: string;
}

export interface Step {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface Programme {
  readonly programmeId: string;
  readonly status: "open" | "closed";
  readonly name: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly leadOrganisation: string;
  readonly region: readonly string[];
  readonly practice: string;
  readonly extraCriteria: readonly string[];
  readonly participantMix: string;
  readonly from: string;
  readonly until: string;
  readonly zone: string;
  readonly opened: string;
  readonly limits: readonly { readonly limit: string; readonly value: number }[];
  readonly overrides: readonly {
    readonly limit: string;
    readonly from: number;
    readonly to: number;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  }[];
  readonly closed: Step | null;
  readonly seatsTaken: number;
  readonly capacity: number;
}

export interface ProgrammeDetail extends Programme {
  readonly applications: Readonly<Record<string, number>>;
  readonly queue: {
    readonly waiting: number;
    readonly oldestWait: string | null;
    readonly first: readonly ListedApplication[];
  };
}

export interface ListedApplication {
  readonly applicationId: string;
  readonly programmeId: string;
  readonly organisationName: string;
  readonly country: string;
  readonly status: string;
  readonly statusSince: string;
  readonly waitingFor: "applicant" | "lead" | "place" | null;
  readonly waitingSince: string | null;
  readonly owner: string;
  readonly unmet: readonly string[];
  readonly waived: readonly string[];
  readonly seatTaken: boolean;
}

export interface Participant {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: string;
  readonly since: string;
  readonly replaced: (Step & { readonly byPersonId: string }) | null;
}

export interface Application {
  readonly applicationId: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly programmeClosed: boolean;
  readonly template: string;
  readonly templateVersion: number;
  readonly leadOrganisation: string;
  readonly region: readonly string[];
  readonly practice: string;
  readonly extraCriteria: readonly string[];
  readonly organisationId: string;
  readonly organisationName: string;
  readonly country: string;
  readonly contact: { readonly name: string; readonly email: string };
  readonly owner: string;
  readonly status: string;
  readonly statusSince: string;
  readonly invited: string;
  readonly waitingFor: "applicant" | "lead" | "place" | null;
  readonly waitingSince: string | null;
  readonly answers: readonly { readonly item: string; readonly value: Value; readonly fact: string }[];
  readonly unmet: readonly string[];
  readonly waivers: readonly (Step & { readonly criterion: string })[];
  readonly corrections: readonly (Step & { readonly item: string; readonly from: Value; readonly to: Value })[];
  readonly shortlisted: Step | null;
  readonly inception: {
    readonly happened: string;
    readonly recorded: string;
    readonly steps: readonly { readonly step: string; readonly note?: string }[];
  } | null;
  readonly seatTaken: boolean;
  readonly decision: (Step & { readonly decision: "selected" | "declined" | "waitlisted" | "withdrawn" }) | null;
  readonly participants: readonly Participant[];
  readonly memorandum: { readonly memorandumId: string; readonly status: "draft" | "in-force" } | null;
}

export interface Signature {
  readonly side: "mentor" | "mentee";
  readonly name: string;
  readonly title: string;
  readonly signedOn: string;
}

export interface TextVersion {
  readonly textVersion: number;
  readonly text: string;
  readonly digest: string;
  readonly why: string | null;
  readonly at: string;
  readonly signatures: readonly Signature[];
}

export interface Memorandum {
  readonly memorandumId: string;
  readonly applicationId: string;
  readonly programmeId: string;
  readonly status: "draft" | "in-force";
  readonly programmeName: string;
  readonly mentorOrganisation: string;
  readonly menteeOrganisation: string;
  readonly from: string;
  readonly until: string;
  readonly textVersion: number;
  readonly digest: string;
  readonly inForceSince: string | null;
  readonly versions: readonly TextVersion[];
}
