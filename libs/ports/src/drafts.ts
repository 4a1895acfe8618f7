import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";

/** What somebody has typed into a form and not sent. */
export interface Draft {
  readonly account: Id;
  /** What the form is about, in ids and words of ours. */
  readonly form: string;
  /** Another one each time it is kept, and never one that was. */
  readonly version: Id;
  /** What was typed, sealed under the person's key before it comes here. */
  readonly sealed: string;
  readonly saved: Instant;
  readonly expires: Instant;
}

/** Drafts of forms, so that a second device finds what a first one has begun. They are no facts, and no backup holds them. */
export interface Drafts {
  /** The draft of this person's form, unless it has expired. */
  of(account: Id, form: string, now: Instant): Promise<Draft | undefined>;
  /**
   * Puts a draft in the place of the version it was typed on; null where there was none. False, and nothing done, where
   * another one stands there, or where the account has so many others: none goes because of another, for a device takes one
   * that is gone for sent. With it go all that have expired.
   */
  keep(draft: Draft, on: Id | null, most: number): Promise<boolean>;
  remove(account: Id, form: string): Promise<void>;
  close(): Promise<void>;
}
