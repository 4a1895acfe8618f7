import type { LogRecord, ProposedEvent } from "./record";

/** What an append expects of its stream; a bigint is the exact last revision. */
export type WireExpectation = bigint | "any" | "no_stream" | "stream_exists";

export type CommitDecision =
  | { readonly kind: "write" }
  /** Written before: the last of the records that were meant. */
  | { readonly kind: "repeated"; readonly last: LogRecord }
  | { readonly kind: "wrong-expected-version" };

const WRITE: CommitDecision = { kind: "write" };
const WRONG: CommitDecision = { kind: "wrong-expected-version" };

/** Ids that follow one another where the first one stands; a new first id makes the whole append new, whatever follows. */
const withoutRevision = (records: readonly LogRecord[], events: readonly ProposedEvent[]): CommitDecision => {
  const from = records.findLastIndex((record) => record.id === events[0]?.id);
  if (from < 0) return WRITE;
  return repeatedAt(records, events, from);
};

const repeatedAt = (records: readonly LogRecord[], events: readonly ProposedEvent[], from: number): CommitDecision => {
  const last = records[from + events.length - 1];
  const equal = events.every((event, index) => records[from + index]?.id === event.id);
  return equal && last ? { kind: "repeated", last } : WRONG;
};

/**
 * Whether an append is new, a repetition or wrong, as a server decides it: ids are only looked at where the expectation
 * says they should stand, content never.
 */
export const checkCommit = (
  expected: WireExpectation,
  records: readonly LogRecord[],
  softDeleted: boolean,
  events: readonly ProposedEvent[],
): CommitDecision => {
  const last = records.length - 1;
  const missing = last < 0 || softDeleted;
  if (expected === "stream_exists" && missing) return WRONG;
  if (expected === "any" || expected === "stream_exists") return withoutRevision(records, events);
  if (expected === "no_stream" && missing) return WRITE;
  const revision = expected === "no_stream" ? -1 : Number(expected);
  if (revision === last) return WRITE;
  if (revision > last || events.length === 0) return WRONG;
  return repeatedAt(records, events, revision + 1);
};
