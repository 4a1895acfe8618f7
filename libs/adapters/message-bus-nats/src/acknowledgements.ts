import { performance } from "node:perf_hooks";
import { createInbox, type Msg, type MsgHdrs, type NatsConnection } from "nats";

/** What the server says of a message that it has on disk. */
export interface Stored {
  /** Its number in the stream. */
  readonly seq: number;
  /** Known by its id already, and not stored again. */
  readonly duplicate?: boolean;
}

interface Answer extends Partial<Stored> {
  readonly error?: { readonly description: string };
}

interface Waiting {
  /** By a clock that nobody sets back. */
  readonly until: number;
  resolve(stored: Stored): void;
  reject(error: Error): void;
}

export interface Message {
  readonly subject: string;
  readonly data: Uint8Array;
  readonly headers: MsgHdrs;
}

const NO_RESPONDERS = 503;
const ENDED = "the connection was closed";

/**
 * What the server is to acknowledge, over one inbox. The client's own way makes a timer, a race and an error, stack trace
 * included, for every message, failed or not, which together cost more than sending it. Here one timer looks after all that
 * are under way: each is given up between one and two `patienceMs` after it was sent.
 */
export class Acknowledgements {
  private readonly inbox = createInbox();
  private readonly underWay = new Map<string, Waiting>();
  private readonly overdue: NodeJS.Timeout;
  private sent = 0;

  constructor(
    private readonly connection: NatsConnection,
    private readonly patienceMs: number,
  ) {
    connection.subscribe(`${this.inbox}.*`, { callback: (error, message) => this.heard(error, message) });
    this.overdue = setInterval(() => this.giveUp(performance.now()), patienceMs).unref();
    void connection.closed().then(() => this.end());
  }

  /** Resolves when the server has the message; throws where it refuses it, no stream takes it, or it says nothing in time. */
  publish({ subject, data, headers }: Message): Promise<Stored> {
    const number = String(++this.sent);
    return new Promise((resolve, reject) => {
      this.connection.publish(subject, data, { headers, reply: `${this.inbox}.${number}` });
      this.underWay.set(number, { until: performance.now() + this.patienceMs, resolve, reject });
    });
  }

  private heard(error: Error | null, message: Msg): void {
    // Not allowed to listen: each is given up in its time.
    if (error) return;
    const number = message.subject.slice(this.inbox.length + 1);
    const waiting = this.underWay.get(number);
    if (!waiting) return;
    this.underWay.delete(number);
    if (message.data.length === 0 && message.headers?.code === NO_RESPONDERS)
      return waiting.reject(new Error("no stream takes it"));
    const { error: refused, seq, duplicate = false } = answerIn(message);
    // A refusal may bear a number too: none, which is zero.
    if (refused || !seq) waiting.reject(new Error(refused?.description ?? "what it answered is no acknowledgement"));
    else waiting.resolve({ seq, duplicate });
  }

  private giveUp(now: number): void {
    for (const [number, { until, reject }] of this.underWay) {
      if (until > now) return;
      this.underWay.delete(number);
      reject(new Error("no answer in time"));
    }
  }

  private end(): void {
    clearInterval(this.overdue);
    for (const { reject } of this.underWay.values()) reject(new Error(ENDED));
    this.underWay.clear();
  }
}

const answerIn = (message: Msg): Answer => {
  try {
    return message.json<Answer>();
  } catch {
    return {};
  }
};
