import { setImmediate as turn } from "node:timers/promises";
import type { Contract, Position } from "@sankofa/kernel/contract";
import type { StreamName } from "@sankofa/kernel/ids";
import type { Clock } from "@sankofa/ports/clock";
import { START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";
import type { MessageBus } from "@sankofa/ports/message-bus";
import type { ReadModels } from "@sankofa/ports/read-models";
import type { Unparked, Unparking } from "../runners/parked-work";
import { noting, retrying, type Trouble } from "../runners/retrying";
import { measured } from "../telemetry/spans";
import type { ContractFeed } from "./contract-feed";
import { factsOf } from "./facts-of";
import { GivenUp } from "./given-up";
import { ParkedStreams, type ParkingPlace } from "./parked-streams";
import { Preceding } from "./preceding";
import { PublishingWindow } from "./publishing-window";

const CURSOR = "publisher";
/** The last position up to the cursor that says anything. */
const SAID = "publisher:said";
/** Somewhere from where on it is known: where a log was published by an older program, it is looked for once. */
const KNOWN = "publisher:said-known";
const UNDER_WAY = 256;
const LOOKED_BACK = 100;

/** Something that came before what is parked may be on its way still. */
export class PublisherBehind extends Error {
  readonly code = "publisher-behind";

  constructor(stream: StreamName) {
    super(`Not all that was said before in ${stream} has been taken by the bus; try again when it has`);
  }
}

/**
 * Tails the log and hands every contract to the bus, many at a time. The cursor moves only over what the bus has taken
 * without a gap, so after a crash some contracts are published again and none is left out; and it moves back where the
 * bus has lost what it had taken.
 */
export class Publisher {
  position: Position = "";
  trouble: Trouble | undefined;
  readonly parked: ParkedStreams;
  private readonly given: GivenUp;
  private said: Position = START;
  private known = false;
  /** True once the bus has said from where on it has to be told. */
  private resumed = false;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly cursors: Pick<ReadModels, "cursor" | "moveCursor"> & ParkingPlace,
    feed: ContractFeed,
    private readonly bus: MessageBus,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
    /** In which this process publishes. */
    epoch: () => Promise<number>,
    private readonly onError: (message: string, error: unknown) => void = () => undefined,
  ) {
    this.given = new GivenUp(store, feed);
    this.parked = new ParkedStreams(store, cursors, this.given, (contract) => this.hand(contract), epoch, clock);
  }

  /** Begins, and goes on until the signal aborts; begun again, it waits for its own end first. */
  async start(signal = this.signal): Promise<void> {
    await this.ended;
    this.position = await this.cursors.cursor(CURSOR);
    this.ended = retrying(
      (progress) => this.publish(progress, signal),
      signal,
      this.clock,
      noting(this, (error) => this.onError("Publishing has stopped", error)),
    );
  }

  private async publish(progress: () => void, signal: AbortSignal): Promise<void> {
    // Read again each time: a move whose answer got lost was made all the same.
    await this.recall();
    const { said } = this;
    const resume = await this.bus.resumeAfter(said);
    if (resume !== said) {
      // The cursor first: killed between, the bus is asked about what was said last, and says the same again.
      await this.moveTo(resume);
      await this.saidUpTo(resume);
    }
    this.resumed = true;
    // With nothing left to say it is well again; else the next contract shows it.
    if ((await this.store.head()).position <= this.position) progress();
    const failed = new AbortController();
    const window = new PublishingWindow(
      this.position,
      this.said,
      UNDER_WAY,
      (contract) => this.hand(contract),
      () => failed.abort(),
    );
    const moving = this.follow(window, progress).catch((error: unknown) => window.fail(error));
    try {
      const preceding = new Preceding(this.store, this.given);
      for await (const fact of factsOf(this.store, this.position, AbortSignal.any([signal, failed.signal])))
        await window.add(
          fact.position,
          await preceding.mark((await this.parked.sayable(fact)) ?? (await this.late(fact, preceding))),
        );
    } catch (error) {
      window.fail(error);
    }
    // Nothing is sent again before all that was sent is known to have arrived or not: else it could arrive after it.
    await window.end();
    await moving;
    this.resumed = false;
    window.throwFailure();
  }

  /** Where it stands, and what it said last up to there: kept, for whoever says little would look back far. */
  private async recall(): Promise<void> {
    this.position = await this.cursors.cursor(CURSOR);
    this.said = await this.cursors.cursor(SAID);
    await this.parked.recall();
    this.known = (await this.cursors.cursor(KNOWN)) > START;
    if (!this.known) await this.saidUpTo(await this.lastSaid(this.position));
    // Killed between the two writings: all up to there was taken.
    if (this.said > this.position) await this.moveTo(this.said);
    await this.knowFrom(this.position);
  }

  /**
   * The last fact up to here that says anything: of one that says nothing the bus knows nothing, and would seem to be
   * behind it.
   */
  private async lastSaid(position: Position): Promise<Position> {
    let before: Position | undefined;
    // Mostly it is the last one: no more is read than has to be.
    for (let limit = 1; position > START; limit = LOOKED_BACK) {
      const page = await this.store.readAll({
        direction: "backwards",
        limit,
        asOf: { position },
        ...(before === undefined ? {} : { after: before }),
      });
      for (const fact of page.facts)
        if (((await this.given.saidOf(fact)).contracts?.length ?? 0) > 0) return fact.position;
      if (page.end) break;
      before = page.checkpoint;
    }
    return START;
  }

  /** Of a fact that waits nothing is said now; what its stream says next comes after what is taken up until then. */
  private async late(fact: StoredFact, preceding: Preceding): Promise<readonly Contract[]> {
    const contracts = await this.parked.setAside(fact);
    preceding.forget(fact.stream);
    return contracts;
  }

  /** Whoever reads of a failure is told which contract it was. */
  private hand(contract: Contract): Promise<void> {
    const { type, position, traceparent: within } = contract;
    const publishing = measured(`publish ${type}`, { kind: "producer", within }, () => this.bus.publish(contract));
    return publishing.catch((cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${type} at ${position} was not taken: ${why}`, { cause });
    });
  }

  /**
   * One writing of the cursor at a time, each over all that was taken meanwhile; at most one in a turn of the event loop,
   * for a bus in this process takes facts one by one without ever letting go of it.
   */
  private async follow(window: PublishingWindow, progress: () => void): Promise<void> {
    for (;;) {
      const to = await window.takenBeyond(this.position);
      if (to === undefined) return;
      await this.saidUpTo(window.said);
      await this.moveTo(to);
      await this.knowFrom(to);
      progress();
      await turn();
    }
  }

  private async moveTo(position: Position): Promise<void> {
    if (position === this.position) return;
    await this.cursors.moveCursor(CURSOR, this.position, position);
    this.position = position;
  }

  private async saidUpTo(position: Position): Promise<void> {
    if (position === this.said) return;
    await this.cursors.moveCursor(SAID, this.said, position);
    this.said = position;
  }

  private async knowFrom(position: Position): Promise<void> {
    if (this.known || position <= START) return;
    await this.cursors.moveCursor(KNOWN, START, position);
    this.known = true;
  }

  /** Publishes what waits of a stream, once all that came before in it is known to have been taken. */
  async replay(stream: StreamName, options: Unparking = {}): Promise<Unparked> {
    const first = this.parked.firstOf(stream);
    if (!this.resumed || (first !== undefined && first > this.position)) throw new PublisherBehind(stream);
    return this.parked.replay(stream, options);
  }

  stopped(): Promise<void> {
    return this.ended;
  }
}
