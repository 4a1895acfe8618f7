import type { Position } from "@sankofa/kernel/contract";
import type { Clock } from "@sankofa/ports/clock";
import type { EventStore } from "@sankofa/ports/event-store";
import type { MessageBus } from "@sankofa/ports/message-bus";
import type { ReadModels } from "@sankofa/ports/read-models";
import { batched } from "../runners/batched";
import { retrying, type Trouble } from "../runners/retrying";
import type { ContractFeed } from "./contract-feed";
import { factsOf } from "./facts-of";

const CURSOR = "publisher";
const BATCH = 256;

/**
 * Tails the log and hands every contract to the bus. The cursor moves only over what the bus has taken, so after a
 * crash some contracts are published again and none is left out.
 */
export class Publisher {
  position: Position = "";
  trouble: Trouble | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly cursors: Pick<ReadModels, "cursor" | "moveCursor">,
    private readonly feed: ContractFeed,
    private readonly bus: MessageBus,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
  ) {}

  async start(): Promise<void> {
    this.position = await this.cursors.cursor(CURSOR);
    this.ended = retrying(
      (progress) => this.publish(progress),
      this.signal,
      this.clock,
      (trouble) => (this.trouble = trouble),
    );
  }

  private async publish(progress: () => void): Promise<void> {
    for await (const batch of batched(factsOf(this.store, this.position, this.signal), BATCH)) {
      for (const fact of batch) for (const contract of this.feed.contractsOf(fact)) await this.bus.publish(contract);
      const to = batch.at(-1)?.position ?? this.position;
      await this.cursors.moveCursor(CURSOR, this.position, to);
      this.position = to;
      progress();
    }
  }

  stopped(): Promise<void> {
    return this.ended;
  }
}
