import type { StoredFact } from "./event-store";
import type { FailureReason } from "./failure-reason";

/** The closed set of errors an event store answers with. */
export type EventStoreErrorCode =
  | "wrong-expected-version"
  | "corrupted-idempotency"
  | "duplicate-event-id"
  | "stream-archived"
  | "stream-tombstoned"
  | "payload-too-large"
  | "invalid-append"
  | "store-overloaded"
  | "store-unavailable";

export class EventStoreError extends Error {
  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The stream is not where the append expected it. Carries the facts after the expected revision, so a retry needs no read. */
export class WrongExpectedVersion extends EventStoreError {
  constructor(
    readonly stream: string,
    readonly expected: string | number,
    /** The stream's last revision; -1 when it does not exist. */
    readonly actual: number,
    /** The facts that came after the expected revision, at most 100 of them. */
    readonly tail: readonly StoredFact[],
  ) {
    super("wrong-expected-version", `${stream} is at revision ${actual}, expected ${expected}`);
  }
}

/** Ids that were appended before came again in another grouping or with other content. */
export class CorruptedIdempotency extends EventStoreError {
  constructor(readonly stream: string) {
    super("corrupted-idempotency", `${stream}: some of these facts were appended before, but not as this append says`);
  }
}

export class DuplicateEventId extends EventStoreError {
  constructor(
    readonly id: string,
    readonly otherStream: string,
  ) {
    super("duplicate-event-id", `Fact ${id} stands in ${otherStream} already`);
  }
}

export class StreamArchived extends EventStoreError {
  constructor(readonly stream: string) {
    super("stream-archived", `${stream} is archived`);
  }
}

export class StreamTombstoned extends EventStoreError {
  constructor(readonly stream: string) {
    super("stream-tombstoned", `${stream} is tombstoned`);
  }
}

export class PayloadTooLarge extends EventStoreError {
  constructor(
    readonly bytes: number,
    readonly limit: number,
  ) {
    super("payload-too-large", `An append of ${bytes} bytes is over the limit of ${limit}`);
  }
}

/** The append was malformed: an empty stream or type, an id twice, data that is not JSON. */
export class InvalidAppend extends EventStoreError {
  constructor(message: string) {
    super("invalid-append", message);
  }
}

/** The queue is full: nothing was accepted; try again after a while. */
export class StoreOverloaded extends EventStoreError {
  constructor(readonly retryAfterSeconds: number) {
    super("store-overloaded", "The store has more work than it can queue");
  }
}

export class StoreUnavailable extends EventStoreError {
  constructor(
    message: string,
    /** True when the append may have been written: send the same ids again. */
    readonly outcomeUnknown: boolean,
    readonly reason: FailureReason = "unreachable",
  ) {
    super("store-unavailable", message);
  }
}
