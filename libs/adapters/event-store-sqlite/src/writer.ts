import { setImmediate } from "node:timers";
import type { CheckedAppend } from "@sankofa/ports/event-store.append";
import { StoreOverloaded, StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { positionOf } from "@sankofa/ports/event-store.positions";
import { StoreOpenError } from "./open-error";
import { APPENDED, IDEMPOTENT, REFUSED, type AnswersReply, type Reply } from "./protocol";
import type { LogKept } from "./writer-database";
import { packAppend, type Cell } from "./row";
import { WaitingList, type Answer, type Waiting } from "./waiting-list";
import { startWriterThread, type WriterThread } from "./writer-thread";

/** So many appends are sent together: while the thread inserts them, the next are checked. */
const APPENDS_A_PART = 8;
/** So many callers are told at once: each goes on with its own work at once, and other work wants a turn as well. */
const CALLERS_A_TURN = 16;

/** How long the calling thread stays awake for the answer to an append that is alone, where the last one took no longer. */
const AWAKE_MILLISECONDS = 1;

const ENDED = "The writing thread ended";

const charactersOf = ({ data }: CheckedAppend): number => {
  let characters = 0;
  for (const text of data) characters += text.length;
  return characters;
};

const firstReply = ({ worker, line }: WriterThread): Promise<Reply> =>
  new Promise((resolve, reject) => {
    // What it has said before it ended, as why it cannot open the file, may not have been heard yet.
    const ended = (): void => {
      const said = line.take();
      if (said) resolve(said);
      else reject(new Error(ENDED));
    };
    worker.once("error", reject).once("exit", ended);
    void line.first().then((reply) => {
      worker.off("error", reject).off("exit", ended);
      resolve(reply);
    });
  });

/** The calling thread's side of the writing thread: a bounded queue in, answers out in the same order. */
export class Writer {
  /** What has been sent or is about to be. */
  private readonly waiting: WaitingList;
  private cells: Cell[] = [];
  private collected = 0;
  /** What the thread has said and nobody has been told yet: how far in the first, and how many refusals so far in it. */
  private readonly heard: Reply[] = [];
  private told = 0;
  private refused = 0;
  /** How many were told together the last time. */
  private lastTold = 0;
  /** When the last append that was alone was sent, and how long the one before it took. */
  private sentAlone = 0;
  private tookAlone = 0;
  private idle: (() => void)[] = [];
  private ending: (() => void) | undefined;
  private failure: Error | undefined;

  private constructor(
    private readonly thread: WriterThread,
    queueLimit: number,
    private readonly advanced: (position: string) => void,
  ) {
    this.waiting = new WaitingList(queueLimit);
    const { worker, line } = thread;
    line.listen((reply) => this.hear(reply));
    worker.on("error", (error) => this.lose(error));
    worker.on("exit", () => this.lose(new Error(ENDED)));
  }

  /** Starts the thread and waits until it has opened the file; gives the number of the last position too. */
  static async start(kept: LogKept, queueLimit: number, advanced: (position: string) => void) {
    const thread = startWriterThread(kept);
    const first = await firstReply(thread);
    if (first.kind === "ready") return { writer: new Writer(thread, queueLimit, advanced), head: first.head };
    await thread.worker.terminate();
    const { code, message } = first as Extract<Reply, { kind: "not-ready" }>;
    throw code ? new StoreOpenError(code, message) : new Error(message);
  }

  append(append: CheckedAppend): Promise<Answer> {
    return new Promise((settle, fail) => {
      if (!this.admit({ settle, fail, characters: charactersOf(append) })) return;
      packAppend(append, this.cells);
      if (++this.collected >= APPENDS_A_PART || this.alone()) this.flush();
      else if (this.collected === 1) setImmediate(() => this.flush());
    });
  }

  closeStream(stream: string, status: "archived" | "tombstoned"): Promise<Answer> {
    return new Promise((settle, fail) => {
      if (!this.admit({ settle, fail, characters: 0 })) return;
      this.flush();
      this.thread.line.send({ kind: "close-stream", stream, status });
    });
  }

  /** Resolves when everything that was accepted has been answered. */
  async drained(): Promise<void> {
    while (this.waiting.length > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Lets the thread close the file, and end. */
  async stop(): Promise<void> {
    this.flush();
    if (this.failure) return;
    await new Promise<void>((resolve) => {
      this.ending = resolve;
      this.thread.line.send({ kind: "stop" });
    });
    await this.thread.worker.terminate();
  }

  /** An append that nothing is on its way with does not wait for company that the one before it had not either. */
  private alone(): boolean {
    return this.waiting.length === 1 && this.lastTold === 1;
  }

  private admit(waiting: Waiting): boolean {
    if (this.failure) waiting.fail(new StoreUnavailable(this.failure.message, false));
    else if (this.waiting.add(waiting)) return true;
    else waiting.fail(new StoreOverloaded(1));
    return false;
  }

  /** Sends what was collected in this turn of the event loop, where that has not been done. */
  private flush(): void {
    if (this.cells.length === 0) return;
    const { cells } = this;
    [this.cells, this.collected] = [[], 0];
    this.thread.line.send({ kind: "appends", cells });
    if (!this.alone()) return;
    this.sentAlone = performance.now();
    if (this.tookAlone < AWAKE_MILLISECONDS) this.stayAwake();
  }

  /**
   * Turns the event loop while a lone append is on its way, for a moment at most: a thread that sleeps is woken later
   * than a fast disk takes to commit. Whatever else there is to do gets its turn as usual.
   */
  private stayAwake(): void {
    const until = performance.now() + AWAKE_MILLISECONDS;
    const turn = (): void => {
      this.listen();
      if (this.waiting.length > 0 && performance.now() < until) setImmediate(turn);
    };
    setImmediate(turn);
  }

  private hear(reply: Reply): void {
    if (this.heard.push(reply) === 1) this.tell(CALLERS_A_TURN);
  }

  /** Hears what has arrived without waiting for a turn of the event loop to bring it. */
  private listen(): void {
    for (let reply = this.thread.line.take(); reply; reply = this.thread.line.take()) this.hear(reply);
  }

  /** Passes on what was heard, to so many callers; the others are told in the next turn of the event loop. */
  private tell(most: number): void {
    let left = most;
    for (let [reply] = this.heard; reply && left > 0; [reply] = this.heard) {
      if (reply.kind === "answers") left -= this.answer(reply, left);
      else this.pass(reply);
      if (reply.kind === "answers" && this.told < reply.numbers.length) break;
      this.heard.shift();
      [this.told, this.refused] = [0, 0];
    }
    if (this.heard.length > 0) setImmediate(() => this.tell(CALLERS_A_TURN));
    this.wakeIdle();
  }

  private pass(reply: Exclude<Reply, AnswersReply>): void {
    switch (reply.kind) {
      case "failed":
        for (let count = 0; count < reply.count; count++) {
          this.waiting.next().fail(new StoreUnavailable(reply.message, reply.outcomeUnknown, reply.reason));
        }
        return;
      case "stream-closed":
        return this.waiting
          .next()
          .settle(
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

  /** Settles at most so many appends, from where it stopped before; gives how many. */
  private answer({ numbers, refusals }: AnswersReply, most: number): number {
    const end = Math.min(numbers.length, this.told + 3 * most);
    let highest = 0;
    const from = this.told;
    for (; this.told < end; this.told += 3) {
      const [kind, revision = -1, number = 0] = [numbers[this.told], numbers[this.told + 1], numbers[this.told + 2]];
      if (kind === REFUSED) {
        const refusal = refusals[this.refused++];
        if (refusal) this.waiting.next().settle({ refusal });
        continue;
      }
      const written = kind === APPENDED || kind === IDEMPOTENT;
      if (kind === APPENDED) highest = number;
      const position = written ? positionOf(number) : undefined;
      this.waiting.next().settle({ revision, position, idempotent: kind === IDEMPOTENT });
    }
    if (highest > 0) this.advanced(positionOf(highest));
    this.lastTold = (end - from) / 3;
    if (this.lastTold === 1) this.tookAlone = performance.now() - this.sentAlone;
    return this.lastTold;
  }

  /** The thread is gone: what was on its way may have been written, and nothing more can be. */
  private lose(error: Error): void {
    if (this.failure) return;
    this.listen();
    this.tell(Number.POSITIVE_INFINITY);
    this.failure = error;
    [this.cells, this.collected] = [[], 0];
    for (const each of this.waiting.takeAll()) each?.fail(new StoreUnavailable(error.message, true));
    this.wakeIdle();
    this.ending?.();
  }
}
