import { StoreOpenError, type StoreOpenCode } from "@sankofa/event-store-sqlite";
import { StoreFailure, type FailureReason } from "@sankofa/ports/store-failure";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import type { Verdict } from "@sankofa/runtime/operations/verify";
import type { Content } from "./contents";

/** An error on its way to another thread, which keeps of it its message alone. */
export interface ErrorSaid {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly reason?: FailureReason;
}

/** What the thread is to look at, and whether people work meanwhile: nobody waits for a backup, but for a restore somebody does. */
export interface Examining {
  readonly folder: string;
  readonly besideWork: boolean;
  /** Files and folders in it whose contents are to be noted. */
  readonly noted?: readonly string[];
}

/** What it found: the verdict over the log, and the hash of each file that was to be noted. */
export interface Examined {
  readonly verdict: Verdict;
  readonly contents: readonly Content[];
}

/** What the examining thread says: how far it is, and how it ended. */
export type ExaminingReply =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "examined"; readonly examined: Examined }
  | { readonly kind: "failed"; readonly error: ErrorSaid };

export const said = (error: unknown): ErrorSaid => {
  const { name, message, code, reason } = error as Error & { code?: string; reason?: FailureReason };
  return { name, message, ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }) };
};

/** The error as it was thrown, as far as anybody asks of it. */
export const heard = ({ name, message, code, reason }: ErrorSaid): Error => {
  if (reason) return new StoreFailure(reason, message);
  if (name === "StoreOpenError") return new StoreOpenError(code as StoreOpenCode, message);
  return Object.assign(new Error(message), code === undefined ? {} : { code });
};
