import type { Position } from "@sankofa/kernel/contract";
import type { Envelope } from "@sankofa/kernel/envelope";
import type { NewFact } from "@sankofa/kernel/fact";
import type { StreamName } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";

export type { Position };

/** The state a stream must be in for an append to be accepted; a number is the exact last revision, -1 for a missing stream. */
export type Expected = "any" | "no_stream" | "stream_exists" | number;

export interface AppendRequest {
  readonly stream: StreamName;
  readonly expected: Expected;
  /** Together at most LARGEST_APPEND_BYTES. Empty checks the expectation only. */
  readonly events: readonly NewFact[];
}

/** The limit every adapter keeps: the facts of one append as they are handed in, as canonical JSON, in bytes. */
export const LARGEST_APPEND_BYTES = 1_048_576;

export interface AppendResult {
  /** Revision of the last fact; -1 for an empty append to a missing stream. */
  readonly revision: number;
  /** Position of the last fact; undefined for an empty append. */
  readonly position: Position | undefined;
  /** True when the facts were there already: revisions and position are the original ones. */
  readonly idempotent: boolean;
}

/** A fact as it stands in the log. */
export interface StoredFact extends Envelope {
  readonly position: Position;
}

/** As of a revision (of one stream), a position, or an instant (the position before the first fact recorded later). */
export type AsOfPoint = { readonly revision: number } | { readonly position: Position } | { readonly instant: Instant };

export interface ReadStream {
  readonly stream: StreamName;
  /** First revision to read; 0 forwards and the last backwards unless told. Inclusive. */
  readonly from?: number;
  readonly direction?: "forwards" | "backwards";
  /** At most this many; 1 000 unless told, 10 000 at most. */
  readonly limit?: number;
  readonly asOf?: AsOfPoint;
}

export interface StreamPage {
  readonly facts: readonly StoredFact[];
  /** Where the next page starts; undefined when this was the last one. */
  readonly next: number | undefined;
  /** The stream's last revision as of the asked moment; -1 when it does not exist. */
  readonly last: number;
}

export interface LogFilter {
  /** Streams whose names start with one of these. */
  readonly streamPrefixes?: readonly string[];
  readonly types?: readonly string[];
}

export interface ReadAll {
  /** Read what comes after this position (before it, backwards). Exclusive. From the start (end) unless told. */
  readonly after?: Position;
  readonly direction?: "forwards" | "backwards";
  readonly limit?: number;
  readonly filter?: LogFilter;
  readonly asOf?: Exclude<AsOfPoint, { readonly revision: number }>;
}

export interface LogPage {
  readonly facts: readonly StoredFact[];
  /** The position up to which the log was looked at: hand it to `after`. Moves even when the filter matched nothing. */
  readonly checkpoint: Position;
  readonly end: boolean;
}

export type SubscriptionMessage =
  | { readonly kind: "fact"; readonly fact: StoredFact }
  /** Everything up to here was delivered or filtered out. */
  | { readonly kind: "checkpoint"; readonly position: Position }
  | { readonly kind: "caughtUp"; readonly position: Position }
  | { readonly kind: "fellBehind"; readonly position: Position }
  | { readonly kind: "heartbeat"; readonly position: Position };

export interface Subscribe {
  /** Exclusive; from the start unless told. */
  readonly after?: Position | undefined;
  readonly filter?: LogFilter;
  readonly signal: AbortSignal;
}

export interface StreamInfo {
  readonly exists: boolean;
  /** -1 where there is none. */
  readonly lastRevision: number;
  readonly status: "active" | "archived" | "tombstoned" | "missing";
}

export interface Capabilities {
  /** The same fact id in two streams is refused. */
  readonly refusesIdInOtherStream: boolean;
  /** Equal ids with other content are told apart. */
  readonly comparesContent: boolean;
  /** Facts survive the process. */
  readonly durable: boolean;
}

export interface Head {
  readonly position: Position;
  /** How many facts the log holds. */
  readonly count: number;
}

/** The lowest position: before every fact. */
export const START: Position = "0".padStart(20, "0");

/** Facts in a page unless told, and at most. */
export const PAGE = 1_000;

/** Facts a subscription reads at once: each makes whoever else wants a turn wait, and is held in memory by each subscription. */
export const SUBSCRIPTION_PAGE = 200;
export const LARGEST_PAGE = 10_000;
export const MOST_POSITIONS = 1_000;

/**
 * The log. Semantics, errors and guarantees are those of the contract suite beside this file, which every adapter runs.
 * A subscription reconnects inside: its consumer sees an ordered stream without duplicates until its signal aborts.
 */
export interface EventStore {
  readonly capabilities: Capabilities;
  append(request: AppendRequest): Promise<AppendResult>;
  readStream(read: ReadStream): Promise<StreamPage>;
  readAll(read: ReadAll): Promise<LogPage>;
  subscribe(subscribe: Subscribe): AsyncIterable<SubscriptionMessage>;
  /** The facts at these positions, in the order of the log. At most 1 000. */
  readPositions(positions: readonly Position[]): Promise<readonly StoredFact[]>;
  streamInfo(stream: StreamName): Promise<StreamInfo>;
  head(): Promise<Head>;
  /** The position before the first fact recorded after the instant; START when that is the first fact. */
  positionAt(instant: Instant): Promise<Position>;
  /** How many facts stand up to a position, itself included: positions need not be numbered without gaps. */
  countAt(position: Position): Promise<number>;
  /** RFC 6962 leaf hashes as stored, hex, with their positions, in log order: for verification. */
  leafHashes(
    after: Position,
    limit: number,
  ): Promise<readonly { readonly position: Position; readonly leafHash: string }[]>;
  /** Closes a technical stream to appends; what it holds stays readable. Refused for streams of domain facts by callers. */
  archive(stream: StreamName): Promise<void>;
  /** Closes a technical stream for good. */
  tombstone(stream: StreamName): Promise<void>;
  /** Stops accepting, finishes what was accepted, releases the store. */
  close(): Promise<void>;
}
