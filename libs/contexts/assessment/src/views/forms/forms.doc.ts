import type { AssessmentContract } from "@sankofa/contracts/assessment.contracts";
import type { Id } from "@sankofa/kernel/ids";
import type { Happened, Instant, LocalDate } from "@sankofa/kernel/time";

export type FormsHeard = Extract<AssessmentContract, { readonly type: `assessment.${string}` | `response.${string}` }>;

export type Answered = Extract<FormsHeard, { readonly type: "response.submitted" }>["data"];

export type Sheet = Pick<Answered, "answers" | "texts" | "contacts">;

export type FormAttachment = Pick<
  Extract<FormsHeard, { readonly type: "response.attachment-added" }>["data"],
  "digest" | "name" | "ownerId" | "mediaType" | "size"
>;

/** How a form stands with whoever is asked: open until it was answered, has lapsed or was withdrawn. */
export type FormStanding = "asked" | "started" | "submitted" | "lapsed" | "withdrawn";

/** One form that somebody is asked to fill, and what was answered (ASM-1, ASM-5). */
export interface FormDoc {
  readonly funder: Id;
  readonly assignmentId: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly instrument: string;
  readonly occasion: string;
  readonly side: "mentor" | "mentee";
  readonly personId: Id | null;
  readonly role: string | null;
  readonly sections: readonly string[] | null;
  readonly about: Id | null;
  readonly zone: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly lapsesAt: Instant | null;
  readonly standing: FormStanding;
  /** What had ended it at the moment it was answered, which stands; it is closed where the answers are taken back. */
  readonly endedAs: "lapsed" | "withdrawn" | null;
  /** The version begun or answered; null before. */
  readonly version: number | null;
  readonly sheet: Sheet | null;
  /** What the digests among the answers are called, and what they are. */
  readonly attachments: readonly FormAttachment[];
  readonly submitted: { readonly happened: Happened; readonly recorded: Instant; readonly by: string } | null;
  /** When somebody is to be reminded, or the form lapses; null where nothing is to come. */
  readonly wakesAt: Instant | null;
  readonly remindedOn: LocalDate | null;
  /** The facts a correction may name. */
  readonly facts: readonly { readonly id: Id; readonly type: string; readonly recorded: Instant }[];
  readonly corrections: readonly { readonly corrects: Id; readonly reason: string; readonly was: Sheet }[];
  /** Why it was withdrawn, or its answers taken back. */
  readonly reason: string | null;
}
