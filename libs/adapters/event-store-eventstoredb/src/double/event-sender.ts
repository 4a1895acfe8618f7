import type { ServerWritableStream, StatusObject } from "@grpc/grpc-js";
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb";
import type { FaultKind, Faults } from "./faults";
import { eventMessage, type ReadMessage } from "./messages";
import type { LogRecord } from "./record";
import { broken } from "./refusals";

export type ReadCall = ServerWritableStream<ReadReq, ReadMessage>;

/** Which switches strike a sender in the middle of its events. */
export interface Strikes {
  readonly dropped: FaultKind;
  readonly stalled: FaultKind;
  readonly ended?: FaultKind;
}

/** Messages that may wait to be taken. */
const MOST_UNSENT = 256;

/** Sends events down one call, no faster than they are taken, until the call is over or a fault strikes. */
export class EventSender {
  private over = false;
  private waiting: (() => void)[] = [];
  private readonly struck = new Map<FaultKind, { left: number }>();

  constructor(
    private readonly call: ReadCall,
    private readonly faults: Faults,
    private readonly strikes: Strikes,
  ) {
    for (const name of ["cancelled", "close", "error"]) {
      call.on(name, () => {
        this.over = true;
        this.wake();
      });
    }
    call.on("drain", () => this.wake());
  }

  get isOver(): boolean {
    return this.over;
  }

  /** False when nothing more can be sent. */
  send(record: LogRecord): boolean | Promise<boolean> {
    if (this.over || this.strikesNow()) return false;
    const message = eventMessage(record);
    if (this.faults.take("duplicate-delivery")) this.call.write(message);
    return this.write(message);
  }

  write(message: ReadMessage): boolean | Promise<boolean> {
    if (this.over) return false;
    if (this.call.write(message) || this.call.writableLength < MOST_UNSENT) return true;
    return new Promise<void>((resolve) => this.waiting.push(resolve)).then(() => !this.over);
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.call.end();
  }

  fail(status: StatusObject): void {
    if (this.over) return;
    this.over = true;
    this.call.emit("error", status);
  }

  private wake(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const goOn of woken) goOn();
  }

  private strikesNow(): boolean {
    const { dropped, stalled, ended } = this.strikes;
    if (this.strikeOf(dropped)) this.fail(broken());
    else if (ended && this.strikeOf(ended)) this.end();
    else if (this.strikeOf(stalled)) this.over = true;
    return this.over;
  }

  private strikeOf(kind: FaultKind): boolean {
    let strike = this.struck.get(kind);
    if (!strike) {
      const armed = this.faults.take(kind);
      if (!armed) return false;
      strike = { left: armed.after };
      this.struck.set(kind, strike);
    }
    return strike.left-- <= 0;
  }
}
