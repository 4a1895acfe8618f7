import {
  connect,
  type ConnectionOptions,
  type ConsumerInfo,
  type ConsumerMessages,
  type JsMsg,
  type NatsConnection,
} from "nats";
import type { PublishedType } from "@sankofa/contracts/published";
import { Beginning } from "./beginning";
import { DurableConsumer, type Place } from "./durable-consumer";
import { eventIn, type PublishedEvent } from "./event";
import { FeedLog, FeedMoved, logIn } from "./feed-log";
import type { Inbox } from "./inbox";
import { Taking } from "./taking";

const SILENCE_MS = 30_000;
const BATCH = 64;
const FETCH_MS = 5_000;
const BETWEEN_ATTEMPTS_MS = 500;
/** Only a person helps, by a new inbox; until then it is said now and again. */
const BETWEEN_LOOKS_MS = 30_000;
const RECONNECT_MS = 250;
const PING_MS = 5_000;
const ANSWER_TIMEOUT_MS = 5_000;
const LONGEST_GOODBYE_MS = 1_000;

export interface Subscribing<Type extends PublishedType> {
  /** How to reach the broker and who to be there, in the client's own words. */
  readonly connection: Pick<ConnectionOptions, "servers" | "user" | "pass" | "token" | "authenticator" | "tls">;
  /** Durable: the broker remembers under this name how far we are. Programs of one name and one inbox share the work. */
  readonly name: string;
  /** Where a new inbox begins: with the first event there ever was, or with the next. */
  readonly from: "zero" | "now";
  readonly inbox: Inbox;
  /** Event types that are handled; all when left out. The others are taken without a word. */
  readonly types?: readonly Type[];
  /** Is handed each event once, in the order of its record. What it throws is handed to it again, later. */
  readonly handle: (event: Extract<PublishedEvent, { readonly type: Type }>) => void | Promise<void>;
  /** The funder whose feed it is; all that the broker lets us hear when left out. */
  readonly funder?: string;
  /** What the installation calls its stream of contracts. */
  readonly stream?: string;
  readonly silenceMs?: number;
  /**
   * A failed handler, a missing event, a broker out of reach: tried again by itself, and worth a line in a log. `FeedMoved` is
   * not mended by itself: it asks for a new inbox.
   */
  readonly onTrouble?: (trouble: Error, event?: PublishedEvent) => void;
}

/** A running subscription. */
export class Subscription {
  /** Resolves when it stands: whatever is published afterwards is heard, from now on as well. */
  readonly begun: Promise<void>;
  private hasBegun: () => void = () => undefined;
  private connection: NatsConnection | undefined;
  private taking: Taking | undefined;
  private readonly log: FeedLog;
  private messages: ConsumerMessages | undefined;
  private ending = false;
  private wakeUp: () => void = () => undefined;
  private readonly tending: NodeJS.Timeout;
  private readonly ended: Promise<void>;

  constructor(private readonly wanted: Subscribing<PublishedType>) {
    const silenceMs = wanted.silenceMs ?? SILENCE_MS;
    this.log = new FeedLog(wanted.inbox);
    this.begun = new Promise((resolve) => (this.hasBegun = resolve));
    this.tending = setInterval(() => this.taking?.atWork(), silenceMs / 3);
    this.ended = this.run({
      stream: wanted.stream ?? "sankofa",
      name: wanted.name,
      subject: `${wanted.stream ?? "sankofa"}.public.${wanted.funder ?? "*"}.>`,
      silenceMs,
    });
  }

  /** Finishes the event in hand; what is held back is handed to the next program of this name. */
  async stop(): Promise<void> {
    this.ending = true;
    this.wakeUp();
    this.messages?.stop();
    await this.ended;
  }

  private async run(place: Place): Promise<void> {
    while (!this.ending) {
      try {
        const consumer = await DurableConsumer.of(await this.connected(), place);
        this.taking ??= await this.begin(consumer);
        this.hasBegun();
        while (!this.ending) await this.work(consumer, this.taking);
      } catch (error) {
        if (this.ending) break;
        this.wanted.onTrouble?.(error as Error);
        await this.pause(error instanceof FeedMoved ? BETWEEN_LOOKS_MS : BETWEEN_ATTEMPTS_MS);
      }
    }
    clearInterval(this.tending);
    this.taking?.held.giveBack();
    // Without a broker nothing can be told to it any more.
    await Promise.race([this.connection?.flush().catch(() => undefined), this.pause(LONGEST_GOODBYE_MS)]);
    await this.connection?.close();
  }

  private async connected(): Promise<NatsConnection> {
    if (this.connection && !this.connection.isClosed()) return this.connection;
    return (this.connection = await connect({
      ...this.wanted.connection,
      name: this.wanted.name,
      maxReconnectAttempts: -1,
      reconnectTimeWait: RECONNECT_MS,
      pingInterval: PING_MS,
      timeout: ANSWER_TIMEOUT_MS,
    }));
  }

  /** A new inbox has heard nothing yet, whatever the broker remembers under our name. */
  private async begin(consumer: DurableConsumer): Promise<Taking> {
    const { inbox, from } = this.wanted;
    if ((await inbox.beginning()) === undefined) {
      if (from === "zero") await consumer.forget();
      await inbox.begin(String(from === "now" ? await consumer.beginNow() : Beginning.ZERO));
    }
    return new Taking(
      inbox,
      Beginning.from((await inbox.beginning()) ?? ""),
      (event) => this.handle(event),
      (trouble, event) => this.wanted.onTrouble?.(trouble, event),
    );
  }

  private handle(event: PublishedEvent): void | Promise<void> {
    const { types, handle } = this.wanted;
    return !types || types.includes(event.type) ? handle(event) : undefined;
  }

  /** One batch, and a look at what is held back. */
  private async work(durable: DurableConsumer, taking: Taking): Promise<void> {
    const { consumer, made } = await durable.stand();
    if (made) taking.held.clear();
    this.messages = await consumer.fetch({ max_messages: BATCH, expires: FETCH_MS });
    if (this.ending) this.messages.stop();
    let came = 0;
    for await (const message of this.messages) {
      came += 1;
      if (this.ending) message.nak();
      else await this.hear(taking, message);
    }
    if (taking.held.size === 0 || this.ending) return;
    await taking.lookAgain();
    await this.lookAtOthers(await consumer.info(), taking, came > 0);
  }

  /** What is held back where the broker has nothing new: it is for nobody else's sake once all that it was not told about is with us. */
  private async lookAtOthers(
    { num_pending: ahead, num_ack_pending: held }: Pick<ConsumerInfo, "num_pending" | "num_ack_pending">,
    taking: Taking,
    isMoving: boolean,
  ): Promise<void> {
    const ours = taking.held.size;
    if (ahead > 0) return;
    if (held === ours) return taking.giveUpWaiting();
    // The rest is with others of our name, who may wait for it as we do for ours. The less one has the sooner it lets go of it, until one has all.
    if (isMoving || 2 * ours > held || Math.random() * held < ours) return;
    taking.held.giveBack();
    await this.pause(BETWEEN_ATTEMPTS_MS);
  }

  private async hear(taking: Taking, message: JsMsg): Promise<void> {
    let event: PublishedEvent;
    try {
      event = eventIn(message);
    } catch (error) {
      // Somebody else published it under the platform's subjects: left there, it would come again for ever.
      message.term();
      return this.wanted.onTrouble?.(error as Error);
    }
    const log = logIn(message);
    if (log !== undefined) await this.log.check(log);
    await taking.offer({ event, message });
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms).unref();
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Subscribes to what the platform publishes: every event once, in the order of its record, until it is stopped. */
export const subscribe = <Type extends PublishedType>(wanted: Subscribing<Type>): Subscription =>
  new Subscription(wanted as unknown as Subscribing<PublishedType>);
