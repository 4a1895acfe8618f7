import type { Msg } from "nats";

const NANOSECONDS = 1_000_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 30_000;
/** `$JS.ACK.<stream>.<consumer>.<deliveries>…`, with two words more after ACK where the server has a domain. */
const WORDS_WITHOUT_DOMAIN = 9;

/** What JetStream hears about one message; said once, but for `atWork`. */
export class Receipt {
  readonly attempt: number;
  private said = false;

  constructor(readonly message: Msg) {
    const words = (message.reply ?? "").split(".");
    this.attempt = Number(words[words.length === WORDS_WITHOUT_DOMAIN ? 4 : 6]);
  }

  /** True the first time. */
  ack(): boolean {
    return this.say("+ACK");
  }

  /** Again after a pause that grows with the attempts. */
  retry(): boolean {
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.attempt - 1), LONGEST_PAUSE_MS);
    return this.say(`-NAK ${JSON.stringify({ delay: pause * NANOSECONDS })}`);
  }

  /** To somebody else, at once. */
  giveBack(): void {
    this.say("-NAK");
  }

  /** Never again: it cannot be read. */
  refuse(): void {
    this.say("+TERM");
  }

  /** Keeps the server from giving it to somebody else. */
  atWork(): void {
    if (!this.said) this.send("+WPI");
  }

  private say(word: string): boolean {
    if (this.said) return false;
    this.said = true;
    this.send(word);
    return true;
  }

  private send(word: string): void {
    try {
      this.message.respond(Buffer.from(word));
    } catch {
      // The connection has ended: the server hears nothing, and gives the message to somebody else in time.
    }
  }
}
