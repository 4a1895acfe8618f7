import type { Contract, Position } from "@sankofa/kernel/contract";
import type { StreamName } from "@sankofa/kernel/ids";
import type { Clock } from "@sankofa/ports/clock";
import { START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";
import type { ParkedReport, Unparked, Unparking } from "../runners/parked-work";
import type { GivenUp } from "./given-up";
import { Preceding } from "./preceding";

/** Kept where views keep theirs: no document is in it, only what waits. */
const MODEL = { name: "publisher", version: 1, indexes: [], history: false };
const PAGE = 500;

export type ParkingPlace = Pick<ReadModels, "models" | "prepare" | "commit" | "parkedKeys" | "parked">;

/**
 * Streams whose contracts wait behind a fact that cannot be made out until the program is mended. What is said of one
 * stream stays in order, so all that comes after in it waits too; every other stream goes on.
 */
export class ParkedStreams {
  /** By stream, the position of the first fact that waits: what came before it may be said again. */
  private readonly first = new Map<StreamName, Position>();
  /** One at a time sets aside or takes up: nothing of a stream overtakes what is being taken up. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Pick<EventStore, "append" | "readStream" | "readPositions">,
    private readonly place: ParkingPlace,
    private readonly given: GivenUp,
    private readonly publish: (contract: Contract) => Promise<void>,
    /** In which the work is done that notes here: whoever lost it to another process sets nothing aside any more. */
    private readonly epoch: () => Promise<number>,
    private readonly clock: Clock,
  ) {}

  get streams(): number {
    return this.first.size;
  }

  /** The position of the first fact of a stream that waits. */
  firstOf(stream: StreamName): Position | undefined {
    return this.first.get(stream);
  }

  /** Reads what was set aside by whoever published before. */
  recall(): Promise<void> {
    return this.alone(async () => {
      this.first.clear();
      this.given.forget();
      for await (const { key, position } of this.keys()) this.first.set(key, position);
    });
  }

  /** What a fact says; undefined where it has to wait. */
  async sayable(fact: StoredFact): Promise<readonly Contract[] | undefined> {
    if (this.waits(fact)) return undefined;
    return (await this.given.saidOf(fact)).contracts;
  }

  /** Sets a fact aside, unless its stream has been taken up meanwhile: then what it says is given. */
  setAside(fact: StoredFact): Promise<readonly Contract[]> {
    return this.alone(async () => {
      const { stream, position } = fact;
      const { contracts, unreadable } = await this.given.saidOf(fact);
      const waits = this.waits(fact);
      if (contracts && !waits) return contracts;
      // Read again after an interruption: it is kept, with why.
      if (this.firstOf(stream) === position) return [];
      await this.place.prepare(MODEL);
      await this.write({ park: [{ key: stream, position, reason: waits ? "" : (unreadable ?? "") }] });
      if (!waits) this.first.set(stream, position);
      return [];
    });
  }

  async list(): Promise<readonly ParkedReport[]> {
    const reports: ParkedReport[] = [];
    for await (const parked of this.keys()) {
      const [fact] = await this.store.readPositions([parked.position]);
      reports.push({ runner: "publisher", view: MODEL.name, ...parked, type: fact?.type ?? "unknown" });
    }
    return reports;
  }

  /**
   * Publishes what waits of a stream, in its order, up to the first fact that cannot be made out. `discard` gives up the
   * first: the world never hears of it, on any feed, and what comes after names what was said before it.
   */
  replay(stream: StreamName, { discard = false, at }: Unparking = {}): Promise<Unparked> {
    return this.alone(async () => {
      const done = { view: MODEL.name, key: stream, folded: 0, discarded: 0, left: 0 };
      const preceding = new Preceding(this.store, this.given);
      for (;;) {
        const positions = await this.place.parked(MODEL, stream, START, PAGE);
        if (positions.length === 0) break;
        for (const fact of await this.store.readPositions(positions)) {
          // Known to every reader of the log before anything behind it is said.
          // Said again after an interruption, the first may be sound: only what cannot be made out is given up.
          const isFirst = done.folded + done.discarded === 0 && (at ?? fact.position) === fact.position;
          if (discard && isFirst && (await this.given.saidOf(fact)).unreadable !== undefined)
            await this.given.giveUp(this.store, fact, this.clock.now());
          const givenUp = await this.given.has(fact);
          const { contracts, unreadable } = await this.given.saidOf(fact);
          if (!contracts) return { ...done, left: await this.stop(stream, fact, unreadable) };
          for (const contract of await preceding.mark(contracts)) await this.publish(contract);
          await this.write({ unpark: [{ key: stream, upTo: fact.position }] });
          done[givenUp ? "discarded" : "folded"] += 1;
        }
      }
      this.first.delete(stream);
      return done;
    });
  }

  /** Another one is the first now, or the same for another reason; gives how many wait. */
  private async stop(stream: StreamName, { position }: StoredFact, unreadable = ""): Promise<number> {
    await this.write({ park: [{ key: stream, position, reason: unreadable }] });
    this.first.set(stream, position);
    for await (const { key, facts } of this.keys()) if (key === stream) return facts;
    return 0;
  }

  private waits({ stream, position }: StoredFact): boolean {
    const first = this.first.get(stream);
    return first !== undefined && position >= first;
  }

  private async *keys() {
    if (!(await this.place.models()).some(({ name }) => name === MODEL.name)) return;
    for (let after: string | undefined = ""; after !== undefined;) {
      const page: Awaited<ReturnType<ReadModels["parkedKeys"]>> = await this.place.parkedKeys(MODEL, after, PAGE);
      yield* page;
      after = page.length === PAGE ? page.at(-1)?.key : undefined;
    }
  }

  /** Nothing is folded here, so its checkpoint stays where it began. */
  private async write(page: Pick<Parameters<ReadModels["commit"]>[0], "park" | "unpark">): Promise<void> {
    const nothing = { expected: START, checkpoint: START, epoch: await this.epoch(), changes: [], touches: [] };
    await this.place.commit({ model: MODEL, ...nothing, ...page });
  }

  private alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
