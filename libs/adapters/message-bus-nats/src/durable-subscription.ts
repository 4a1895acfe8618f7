import { AckPolicy, createInbox, DeliverPolicy, nanos, type ConsumerConfig, type Msg, type Subscription } from "nats";
import type { BusSubscription, Delivery } from "@sankofa/ports/message-bus";
import type { ContractStream, Line } from "./contract-stream";
import { contractIn } from "./message";
import { Receipt } from "./receipt";
import { isNotFound } from "./refusals";

const SECOND = 1_000;
/** Given to one subscriber ahead of its asking. */
const AHEAD = 256;
const MOST_UNACKNOWLEDGED = 1_000;
const REQUEST_MS = 30 * SECOND;
const HEARTBEAT_MS = 2 * SECOND;
const HEARTBEATS_MISSED = 3;
const BETWEEN_ATTEMPTS_MS = SECOND;
const LONGEST_GOODBYE_MS = SECOND;
const SILENCE_MS = 30 * SECOND;
/** The server's clock may be so much behind ours. */
const CLOCKS_APART_MS = 5 * SECOND;

/** Resolves at once for what is past. */
const pause = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms).unref()) : Promise.resolve();

/** Any name as one that a consumer may have. */
const consumerName = (name: string): string =>
  name.replace(/[^A-Za-z0-9_-]/gu, (character) => `=${character.codePointAt(0)?.toString(16)}=`);

/**
 * One subscriber of a durable pull consumer. It asks for no more than it has room for, says that it is at work on what
 * it holds, and asks anew when the server was away, lost the consumer or fell silent.
 */
export class DurableSubscription {
  private readonly consumer: string;
  private readonly types: ReadonlySet<string> | undefined;
  private readonly silenceMs: number;
  private readonly queue: Receipt[] = [];
  private readonly held = new Set<Receipt>();
  private line: Line | undefined;
  private inbox: Subscription | undefined;
  private tending: NodeJS.Timeout | undefined;
  private recovering: Promise<void> | undefined;
  /** How many messages the server still owes to our requests. */
  private owed = 0;
  private heard = 0;
  private askedAnew = 0;
  /** The consumer stood once: if it is gone, everything that the stream holds is heard, for nobody knows what was lost. */
  private stood = false;
  private failed = false;
  private readonly since = Date.now();
  private left = false;
  private changed: () => void = () => undefined;

  constructor(
    private readonly stream: ContractStream,
    { name, types }: BusSubscription,
    silenceMs = SILENCE_MS,
  ) {
    this.consumer = consumerName(name);
    this.types = types && new Set(types);
    this.silenceMs = silenceMs;
  }

  /** Makes the durable consumer where there is none; from then on the server gathers under its name. */
  async gather(): Promise<Line> {
    try {
      return await this.gathered();
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }

  private async gathered(): Promise<Line> {
    const line = await this.stream.line();
    try {
      await line.manager.consumers.info(this.stream.name, this.consumer);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await this.stream.declare(line);
      await line.manager.consumers.add(this.stream.name, {
        durable_name: this.consumer,
        ack_policy: AckPolicy.Explicit,
        ack_wait: nanos(this.silenceMs),
        ...this.beginning(),
        max_ack_pending: MOST_UNACKNOWLEDGED,
        max_deliver: -1,
      });
    }
    this.stood = true;
    return line;
  }

  /** Where its name is unknown to the server. What was said since the first attempt is heard as well, where that one failed. */
  private beginning(): Pick<ConsumerConfig, "deliver_policy" | "opt_start_time"> {
    if (this.stood) return { deliver_policy: DeliverPolicy.All };
    if (!this.failed) return { deliver_policy: DeliverPolicy.New };
    const since = new Date(this.since - CLOCKS_APART_MS).toISOString();
    return { deliver_policy: DeliverPolicy.StartTime, opt_start_time: since };
  }

  async *deliveries(): AsyncGenerator<Delivery> {
    if (this.left) return;
    this.stream.onReconnect.add(this.askAnew);
    this.tending = setInterval(() => this.tend(), Math.min(this.silenceMs / 3, HEARTBEAT_MS)).unref();
    try {
      this.askAnew();
      while (!this.left) {
        const receipt = this.queue.shift();
        const delivery = receipt && this.deliveryOf(receipt);
        this.ask();
        if (delivery) yield delivery;
        else if (!receipt) await new Promise<void>((resolve) => (this.changed = resolve));
      }
    } finally {
      await this.leave();
    }
  }

  /** Gives back what is not acknowledged, what is still on its way included. */
  async leave(): Promise<void> {
    if (this.left) return;
    this.left = true;
    this.changed();
    this.stream.onReconnect.delete(this.askAnew);
    clearInterval(this.tending);
    // Without a server nothing comes, and nothing can be given back.
    await Promise.race([this.hearOut().catch(() => undefined), pause(LONGEST_GOODBYE_MS)]);
    for (const receipt of [...this.held, ...this.queue]) receipt.giveBack();
  }

  /**
   * Hears what the server has sent already, so that it can be given back. Asking after the consumer makes the server drop
   * our open request: server 2.9 would take what is given back for that, find nobody, and keep it until it times out.
   */
  private async hearOut(): Promise<void> {
    await this.inbox?.drain();
    await this.line?.manager.consumers.info(this.stream.name, this.consumer);
  }

  private deliveryOf(receipt: Receipt): Delivery | undefined {
    try {
      const contract = contractIn(receipt.message);
      if (this.types && !this.types.has(contract.type)) {
        receipt.ack();
        return undefined;
      }
      this.held.add(receipt);
      const { attempt } = receipt;
      return {
        contract,
        attempt,
        ack: () => void (receipt.ack() && this.held.delete(receipt)),
        retry: () => void (receipt.retry() && this.held.delete(receipt)),
      };
    } catch {
      // Somebody else published it under our subjects: left there, it would come again for ever.
      receipt.refuse();
      return undefined;
    }
  }

  private readonly receive = (error: Error | null, message: Msg): void => {
    if (error) return this.askAnew();
    this.heard = Date.now();
    if (message.subject === this.inbox?.getSubject()) return this.hearStatus(message.headers?.code ?? 0);
    this.owed = Math.max(this.owed - 1, 0);
    this.queue.push(new Receipt(message));
    this.changed();
  };

  /** 100 is a heartbeat; everything else ends a request, and some of it means that the consumer is gone. */
  private hearStatus(code: number): void {
    if (code === 100 || this.left) return;
    this.owed = 0;
    if (code === 404 || code === 408) this.ask();
    else this.askAnew();
  }

  private tend(): void {
    for (const receipt of this.held) receipt.atWork();
    for (const receipt of this.queue) receipt.atWork();
    if (this.owed > 0 && Date.now() - this.heard > HEARTBEATS_MISSED * HEARTBEAT_MS) this.askAnew();
  }

  /** Whatever was asked is forgotten: looks after the consumer and asks again, until it can. */
  private readonly askAnew = (): void => {
    this.recovering ??= this.recover().finally(() => (this.recovering = undefined));
  };

  private async recover(): Promise<void> {
    while (!this.left) {
      await pause(this.askedAnew + BETWEEN_ATTEMPTS_MS - Date.now());
      this.askedAnew = Date.now();
      try {
        const line = await this.gather();
        if (this.left) return;
        if (line !== this.line) this.inbox = line.connection.subscribe(createInbox(), { callback: this.receive });
        this.line = line;
        this.owed = 0;
        return this.ask();
      } catch {
        // The server is away, or JetStream on it: for as long as anybody listens, it is tried again.
      }
    }
  }

  private ask(): void {
    if (!this.line || !this.inbox || this.left || this.owed > 0 || this.queue.length > AHEAD / 2) return;
    this.owed = AHEAD - this.queue.length;
    this.heard = Date.now();
    const request = { batch: this.owed, expires: nanos(REQUEST_MS), idle_heartbeat: nanos(HEARTBEAT_MS) };
    this.line.connection.publish(
      `$JS.API.CONSUMER.MSG.NEXT.${this.stream.name}.${this.consumer}`,
      Buffer.from(JSON.stringify(request)),
      { reply: this.inbox.getSubject() },
    );
  }
}
