import type { RecordKey } from "./event";

/** An event's place: its record, and its sequence on the feed. */
export interface Place extends RecordKey {
  readonly sequence: string;
}

/**
 * What a subscriber has taken. Kept apart from the broker, for that one hands out again what it was not told about, and
 * everything once it has lost its own memory. One inbox belongs to one subscription.
 */
export interface Inbox {
  /** What `begin` was told first, as it was told: after which events the subscription begins; undefined for a new inbox. */
  beginning(): Promise<string | undefined>;
  begin(after: string): Promise<void>;
  /** The sequence of the last event taken of this record; all before it are taken too. */
  last(record: RecordKey): Promise<string | undefined>;
  /**
   * Does the work and notes the event as taken, both or neither: when the work fails nothing is noted. False, without any
   * work, where this event was taken before. One at a time.
   */
  take(place: Place, work: () => void | Promise<void>): Promise<boolean>;
}
