import type { Expected, StoredFact } from "./event-store";
import {
  CorruptedIdempotency,
  DuplicateEventId,
  type EventStoreError,
  StreamArchived,
  StreamTombstoned,
  WrongExpectedVersion,
} from "./event-store.errors";

/** A fact the log holds, as far as telling a retry from a conflict needs it. */
export interface KnownFact {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  readonly version: number;
  readonly requestDigest: string;
}

/** An append as far as judging it goes. */
export interface JudgedAppend {
  readonly stream: string;
  readonly expected: Expected;
  readonly facts: readonly {
    readonly id: string;
    readonly type: string;
    readonly version: number;
    readonly requestDigest: string;
  }[];
}

export interface StreamState {
  /** -1 where there is none. */
  readonly last: number;
  readonly status: "active" | "archived" | "tombstoned";
}

/** Why an append is refused, as a value that can cross a thread. */
export type Refusal =
  | { readonly code: "wrong-expected-version"; readonly actual: number }
  | { readonly code: "corrupted-idempotency" }
  | { readonly code: "duplicate-event-id"; readonly id: string; readonly otherStream: string }
  | { readonly code: "stream-archived" }
  | { readonly code: "stream-tombstoned" };

export type Verdict =
  | { readonly kind: "append" }
  | { readonly kind: "checked" }
  | { readonly kind: "idempotent"; readonly revision: number; readonly position: string }
  | { readonly kind: "refused"; readonly refusal: Refusal };

const APPEND: Verdict = { kind: "append" };
const CHECKED: Verdict = { kind: "checked" };
const refused = (refusal: Refusal): Verdict => ({ kind: "refused", refusal });

export const expectationIsMet = (expected: Expected, last: number): boolean => {
  if (expected === "any") return true;
  if (expected === "stream_exists") return last >= 0;
  return last === (expected === "no_stream" ? -1 : expected);
};

/** Equal content: `recorded` and ciphertext differ between retries of one command and are not compared. */
const sameContent = (fact: JudgedAppend["facts"][number], known: KnownFact): boolean =>
  fact.type === known.type && fact.version === known.version && fact.requestDigest === known.requestDigest;

/** All of an append's facts, one after another as it says: the only shape a retry can have. */
const inOneRun = (found: readonly (KnownFact | undefined)[], from: number): boolean =>
  found.every((known, index) => known?.revision === from + index);

/**
 * The table of append semantics, as one pure function: what becomes of an append, given where its stream stands and
 * which of its ids the log knows already.
 */
export const judge = (
  append: JudgedAppend,
  state: StreamState,
  find: (id: string) => KnownFact | undefined,
): Verdict => {
  const { stream, expected, facts } = append;
  if (state.status === "tombstoned") return refused({ code: "stream-tombstoned" });
  if (state.status === "archived") return refused({ code: "stream-archived" });
  const wrong = refused({ code: "wrong-expected-version", actual: state.last });
  const met = expectationIsMet(expected, state.last);
  if (facts.length === 0) return met ? CHECKED : wrong;

  const found = facts.map((fact) => find(fact.id));
  if (found.every((known) => known === undefined)) return met ? APPEND : wrong;

  const corrupted = refused({ code: "corrupted-idempotency" });
  for (const [index, fact] of facts.entries()) {
    const known = found[index];
    if (!known) continue;
    if (known.stream !== stream) {
      return refused({ code: "duplicate-event-id", id: fact.id, otherStream: known.stream });
    }
    if (!sameContent(fact, known)) return corrupted;
  }

  const first = found[0]?.revision;
  const last = found[found.length - 1];
  const retried = first !== undefined && last !== undefined && inOneRun(found, first);
  const idempotent: Verdict | undefined = retried
    ? { kind: "idempotent", revision: last.revision, position: last.position }
    : undefined;
  if (expected === "any" || expected === "stream_exists") return idempotent ?? corrupted;
  if (expected === "no_stream") return first === 0 ? (idempotent ?? wrong) : wrong;
  if (met) return corrupted;
  return first === expected + 1 ? (idempotent ?? corrupted) : wrong;
};

/** The error a caller is told, with the facts that came after the expected revision where that was wrong. */
export const refusalError = (
  append: Pick<JudgedAppend, "stream" | "expected">,
  refusal: Refusal,
  tail: readonly StoredFact[],
): EventStoreError => {
  switch (refusal.code) {
    case "wrong-expected-version":
      return new WrongExpectedVersion(append.stream, append.expected, refusal.actual, tail);
    case "corrupted-idempotency":
      return new CorruptedIdempotency(append.stream);
    case "duplicate-event-id":
      return new DuplicateEventId(refusal.id, refusal.otherStream);
    case "stream-archived":
      return new StreamArchived(append.stream);
    case "stream-tombstoned":
      return new StreamTombstoned(append.stream);
  }
};

/** The conflicting tail: at most this many facts after the expected revision. */
export const MOST_TAIL_FACTS = 100;

/** The first revision of the tail a WrongExpectedVersion carries; undefined where nothing can have come after. */
export const tailFrom = (expected: Expected): number | undefined => {
  if (expected === "no_stream") return 0;
  return typeof expected === "number" ? expected + 1 : undefined;
};
