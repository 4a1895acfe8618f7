/** An event as a client proposes it. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as it stands in the double's log. */
export interface LogRecord extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Where it begins in the log. Commit and prepare position are the same, as the server's are for what comes in by gRPC. */
  readonly position: bigint;
  /** In ticks of 100 nanoseconds since 1970, as the server says it on this wire. */
  readonly created: bigint;
}

/** The revision of the record that a tombstone leaves, and the bound a soft delete truncates before. */
export const NO_MORE = 9_223_372_036_854_775_807n;

const JSON_TYPE = "application/json";

/** An event the server writes itself: stream metadata and tombstones. */
export const systemEvent = (id: string, type: string, json: string): ProposedEvent => ({
  id,
  type,
  contentType: JSON_TYPE,
  data: Buffer.from(json),
  metadata: new Uint8Array(),
});

/** What the server counts of an event against the limit of an append. */
export const sizeOf = (event: ProposedEvent): number =>
  event.data.length + event.metadata.length + event.type.length * 2;
