import type { Position } from "@sankofa/kernel/contract";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import type { EventStore } from "@sankofa/ports/event-store";
import type { MessageBus } from "@sankofa/ports/message-bus";
import type { ReadModels } from "@sankofa/ports/read-models";
import { tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { House } from "../house";
import { ContractFeed } from "./contract-feed";
import type { ParkingPlace } from "./parked-streams";
import { Publisher } from "./publisher";

export type Cursors = Pick<ReadModels, "cursor" | "moveCursor"> & ParkingPlace;

const COUNTED = "tally.tally-counted";
/** What a broken program makes of it cannot be told: its room fails on it. */
export const UNREADABLE = 13;

/** The room of a program with a mistake. */
export const brokenTally: ContextManifest = {
  ...tally,
  outbound: {
    ...tally.outbound,
    [COUNTED]: {
      inside: (fact, of) => {
        if ((fact.data as { readonly by: number }).by === UNREADABLE) throw new Error("Unlucky");
        return tally.outbound[COUNTED]!.inside(fact, of);
      },
      outside: null,
    },
  },
};

/** A process that publishes; another one after it goes on from the cursor that it left. */
export class PublishingProcess {
  readonly publisher: Publisher;
  private readonly ending = new AbortController();

  constructor(
    store: EventStore,
    private readonly cursors: Cursors,
    bus: MessageBus,
    room: ContextManifest = tally,
  ) {
    const feed = new ContractFeed(new House([room]));
    this.publisher = new Publisher(store, cursors, feed, bus, new TestClock(), this.ending.signal, async () => 1);
  }

  async start(): Promise<this> {
    await this.publisher.start();
    return this;
  }

  /** Asks it to end. */
  stop(): Promise<void> {
    this.ending.abort();
    return this.publisher.stopped();
  }

  cursor(): Promise<Position> {
    return this.cursors.cursor("publisher");
  }
}
