import type { ModelsWriting } from "./models-writing";
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

/** Answers come in the order of the calls; the first is to having been started. */
export type WritingReply = { readonly value: unknown } | { readonly failure: WritingFailure };
