import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, Instant } from "@sankofa/kernel/time";

/** Who has to move: the applicant, the lead, or nobody before a place comes free. */
export type WaitingFor = "applicant" | "lead" | "place";

export type ApplicationDocStatus =
  "invited" | "interested" | "shortlisted" | "inception-held" | "waitlisted" | "selected" | "declined" | "withdrawn";

export interface Step {
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

export interface ParticipantDoc {
  readonly personId: Id;
  /** Sealed tokens, as are all names here. */
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: string;
  readonly since: Instant;
  readonly replaced: (Step & { readonly byPersonId: Id }) | null;
}

export interface AttachmentDoc {
  readonly digest: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly size: number;
  readonly ownerId: Id;
  /** A sealed token. */
  readonly name: string;
  readonly by: string;
  readonly at: Instant;
  readonly withdrawn: Step | null;
}

/** One application with everything its decision rests on. */
export interface ApplicationDoc {
  readonly applicationId: Id;
  readonly programmeId: Id;
  readonly funder: Id;
  readonly programmeName: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly leadOrganisation: string;
  readonly region: readonly string[];
  readonly practice: string;
  readonly extraCriteria: readonly string[];
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly country: string;
  readonly contact: { readonly personId: Id; readonly name: string; readonly email: string };
  readonly owner: string;
  readonly status: ApplicationDocStatus;
  readonly statusSince: Instant;
  readonly invited: Instant;
  readonly waitingFor: WaitingFor | null;
  readonly waitingSince: Instant | null;
  /** `fact` is where the answer was given or last corrected: what a correction names. */
  readonly answers: readonly { readonly item: string; readonly value: string | number | boolean; readonly fact: Id }[];
  readonly unmet: readonly string[];
  readonly waivers: readonly (Step & { readonly criterion: string })[];
  readonly corrections: readonly (Step & {
    readonly item: string;
    readonly from: string | number | boolean;
    readonly to: string | number | boolean;
  })[];
  readonly shortlisted: Step | null;
  readonly inception: {
    readonly happened: Happened;
    readonly recorded: Instant;
    readonly instrument: string;
    readonly instrumentVersion: number;
    readonly steps: readonly { readonly step: string; readonly note?: string | undefined }[];
  } | null;
  readonly seatTaken: boolean;
  readonly decision: (Step & { readonly decision: "selected" | "declined" | "waitlisted" | "withdrawn" }) | null;
  readonly participants: readonly ParticipantDoc[];
  readonly attachments: readonly AttachmentDoc[];
  readonly memorandum: { readonly memorandumId: Id; readonly status: "draft" | "in-force" } | null;
}

export const APPLICATION_READS = [
  "application.invited",
  "application.interest-expressed",
  "application.criterion-waived",
  "application.shortlisted",
  "application.inception-held",
  "application.selected",
  "application.declined",
  "application.waitlisted",
  "memorandum.called-off",
  "application.withdrawn",
  "application.corrected",
  "cohort.seat-taken",
  "cohort.seat-released",
  "participant.nominated",
  "participant.replaced",
  "application.attachment-added",
  "application.attachment-withdrawn",
  "memorandum.drafted",
  "memorandum.in-force",
] as const;

export type ApplicationHeard = Extract<EnrolmentContract, { readonly type: (typeof APPLICATION_READS)[number] }>;
