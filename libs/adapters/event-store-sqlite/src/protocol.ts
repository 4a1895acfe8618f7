import type { Refusal } from "@sankofa/ports/event-store.verdict";
import type { FailureReason } from "@sankofa/ports/store-failure";
import type { StoreOpenCode } from "./open-error";
import type { LineEnd } from "./line";
import type { Cell } from "./row";
import type { LogKept } from "./writer-database";

/** What the writing thread is started with. */
export interface ThreadData extends LogKept {
  readonly end: LineEnd;
}

/** Some of the appends of one turn of the event loop. */
export interface AppendsWork {
  readonly kind: "appends";
  readonly cells: readonly Cell[];
}

/** Work for the writing thread. Appends come many at a time; the others one by one, and in order with them. */
export type Work =
  | AppendsWork
  | { readonly kind: "close-stream"; readonly stream: string; readonly status: "archived" | "tombstoned" }
  | { readonly kind: "stop" };

/** What became of one append, as three numbers: one of these, then revision and position. */
export const APPENDED = 0;
export const IDEMPOTENT = 1;
export const CHECKED = 2;
/** The refusal is in the list of refusals, in order. */
export const REFUSED = 3;

/** Answers to the oldest unanswered appends, in the order they were sent. */
export interface AnswersReply {
  readonly kind: "answers";
  readonly numbers: readonly number[];
  readonly refusals: readonly Refusal[];
}

export type Reply =
  | { readonly kind: "ready"; readonly head: number }
  | { readonly kind: "not-ready"; readonly code: StoreOpenCode | undefined; readonly message: string }
  | AnswersReply
  /** So many of the oldest unanswered pieces of work failed. */
  | {
      readonly kind: "failed";
      readonly count: number;
      readonly message: string;
      readonly reason: FailureReason | undefined;
      readonly outcomeUnknown: boolean;
    }
  | { readonly kind: "stream-closed"; readonly refusal: Refusal | undefined }
  | { readonly kind: "stopped" };
