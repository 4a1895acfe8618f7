import type { AppendRequest, Capabilities, LogFilter, StreamInfo } from "./event-store";

/** With the ids of the facts after the expected revision, where the stream has them. */
type Refused = { readonly code: string; readonly tail?: readonly { readonly id: string }[] };

/** What the model expects an append to come to. */
export type ModelOutcome = { readonly revision: number; readonly idempotent: boolean } | Refused;

export interface ModelFact {
  readonly stream: string;
  readonly id: string;
  readonly type: string;
  readonly recorded: string;
  readonly content: string;
}

/** As of a revision of the stream, of so many facts of the log, or of an instant. */
export type ModelAsOf = { readonly revision: number } | { readonly count: number } | { readonly instant: string };

const TOMBSTONED: Refused = { code: "stream-tombstoned" };
const ARCHIVED: Refused = { code: "stream-archived" };
const MISSING: Refused = { code: "wrong-expected-version" };
const CORRUPTED: Refused = { code: "corrupted-idempotency" };

const contentOf = (fact: AppendRequest["events"][number]): string =>
  [fact.type, fact.version, fact.requestDigest].join(" ");

/**
 * The semantics of the port, written down a second time and as literally as possible, for random histories to be
 * compared with: the table of appends, closed streams, reading as of a moment, filters. It knows nothing of positions but
 * their order, and nothing of threads or pages.
 */
export class ModelStore {
  readonly log: ModelFact[] = [];
  private readonly closed = new Map<string, "archived" | "tombstoned">();

  constructor(private readonly capabilities: Capabilities) {}

  append({ stream, expected, events }: AppendRequest): ModelOutcome {
    if (this.closed.has(stream)) return this.closed.get(stream) === "archived" ? ARCHIVED : TOMBSTONED;
    const facts = this.of(stream);
    const last = facts.length - 1;
    const incoming = events.map((fact): ModelFact => {
      const { id, type, recorded } = fact;
      return { stream, id, type, recorded, content: contentOf(fact) };
    });
    const wrong = this.wrong(facts, expected);
    const met =
      expected === "any" ||
      (expected === "stream_exists" ? last >= 0 : last === (expected === "no_stream" ? -1 : expected));
    if (incoming.length === 0) return met ? { revision: last, idempotent: false } : wrong;

    for (const { id, content } of incoming) {
      for (const same of this.log.filter((fact) => fact.id === id)) {
        if (same.stream !== stream && !this.capabilities.refusesIdInOtherStream) continue;
        if (same.stream !== stream) return { code: "duplicate-event-id" };
        if (this.capabilities.comparesContent && same.content !== content) return CORRUPTED;
      }
    }
    const places = incoming.map(({ id }) => facts.findIndex((fact) => fact.id === id));
    const from = places[0] ?? -1;
    const allInOneRun = from >= 0 && places.every((place, index) => place === from + index);
    const retry: ModelOutcome = { revision: from + incoming.length - 1, idempotent: true };

    if (places.every((place) => place < 0)) {
      if (!met) return wrong;
      this.log.push(...incoming);
      return { revision: last + incoming.length, idempotent: false };
    }
    if (expected === "any" || expected === "stream_exists") return allInOneRun ? retry : CORRUPTED;
    if (expected === "no_stream") return allInOneRun && from === 0 ? retry : wrong;
    if (last === expected) return CORRUPTED;
    if (last < expected || from !== expected + 1) return wrong;
    return allInOneRun ? retry : CORRUPTED;
  }

  archive(stream: string): Refused | undefined {
    if (this.closed.get(stream) === "tombstoned") return TOMBSTONED;
    if (this.of(stream).length === 0) return MISSING;
    this.closed.set(stream, "archived");
    return undefined;
  }

  tombstone(stream: string): void {
    this.closed.set(stream, "tombstoned");
  }

  info(stream: string): StreamInfo {
    const lastRevision = this.of(stream).length - 1;
    const status = this.closed.get(stream) ?? (lastRevision < 0 ? "missing" : "active");
    return status === "tombstoned"
      ? { exists: false, lastRevision: -1, status }
      : { exists: lastRevision >= 0, lastRevision, status };
  }

  readStream(stream: string, asOf: ModelAsOf): readonly ModelFact[] | Refused {
    if (this.closed.get(stream) === "tombstoned") return TOMBSTONED;
    if ("revision" in asOf) return this.of(stream).slice(0, asOf.revision + 1);
    return this.upTo(asOf).filter((fact) => fact.stream === stream);
  }

  /** What comes after so many facts, up to a moment; backwards, what comes before the last of so many, newest first. */
  readAll(
    count: number,
    asOf: Exclude<ModelAsOf, { revision: number }>,
    filter: LogFilter,
    backwards = false,
  ): readonly ModelFact[] {
    const known = this.upTo(asOf);
    const before = Math.max(0, Math.min(count, this.log.length) - 1);
    return (backwards ? known.slice(0, before).reverse() : known.slice(count))
      .filter(({ type }) => !filter.types || filter.types.includes(type))
      .filter(({ stream }) => !filter.streamPrefixes || filter.streamPrefixes.some((each) => stream.startsWith(each)));
  }

  /** The moment of an instant is that before the first fact recorded later, wherever clocks were set to meanwhile. */
  upTo(asOf: Exclude<ModelAsOf, { revision: number }>): readonly ModelFact[] {
    if ("count" in asOf) return this.log.slice(0, asOf.count);
    const later = this.log.findIndex(({ recorded }) => recorded > asOf.instant);
    return later < 0 ? this.log : this.log.slice(0, later);
  }

  private wrong(facts: readonly ModelFact[], expected: AppendRequest["expected"]): Refused {
    const from = expected === "no_stream" ? 0 : typeof expected === "number" ? expected + 1 : facts.length;
    return { code: "wrong-expected-version", tail: facts.slice(from).map(({ id }) => ({ id })) };
  }

  private of(stream: string): readonly ModelFact[] {
    return this.log.filter((fact) => fact.stream === stream);
  }
}
