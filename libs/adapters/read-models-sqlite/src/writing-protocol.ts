import type { ModelsWriting } from "./models-writing";
import type { PageCells } from "./page-cells";
import type { WritingFailure } from "./writing-failure";

/** What the writing thread is started with. */
export interface WritingSettings {
  readonly file: string;
}

export type WritingMethod = keyof ModelsWriting;

/** One call of the writing side's, by name; no method means that there is nothing more to come. */
export interface WritingCall {
  readonly method: WritingMethod | undefined;
  readonly args: readonly unknown[];
}

/** A call that may be done in one transaction with others of its kind. */
export interface CommitCall extends WritingCall {
  readonly method: "commitAll";
  readonly args: readonly [pages: readonly PageCells[]];
}

export const isCommit = (call: WritingCall): call is CommitCall => call.method === "commitAll";

/** Answers come in the order of the calls; the first is to having been started. */
export type WritingReply = { readonly value: unknown } | { readonly failure: WritingFailure };
