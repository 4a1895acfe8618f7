import { setImmediate } from "node:timers";
import type { Worker } from "node:worker_threads";
import type { AppendResult } from "@sankofa/ports/event-store";
import type { CheckedAppend } from "@sankofa/ports/event-store.append";
import { StoreOverloaded, StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { positionOf } from "@sankofa/ports/event-store.positions";
import type { Refusal } from "@sankofa/ports/event-store.verdict";
import { StoreOpenError } from "./open-error";
import { APPENDED, IDEMPOTENT, REFUSED, type Reply, type WriterSettings, type Work } from "./protocol";
import { packAppend, type Cell } from "./row";
import { startWriterThread } from "./writer-thread";

/** So many appends are sent together: while the thread inserts them, the next are checked. */
const APPENDS_A_PART = 16;

export type Answer = AppendResult | { readonly refusal: Refusal };

interface Waiting {
  readonly settle: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
}

/** Waits with listeners of its own and takes them off again: a worker's port sleeps unless it is listened to. */
const firstReply = (worker: Worker): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const heard = (reply: Reply): void => {
      worker.off("error", reject);
      resolve(reply);
    };
    worker.once("message", heard);
    worker.once("error", reject);
  });

/** The calling thread's side of the writing thread: a bounded queue in, answers out in the same order. */
export class Writer {
  /** What has been sent or is about to be, oldest first; `answered` of them are done with. */
  private waiting: Waiting[] = [];
  private answered = 0;
  private cells: Cell[] = [];
  private collected = 0;
  private idle: (() => void)[] = [];
  private ending: (() => void) | undefined;
  private failure: Error | undefined;

  private constructor(
    private readonly worker: Worker,
    private readonly queueLimit: number,
    private readonly advanced: (position: string) => void,
  ) {
    worker.on("message", (reply: Reply) => {
      this.hear(reply);
      this.wakeIdle();
    });
    worker.on("error", (error) => this.lose(error));
    worker.on("exit", () => this.lose(new Error("The writing thread ended")));
  }

  /** Starts the thread and waits until it has opened the file; gives the number of the last position too. */
  static async start(settings: WriterSettings, queueLimit: number, advanced: (position: string) => void) {
    const worker = startWriterThread(settings);
    const first = await firstReply(worker);
    if (first.kind === "ready") return { writer: new Writer(worker, queueLimit, advanced), head: first.head };
    await worker.terminate();
    const { code, message } = first as Extract<Reply, { kind: "not-ready" }>;
    throw code ? new StoreOpenError(code, message) : new Error(message);
  }

  append(append: CheckedAppend): Promise<Answer> {
    return new Promise((settle, fail) => {
      if (!this.admit(settle, fail)) return;
      if (this.cells.length === 0) setImmediate(() => this.flush());
      packAppend(append, this.cells);
      if (++this.collected >= APPENDS_A_PART) this.flush();
    });
  }

  closeStream(stream: string, status: "archived" | "tombstoned"): Promise<Answer> {
    return new Promise((settle, fail) => {
      if (!this.admit(settle, fail)) return;
      this.flush();
      this.send({ kind: "close-stream", stream, status });
    });
  }

  /** Resolves when everything that was accepted has been answered. */
  async drained(): Promise<void> {
    while (this.waiting.length > this.answered) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Lets the thread close the file, and end. */
  async stop(): Promise<void> {
    this.flush();
    if (this.failure) return;
    await new Promise<void>((resolve) => {
      this.ending = resolve;
      this.send({ kind: "stop" });
    });
    await this.worker.terminate();
  }

  private admit(settle: Waiting["settle"], fail: Waiting["fail"]): boolean {
    if (this.failure) fail(new StoreUnavailable(this.failure.message, false));
    else if (this.waiting.length - this.answered >= this.queueLimit) fail(new StoreOverloaded(1));
    else return this.waiting.push({ settle, fail }) > 0;
    return false;
  }

  /** Sends what was collected in this turn of the event loop, where that has not been done. */
  private flush(): void {
    if (this.cells.length === 0) return;
    const { cells } = this;
    [this.cells, this.collected] = [[], 0];
    this.send({ kind: "appends", cells });
  }

  private send(work: Work): void {
    this.worker.postMessage(work);
  }

  private next(): Waiting {
    const waiting = this.waiting[this.answered++];
    if (!waiting) throw new Error("The writing thread answered more than it was asked");
    if (this.answered === this.waiting.length || this.answered > 1_024) {
      this.waiting = this.waiting.slice(this.answered);
      this.answered = 0;
    }
    return waiting;
  }

  private hear(reply: Reply): void {
    switch (reply.kind) {
      case "answers":
        return this.answer(reply.numbers, reply.refusals);
      case "failed":
        for (let count = 0; count < reply.count; count++) {
          this.next().fail(new StoreUnavailable(reply.message, reply.outcomeUnknown));
        }
        return;
      case "stream-closed":
        return this.next().settle(
          reply.refusal ? { refusal: reply.refusal } : { revision: -1, position: undefined, idempotent: false },
        );
      case "stopped":
        this.failure = new Error("The store is closed");
        return this.ending?.();
      case "ready":
      case "not-ready":
        return;
    }
  }

  private wakeIdle(): void {
    for (const resolve of this.idle.splice(0)) resolve();
  }

  private answer(numbers: readonly number[], refusals: readonly Refusal[]): void {
    let highest = 0;
    let refused = 0;
    for (let at = 0; at < numbers.length; at += 3) {
      const [kind, revision = -1, number = 0] = [numbers[at], numbers[at + 1], numbers[at + 2]];
      if (kind === REFUSED) {
        const refusal = refusals[refused++];
        if (refusal) this.next().settle({ refusal });
        continue;
      }
      const written = kind === APPENDED || kind === IDEMPOTENT;
      if (kind === APPENDED) highest = number;
      const position = written ? positionOf(number) : undefined;
      this.next().settle({ revision, position, idempotent: kind === IDEMPOTENT });
    }
    if (highest > 0) this.advanced(positionOf(highest));
  }

  /** The thread is gone: what was on its way may have been written, and nothing more can be. */
  private lose(error: Error): void {
    if (this.failure) return;
    this.failure = error;
    const lost = this.waiting.slice(this.answered);
    [this.waiting, this.answered, this.cells, this.collected] = [[], 0, [], 0];
    for (const { fail } of lost) fail(new StoreUnavailable(error.message, true));
    this.wakeIdle();
    this.ending?.();
  }
}
