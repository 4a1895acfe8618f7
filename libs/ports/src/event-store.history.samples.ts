import { randomUUID } from "node:crypto";
import {
  LARGEST_PAGE,
  type AsOfPoint,
  type EventStore,
  type Expected,
  type LogFilter,
  type Position,
} from "./event-store";
import { ModelStore, type ModelAsOf } from "./event-store.model";
import {
  aFact,
  expectedLeafHash,
  factsIn,
  idsOf,
  isCaughtUp,
  messagesUntil,
  newStream,
  put,
  wholeLog,
} from "./event-store.samples";

export interface Append {
  readonly kind: "append";
  readonly stream: number;
  readonly expected: Expected;
  readonly first: number;
  readonly count: number;
  readonly otherContent: boolean;
  readonly minute: number;
}

export type Write = Append | { readonly kind: "archive" | "tombstone"; readonly stream: number };
/** As of so many facts, or of a minute by the clock that they were recorded by. */
export type Moment = { readonly count: number } | { readonly minute: number };
export type Types = readonly string[] | undefined;

export type Question =
  | { readonly kind: "info"; readonly stream: number }
  | {
      readonly kind: "stream";
      readonly stream: number;
      readonly asOf: Moment | { readonly revision: number };
      readonly backwards: boolean;
    }
  | { readonly kind: "place"; readonly minute: number }
  | {
      readonly kind: "log";
      readonly after: number;
      readonly asOf: Moment;
      readonly types: Types;
      readonly of: number | "all";
      readonly backwards: boolean;
    }
  | { readonly kind: "subscription"; readonly after: number; readonly types: Types };

interface Following {
  /** Requires that it hears all there is, and nothing else. */
  requireAll(): Promise<void>;
}

/** What becomes of a stream that is closed. */
const CLOSED = { closed: true };

const HOURS = 3_600_000;
const MINUTES = 60_000;

/** One random history: every step is taken on the store and on the model, and both must come to the same. */
export class ModelHistory {
  private readonly model: ModelStore;
  private readonly prefix = newStream(`model_${randomUUID().slice(0, 8)}`).slice(0, -36);
  private readonly streams: readonly string[];
  private readonly facts;

  private constructor(
    private store: EventStore,
    /** Histories in one store follow one another, an hour each, so that an instant of one says nothing of an earlier one. */
    private readonly run: number,
    private readonly begun: Position,
    streams: number,
    ids: number,
  ) {
    this.model = new ModelStore(store.capabilities);
    this.streams = Array.from({ length: streams }, () => `${this.prefix}${randomUUID()}`);
    this.facts = Array.from({ length: ids }, (_, index) => aFact({ type: index % 2 ? "odd" : "even" }));
  }

  static async begin(store: EventStore, run: number, streams: number, ids: number): Promise<ModelHistory> {
    return new ModelHistory(store, run, (await store.head()).position, streams, ids);
  }

  async step(step: Write | Question): Promise<void> {
    switch (step.kind) {
      case "append":
      case "archive":
      case "tombstone":
        return expect(await this.write(step)).toMatchObject(this.expected(step));
      case "info":
        return expect(await this.store.streamInfo(this.name(step.stream))).toEqual(
          this.model.info(this.name(step.stream)),
        );
      case "stream": {
        const [stream, { real, known }] = [this.name(step.stream), await this.asOf(step.asOf)];
        const expected = this.model.readStream(stream, known);
        const direction = step.backwards ? "backwards" : "forwards";
        const read = this.store.readStream({ stream, asOf: real, direction }).then(
          ({ facts }) => ({ ids: step.backwards ? idsOf(facts).reverse() : idsOf(facts) }),
          (error: unknown) => error,
        );
        return expect(await read).toMatchObject("code" in expected ? expected : { ids: idsOf(expected) });
      }
      case "place":
        return this.requirePlaces(this.instant(step.minute));
      case "log": {
        const { real, known } = await this.asOf(step.asOf);
        if ("revision" in real || "revision" in known) return;
        const filter = this.filter(step.types, step.of);
        const read = await wholeLog(this.store, {
          after: await this.position(step.after),
          asOf: real,
          filter,
          limit: 3,
          direction: step.backwards ? "backwards" : "forwards",
        });
        return expect(idsOf(read)).toEqual(idsOf(this.model.readAll(step.after, known, filter, step.backwards)));
      }
      case "subscription": {
        const filter = this.filter(step.types);
        const subscription = this.store.subscribe({
          after: await this.position(step.after),
          filter,
          signal: new AbortController().signal,
        });
        const messages = await messagesUntil(subscription, isCaughtUp);
        expect(idsOf(factsIn(messages))).toEqual(idsOf(this.model.readAll(step.after, { count: Infinity }, filter)));
        return expect(messages.at(-1)).toMatchObject({ position: (await this.store.head()).position });
      }
    }
  }

  /** Goes on with what the store left behind when it was closed. */
  goesOnWith(reopened: EventStore): void {
    this.store = reopened;
  }

  /** Sends all of them at once. */
  async together(writes: readonly Write[]): Promise<void> {
    const actual = await Promise.all(writes.map((write) => this.write(write)));
    // What a refused one is told came after was read a moment later, when more may have.
    for (const [index, write] of writes.entries()) {
      const { tail: _untold, ...expected } = { tail: undefined, ...this.expected(write) };
      expect(actual[index]).toMatchObject(expected);
    }
  }

  /** Listens from now on; what is listened for last is written last. */
  follow(types: Types): Following {
    const last = aFact({ type: types?.[0] ?? "even" });
    const { signal } = new AbortController();
    const subscription = this.store.subscribe({ after: this.begun, filter: this.filter(types), signal });
    const heard = messagesUntil(subscription, (message) => message.kind === "fact" && message.fact.id === last.id);
    return {
      requireAll: async () => {
        await put(this.store, `${this.prefix}${randomUUID()}`, [last], "no_stream");
        const expected = this.model.readAll(0, { count: Infinity }, this.filter(types));
        expect(idsOf(factsIn(await heard))).toEqual([...idsOf(expected), last.id]);
      },
    };
  }

  /** Where an instant is in the log, how much stands up to there, and what stands at each position. */
  private async requirePlaces(instant: string): Promise<void> {
    const [known, before] = [this.model.upTo({ instant }), await this.store.countAt(this.begun)];
    const at = await this.store.positionAt(instant);
    expect((await this.store.countAt(at)) - before).toBe(known.length);
    const facts = await wholeLog(this.store, { after: this.begun, filter: this.filter(undefined) });
    const positions = facts.map(({ position }) => position);
    expect(positions.filter((position) => position <= at)).toHaveLength(known.length);
    expect(await this.store.readPositions([...positions].reverse())).toEqual(facts);
    const hashed = await this.store.leafHashes(this.begun, LARGEST_PAGE);
    expect(hashed).toEqual(facts.map((fact) => ({ position: fact.position, leafHash: expectedLeafHash(fact) })));
  }

  private write(write: Write): Promise<unknown> {
    const stream = this.name(write.stream);
    const done = (): object => CLOSED;
    const refused = (error: unknown): unknown => error;
    if (write.kind === "append") return this.store.append(this.request(write)).catch(refused);
    return this.store[write.kind](stream).then(done, refused);
  }

  private expected(write: Write): object {
    if (write.kind === "append") return this.model.append(this.request(write));
    return this.model[write.kind](this.name(write.stream)) ?? CLOSED;
  }

  private request({ stream, expected, first, count, otherContent, minute }: Append) {
    const recorded = this.instant(minute);
    const change = { recorded, ...(otherContent ? { version: 2 } : {}) };
    const events = this.facts.slice(first, first + count).map((fact) => ({ ...fact, ...change }));
    return { stream: this.name(stream), expected, events };
  }

  /** The moment as the store and as the model are asked about it. */
  private async asOf(
    moment: Moment | { readonly revision: number },
  ): Promise<{ readonly real: AsOfPoint; readonly known: ModelAsOf }> {
    if ("revision" in moment) return { real: moment, known: moment };
    if ("count" in moment) return { real: { position: await this.position(moment.count) }, known: moment };
    const instant = { instant: this.instant(moment.minute) };
    return { real: instant, known: instant };
  }

  /** The position that so many facts of this history stand at or before. */
  private async position(count: number): Promise<Position> {
    const facts = await wholeLog(this.store, { after: this.begun, filter: this.filter(undefined) });
    return facts[Math.min(count, facts.length) - 1]?.position ?? this.begun;
  }

  private filter(types: Types, of: number | "all" = "all"): LogFilter {
    return { streamPrefixes: [of === "all" ? this.prefix : this.name(of)], ...(types ? { types } : {}) };
  }

  private instant(minute: number): string {
    return new Date(Date.UTC(2026, 4, 4) + this.run * HOURS + minute * MINUTES).toISOString();
  }

  private name(stream: number): string {
    return this.streams[stream] ?? "";
  }
}
