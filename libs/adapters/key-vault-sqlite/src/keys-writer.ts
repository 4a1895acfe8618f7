import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { StoreFailure, type FailureReason } from "@sankofa/ports/store-failure";
import { startThread } from "@sankofa/sqlite-file/thread";
import type { KeyRow } from "./keys-file";

/** What the writing thread answers to rows: why they were not written, or nothing. */
export interface KeysAnswer {
  readonly failure?: { readonly reason: FailureReason | undefined; readonly message: string };
}

interface Waiting {
  readonly settle: () => void;
  readonly fail: (error: Error) => void;
}

/** A thread that writes keys on a connection of its own: who asked for them goes on meanwhile with what needs none of them. */
export class KeysWriter {
  private readonly waiting: Waiting[] = [];
  private readonly worker: Worker;
  private lost: Error | undefined;

  constructor(file: string) {
    this.worker = startThread(join(__dirname, "keys.worker"), __filename, { workerData: file, name: "sankofa-keys" });
    this.worker.on("message", ({ failure }: KeysAnswer) => {
      const next = this.waiting.shift();
      if (!failure) next?.settle();
      else next?.fail(failure.reason ? new StoreFailure(failure.reason, failure.message) : new Error(failure.message));
    });
    this.worker.on("error", (error) => this.lose(error));
    this.worker.on("exit", () => this.lose(new Error("The thread that writes the keys ended")));
  }

  /** Answers when they are durable; throws why they are not. */
  write(rows: readonly KeyRow[]): Promise<void> {
    if (this.lost) return Promise.reject(unreachable(this.lost));
    // Copied out of the pool that small buffers share, all of which would be sent.
    this.worker.postMessage(rows.map(([tenant, subject, wrapped]) => [tenant, subject, new Uint8Array(wrapped)]));
    return new Promise((settle, fail) => this.waiting.push({ settle, fail }));
  }

  /** What was asked before is done first. */
  async close(): Promise<void> {
    if (this.lost) return;
    const closed = new Promise<void>((settle, fail) => this.waiting.push({ settle, fail }));
    this.worker.postMessage(undefined);
    await closed;
    this.lost = new Error("The keys are closed");
    await this.worker.terminate();
  }

  private lose(error: Error): void {
    this.lost ??= error;
    for (const { fail } of this.waiting.splice(0)) fail(unreachable(error));
  }
}

const unreachable = (cause: Error): StoreFailure => new StoreFailure("unreachable", cause.message, { cause });
