import { END, streamNameFilter, type AllStreamSubscription } from "@eventstore/db-client";
import { START, type Position } from "@sankofa/ports/event-store";
import type { Connection } from "./connection";
import type { LogPages } from "./log-pages";
import { Pauses } from "./passing";
import { positionFrom, wirePosition } from "./wire-position";

/**
 * Hears from the server that the log has grown. What is heard is never delivered, only that there is something to read:
 * so it does no harm that the server drops every subscriber that is slow for a moment, says things twice, or falls
 * silent. Whenever it breaks off, for whatever reason, it goes on from the last position that was heard of or read.
 */
export class LiveLog {
  private stopped = false;
  private running: Promise<void> | undefined;
  private leave: () => void = () => undefined;

  constructor(
    private readonly connection: Connection,
    private readonly prefix: string,
    private readonly pages: LogPages,
    /** Silence for so many milliseconds is held against the log. */
    private readonly probe: number,
    private readonly grown: (position: Position) => void,
    private reached: Position = START,
  ) {}

  /** Begins to hear, if that has not begun. */
  start(): void {
    if (!this.stopped) this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.leave();
    await this.running;
  }

  private async run(): Promise<void> {
    const pauses = new Pauses();
    while (!this.stopped) {
      const before = this.reached;
      await this.hear();
      if (this.reached > before) pauses.reset();
      if (!this.stopped) await pauses.pause();
    }
  }

  /** Hears until the subscription is dropped: by an error, by its end, by silence while the log grew, or by us. */
  private async hear(): Promise<void> {
    const from = this.reached === START ? this.pages.origin : this.reached;
    const subscription: AllStreamSubscription = this.connection.client.subscribeToAll({
      fromPosition: from === START ? END : wirePosition(from),
      filter: streamNameFilter({ prefixes: [this.prefix] }),
    });
    let quiet = true;
    const dropped = new Promise<void>((resolve) => {
      this.leave = resolve;
      for (const name of ["error", "end", "close"]) (subscription as NodeJS.EventEmitter).on(name, () => resolve());
    });
    subscription.on("data", ({ event }) => {
      quiet = false;
      this.heard(positionFrom(event?.position?.commit ?? 0n));
    });
    const watchdog = setInterval(() => {
      if (quiet) void this.missedSomething().then((missed) => missed && this.leave());
      quiet = true;
    }, this.probe);
    if (this.stopped) this.leave();
    await dropped;
    clearInterval(watchdog);
    await subscription.unsubscribe().catch(() => undefined);
  }

  /** Whether the log holds facts that were not heard of; a log that cannot be asked is held for one that does. */
  private async missedSomething(): Promise<boolean> {
    const before = this.reached;
    try {
      const { facts } = await this.pages.forwards(before, 1);
      const position = facts.at(-1)?.fact.position;
      if (position === undefined || position <= this.reached) return false;
      this.heard(position);
      return true;
    } catch {
      return true;
    }
  }

  /** The log was read up to here by somebody: nothing before it needs to be heard of. */
  passed(position: Position): void {
    this.heard(position);
  }

  private heard(position: Position): void {
    if (position <= this.reached) return;
    this.reached = position;
    this.grown(position);
  }
}
