import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { StoreFailure } from "@sankofa/ports/store-failure";
import { startThread } from "@sankofa/sqlite-file/thread";
import type { ModelsWriting } from "./models-writing";
import { fromFailure } from "./writing-failure";
import type { WritingCall, WritingMethod, WritingReply, WritingSettings } from "./writing-protocol";

interface Waiting {
  readonly settle: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** Whoever changes the file: called by the names of its methods, answering in the order of the calls. */
export interface ViewsWriter {
  call<Method extends WritingMethod>(
    method: Method,
    ...args: Parameters<ModelsWriting[Method]>
  ): Promise<ReturnType<ModelsWriting[Method]>>;
  close(): Promise<void>;
}

/** The calling thread's side of the writing thread: it waits for no disk and no lock, and goes on meanwhile. */
export class ThreadedWriter implements ViewsWriter {
  private readonly waiting: Waiting[] = [];
  private readonly worker: Worker;
  private lost: Error | undefined;

  private constructor(settings: WritingSettings) {
    this.worker = startThread(join(__dirname, "views.worker"), __filename, {
      workerData: settings,
      name: "sankofa-views",
    });
    this.worker.on("message", (reply: WritingReply) => this.settle(reply));
    this.worker.on("error", (error) => this.lose(error));
    this.worker.on("exit", () => this.lose(new Error("The thread that writes the views ended")));
  }

  /** Starts the thread and waits until it has opened the file. */
  static async start(settings: WritingSettings): Promise<ThreadedWriter> {
    const writer = new ThreadedWriter(settings);
    try {
      await writer.answer();
    } catch (error) {
      await writer.worker.terminate();
      throw error;
    }
    return writer;
  }

  call<Method extends WritingMethod>(
    method: Method,
    ...args: Parameters<ModelsWriting[Method]>
  ): Promise<ReturnType<ModelsWriting[Method]>> {
    return this.send({ method, args }) as Promise<ReturnType<ModelsWriting[Method]>>;
  }

  /** What was asked before is done first. */
  async close(): Promise<void> {
    if (this.lost) return;
    const closing = this.send({ method: undefined, args: [] });
    this.lost = new Error("The views are closed");
    await closing;
    await this.worker.terminate();
  }

  private send(call: WritingCall): Promise<unknown> {
    if (this.lost) return Promise.reject(new StoreFailure("unreachable", this.lost.message, { cause: this.lost }));
    this.worker.postMessage(call);
    return this.answer();
  }

  private answer(): Promise<unknown> {
    return new Promise((settle, fail) => this.waiting.push({ settle, fail }));
  }

  private settle(reply: WritingReply): void {
    const next = this.waiting.shift();
    if ("failure" in reply) next?.fail(fromFailure(reply.failure));
    else next?.settle(reply.value);
  }

  /** The thread is gone: what was on its way may have been written, and the views say up to where. */
  private lose(error: Error): void {
    this.lost ??= error;
    for (const { fail } of this.waiting.splice(0))
      fail(new StoreFailure("unreachable", error.message, { cause: error }));
  }
}
