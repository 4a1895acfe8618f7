import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";

/** The two ends of a line, and what of it is handed to the other thread. */
export interface LineEnd {
  readonly port: MessagePort;
  /** How many messages were sent from either end, in shared memory. */
  readonly sent: Int32Array;
}

/** Room for the counters of both ends. */
export const newCounters = (): Int32Array => new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));

/**
 * One end of the way between two threads: a port, and counters that both can see. A thread that stays awake looks at a
 * counter, which costs next to nothing and takes no lock, and then receives without a turn of its event loop.
 */
export class Line<Sent, Received> {
  private received = 0;

  constructor(
    private readonly end: LineEnd,
    private readonly mine: 0 | 1,
  ) {}

  send(message: Sent): void {
    this.end.port.postMessage(message);
    Atomics.add(this.end.sent, this.mine, 1);
  }

  /** The next message where one has arrived. */
  take(): Received | undefined {
    if (Atomics.load(this.end.sent, 1 - this.mine) === this.received) return undefined;
    const next = receiveMessageOnPort(this.end.port);
    if (next) this.received = (this.received + 1) | 0;
    return next?.message as Received | undefined;
  }

  /** Passes on what arrives and is not taken, in turns of the event loop. */
  listen(hear: (message: Received) => void): void {
    this.end.port.on("message", (message: Received) => {
      this.received = (this.received + 1) | 0;
      hear(message);
    });
  }

  /** The first message, with a listener that is taken off again. */
  first(): Promise<Received> {
    return new Promise((resolve) =>
      this.end.port.once("message", (message: Received) => {
        this.received = (this.received + 1) | 0;
        resolve(message);
      }),
    );
  }

  close(): void {
    this.end.port.close();
  }
}
