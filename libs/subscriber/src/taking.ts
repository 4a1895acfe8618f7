import type { JsMsg } from "nats";
import type { Beginning } from "./beginning";
import { recordOf, type PublishedEvent } from "./event";
import { HeldBack, type Arrived } from "./held-back";
import type { Inbox } from "./inbox";
import { turnOf, type Turn } from "./order";

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 10_000;

/** An event came, and the one before it about the same record never will: the broker does not hold it any more. */
export class EventMissing extends Error {
  constructor(readonly event: PublishedEvent) {
    super(`${event.stream}: the event ${event.previous} before ${event.position} is missing`);
    this.name = "EventMissing";
  }
}

/**
 * Takes events in the order of their records, each once. What fails is asked for again after a pause that grows, and what
 * follows it in its record waits; all other records go on.
 */
export class Taking {
  readonly held = new HeldBack();
  private inHand: JsMsg | undefined;

  constructor(
    private readonly inbox: Inbox,
    private readonly beginning: Beginning,
    private readonly handle: (event: PublishedEvent) => void | Promise<void>,
    private readonly onTrouble: (trouble: Error, event: PublishedEvent) => void,
  ) {}

  async offer(arrived: Arrived): Promise<void> {
    const turn = await this.turn(arrived.event);
    if (turn === "wait") return this.held.add(arrived);
    if (turn === "taken") return void arrived.message.ack();
    if (await this.take(arrived)) await this.release(arrived.event);
  }

  /** Tells the broker, which would give to somebody else what it hears nothing of. */
  atWork(): void {
    this.held.atWork();
    this.inHand?.working();
  }

  /** Somebody else of the same name, on the same inbox, may have taken what is waited for. */
  async lookAgain(): Promise<void> {
    for (const { event } of this.held.firsts()) await this.release(event);
  }

  /** What is waited for will never come: the earliest of each record is taken all the same, and that is said. */
  async giveUpWaiting(): Promise<void> {
    for (const arrived of this.held.firsts()) {
      this.onTrouble(new EventMissing(arrived.event), arrived.event);
      this.held.remove(arrived.event);
      if (await this.take(arrived)) await this.release(arrived.event);
    }
  }

  private async release(record: PublishedEvent): Promise<void> {
    for (let first = this.held.first(record); first; first = this.held.first(record)) {
      const turn = await this.turn(first.event);
      if (turn === "wait") return;
      this.held.remove(first.event);
      if (turn === "taken") first.message.ack();
      else if (!(await this.take(first))) return;
    }
  }

  private async turn(event: PublishedEvent): Promise<Turn> {
    return turnOf(event, await this.inbox.last(recordOf(event)), this.beginning.of(event.stream));
  }

  /** False where it failed: it comes again. */
  private async take({ event, message }: Arrived): Promise<boolean> {
    this.inHand = message;
    try {
      await this.inbox.take({ ...recordOf(event), sequence: event.position }, () => this.handle(event));
      message.ack();
      return true;
    } catch (error) {
      this.onTrouble(error instanceof Error ? error : new Error(String(error)), event);
      message.nak(pauseAfter(message));
      return false;
    } finally {
      this.inHand = undefined;
    }
  }
}

const pauseAfter = ({ info }: JsMsg): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (info.deliveryCount - 1), LONGEST_PAUSE_MS);
