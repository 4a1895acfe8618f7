import { leafHashOf } from "@sankofa/evidence/canonical-envelope";
import type { Envelope } from "@sankofa/kernel/envelope";
import type { StoredFact, StreamInfo } from "@sankofa/ports/event-store";
import type { CheckedAppend } from "@sankofa/ports/event-store.append";
import { positionOf } from "@sankofa/ports/event-store.positions";
import type { KnownFact, StreamState } from "@sankofa/ports/event-store.verdict";

interface MemoryStream {
  readonly facts: StoredFact[];
  status: StreamState["status"];
}

const MISSING: StreamState = { last: -1, status: "active" };

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

/** The log itself: facts in order, by stream and by id. Facts are parsed from their canonical data, so nobody holds a reference into the log. */
export class MemoryLog {
  readonly facts: StoredFact[] = [];
  readonly leafHashes: string[] = [];
  /** The latest instant recorded up to each fact: never decreases, so instants can be searched for. */
  readonly recordedMax: number[] = [];
  private readonly streams = new Map<string, MemoryStream>();
  private readonly byId = new Map<string, StoredFact>();

  state(stream: string): StreamState {
    const known = this.streams.get(stream);
    return known ? { last: known.facts.length - 1, status: known.status } : MISSING;
  }

  info(stream: string): StreamInfo {
    const known = this.streams.get(stream);
    if (known?.status === "tombstoned") return { exists: false, lastRevision: -1, status: "tombstoned" };
    if (!known?.facts.length) return { exists: false, lastRevision: -1, status: "missing" };
    return { exists: true, lastRevision: known.facts.length - 1, status: known.status };
  }

  factsOf(stream: string): readonly StoredFact[] {
    return this.streams.get(stream)?.facts ?? [];
  }

  find(id: string): KnownFact | undefined {
    return this.byId.get(id);
  }

  close(stream: string, status: "archived" | "tombstoned"): void {
    this.streamOf(stream).status = status;
  }

  append({ stream, facts, data }: CheckedAppend): StoredFact | undefined {
    const target = this.streamOf(stream);
    facts.forEach((fact, index) => {
      const envelope: Envelope = {
        ...fact,
        stream,
        revision: target.facts.length,
        data: JSON.parse(data[index] ?? "{}"),
      };
      const stored = frozen<StoredFact>({ ...envelope, position: positionOf(this.facts.length + 1) });
      this.facts.push(stored);
      this.leafHashes.push(leafHashOf(stored));
      this.recordedMax.push(Math.max(this.recordedMax.at(-1) ?? -Infinity, Date.parse(stored.recorded)));
      this.byId.set(stored.id, stored);
      target.facts.push(stored);
    });
    return target.facts.at(-1);
  }

  private streamOf(stream: string): MemoryStream {
    let target = this.streams.get(stream);
    if (!target) {
      target = { facts: [], status: "active" };
      this.streams.set(stream, target);
    }
    return target;
  }
}
