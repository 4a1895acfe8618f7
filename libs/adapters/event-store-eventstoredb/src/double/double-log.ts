import { randomUUID } from "node:crypto";
import { checkCommit, type WireExpectation } from "./commit-check";
import { NO_MORE, sizeOf, systemEvent, type LogRecord, type ProposedEvent } from "./record";
import { boundsFrom, metastreamOf, type StreamBounds } from "./stream-bounds";

/** The server's limit as it is installed. */
export const MOST_APPEND_BYTES = 1_048_576;

const TICKS_PER_MILLISECOND = 10_000n;
/** What a record weighs in the log beside its content: positions shall have gaps, as places in a file have. */
const RECORD_FRAME = 96;

export type WireOutcome =
  | { readonly kind: "written"; readonly revision: bigint | "no_stream"; readonly position: bigint }
  | { readonly kind: "wrong-expected-version"; readonly actual: bigint | "no_stream" }
  | { readonly kind: "stream-deleted" | "too-large" | "invalid" };

interface DoubleStream {
  readonly records: LogRecord[];
  tombstoned: boolean;
}

/** The double's log: records in order and by stream, in memory. It decides as a server does. */
export class DoubleLog {
  readonly records: LogRecord[] = [];
  private readonly streams = new Map<string, DoubleStream>();
  private readonly listeners = new Set<(records: readonly LogRecord[]) => void>();
  private end = 256n;

  constructor() {
    // The first thing in a server's log is its own.
    this.write("$server", [systemEvent(randomUUID(), "$started", "{}")]);
  }

  /** Hears of what was written, an append at a time. Gives the way to stop hearing. */
  onWritten(listener: (records: readonly LogRecord[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  isTombstoned(stream: string): boolean {
    return this.streams.get(stream)?.tombstoned ?? false;
  }

  bounds(stream: string): StreamBounds {
    const metadata = this.streams.get(metastreamOf(stream))?.records.at(-1);
    return boundsFrom(metadata, this.recordsOf(stream).length);
  }

  /** Every record a stream ever had; what may be read begins at `bounds(stream).first`. */
  recordsOf(stream: string): readonly LogRecord[] {
    return this.streams.get(stream)?.records ?? [];
  }

  /** The index of the first record at or after a position. */
  indexAt(position: bigint): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.records[middle]?.position ?? position) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  append(stream: string, expected: WireExpectation, events: readonly ProposedEvent[]): WireOutcome {
    if (stream === "" || events.some(({ type }) => type === "")) return { kind: "invalid" };
    if (events.reduce((sum, event) => sum + sizeOf(event), 0) > MOST_APPEND_BYTES) return { kind: "too-large" };
    if (this.isTombstoned(stream)) return { kind: "stream-deleted" };
    const records = this.recordsOf(stream);
    const { softDeleted } = this.bounds(stream);
    const decision = checkCommit(expected, records, softDeleted, events);
    if (decision.kind === "wrong-expected-version") return { kind: decision.kind, actual: this.revisionOf(stream) };
    if (decision.kind === "repeated") {
      return { kind: "written", revision: decision.last.revision, position: decision.last.position };
    }
    const last = this.write(stream, events);
    if (!last) return { kind: "written", revision: this.revisionOf(stream), position: this.end };
    if (softDeleted) this.writeMetadata(stream, String(Number(last.revision) - events.length + 1));
    return { kind: "written", revision: last.revision, position: last.position };
  }

  /** Truncates the stream before everything; what is appended later goes on from the last revision. */
  softDelete(stream: string, expected: WireExpectation): WireOutcome {
    const refused = this.refusesDeletion(stream, expected, this.recordsOf(stream).length === 0);
    if (refused) return refused;
    return { kind: "written", revision: NO_MORE, position: this.writeMetadata(stream, String(NO_MORE)) };
  }

  /** Closes the stream for good. Works on a missing stream too. */
  tombstone(stream: string, expected: WireExpectation): WireOutcome {
    const refused = this.refusesDeletion(stream, expected, false);
    if (refused) return refused;
    const record = this.record(stream, systemEvent(randomUUID(), "$streamDeleted", "{}"), NO_MORE);
    this.streamOf(stream).tombstoned = true;
    this.tell([record]);
    return { kind: "written", revision: NO_MORE, position: record.position };
  }

  private refusesDeletion(stream: string, expected: WireExpectation, missing: boolean): WireOutcome | undefined {
    if (this.isTombstoned(stream)) return { kind: "stream-deleted" };
    const actual = this.revisionOf(stream);
    const last = actual === "no_stream" ? -1n : actual;
    const met =
      expected === "any" ||
      (expected === "stream_exists" ? last >= 0n : last === (expected === "no_stream" ? -1n : expected));
    return missing || !met ? { kind: "wrong-expected-version", actual } : undefined;
  }

  private revisionOf(stream: string): bigint | "no_stream" {
    return this.recordsOf(stream).at(-1)?.revision ?? "no_stream";
  }

  private writeMetadata(stream: string, truncateBefore: string): bigint {
    const metadata = systemEvent(randomUUID(), "$metadata", `{"$tb":${truncateBefore}}`);
    return this.write(metastreamOf(stream), [metadata])?.position ?? this.end;
  }

  private write(stream: string, events: readonly ProposedEvent[]): LogRecord | undefined {
    if (events.length === 0) return undefined;
    const { records } = this.streamOf(stream);
    const written = events.map((event, index) => this.record(stream, event, BigInt(records.length + index)));
    records.push(...written);
    this.tell(written);
    return written.at(-1);
  }

  private record(stream: string, event: ProposedEvent, revision: bigint): LogRecord {
    const created = BigInt(Date.now()) * TICKS_PER_MILLISECOND;
    const record: LogRecord = { ...event, stream, revision, position: this.end, created };
    this.end += BigInt(RECORD_FRAME + sizeOf(event));
    this.records.push(record);
    return record;
  }

  private tell(written: readonly LogRecord[]): void {
    for (const listener of [...this.listeners]) listener(written);
  }

  private streamOf(stream: string): DoubleStream {
    let known = this.streams.get(stream);
    if (!known) {
      known = { records: [], tombstoned: false };
      this.streams.set(stream, known);
    }
    return known;
  }
}
