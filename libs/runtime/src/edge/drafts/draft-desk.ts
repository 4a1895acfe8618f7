import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";

/** Whose draft it is, and of which form. */
export interface DraftPlace {
  readonly tenant: Id;
  readonly account: Id;
  readonly form: string;
}

export interface StandingDraft {
  readonly version: Id;
  readonly content: string;
  readonly saved: Instant;
}

/** What the edge asks of whoever keeps drafts. Nobody but their writer is ever given one. */
export interface DraftDesk {
  read(place: DraftPlace): Promise<StandingDraft | undefined>;
  /** The new version; undefined, and nothing done, where another one stands than the one it was typed on. */
  keep(place: DraftPlace, content: string, on: Id | null): Promise<Id | undefined>;
  drop(place: DraftPlace): Promise<void>;
}
