import type { KnownFact, StreamState } from "@sankofa/ports/event-store.verdict";

/** What is known of a stream: its facts from the first one on, for as far as they were seen. They never change. */
export class KnownStream {
  readonly facts: KnownFact[] = [];
  private readonly byId = new Map<string, KnownFact>();
  status: StreamState["status"] = "active";
  /** The stream reaches to this revision at least: beyond what is known where several facts were appended at once. */
  reached = -1;

  get isWhole(): boolean {
    return this.last >= this.reached;
  }

  get last(): number {
    return this.facts.length - 1;
  }

  find(id: string): KnownFact | undefined {
    return this.byId.get(id);
  }

  /** Learns facts that follow those that are known; others are passed over. Gives how many were new. */
  learn(facts: readonly (KnownFact & { readonly id: string })[]): number {
    let learned = 0;
    for (const { id, stream, revision, position, type, version, requestDigest } of facts) {
      if (revision !== this.facts.length) continue;
      const known = { stream, revision, position, type, version, requestDigest };
      this.facts.push(known);
      this.byId.set(id, known);
      learned += 1;
    }
    return learned;
  }
}

const MOST_FACTS = 100_000;

/** What was seen of streams lately, so that most appends are judged without reading first. */
export class StreamMemory {
  private readonly streams = new Map<string, KnownStream>();
  private count = 0;

  constructor(private readonly mostFacts = MOST_FACTS) {}

  get(stream: string): KnownStream | undefined {
    return this.streams.get(stream);
  }

  /** Adds to what is known of a stream; what was not asked for longest is forgotten instead. */
  learn(
    stream: string,
    facts: readonly (KnownFact & { readonly id: string })[],
    status?: StreamState["status"],
  ): KnownStream {
    const before = this.streams.get(stream);
    const known = before ?? new KnownStream();
    this.streams.delete(stream);
    this.streams.set(stream, known);
    // A stream without facts takes room too.
    this.count += known.learn(facts) + (before ? 0 : 1);
    if (status) known.status = status;
    for (const [name, oldest] of this.streams) {
      if (this.count <= this.mostFacts || oldest === known) break;
      this.streams.delete(name);
      this.count -= oldest.facts.length + 1;
    }
    return known;
  }
}
