import { setTimeout as after } from "node:timers/promises";
import type { AllStreamSubscription, StreamSubscription } from "@eventstore/db-client";
import type { Asking, ReadEvent } from "./asking";

const PATIENCE_MILLISECONDS = 3_000;
/** What would still come if it came at all. */
const SETTLE_MILLISECONDS = 80;

/** Everything a subscription says, in order. */
export class Following {
  private readonly said: string[] = [];
  private heard: () => void = () => undefined;

  constructor(
    private readonly subscription: AllStreamSubscription | StreamSubscription,
    describe: (event: ReadEvent) => string | undefined,
  ) {
    const emitter: NodeJS.EventEmitter = subscription;
    for (const name of ["confirmation", "caughtUp", "fellBehind", "end", "close"])
      emitter.on(name, () => this.note(name));
    emitter.on("error", (error: Error & { type?: string }) => this.note(`error:${error.type ?? error.name}`));
    emitter.on("data", ({ event }: { event?: ReadEvent }) => this.note(event && describe(event)));
  }

  /** Events by label and revision, those of other streams left out. */
  static of(subscription: AllStreamSubscription | StreamSubscription, ask: Asking): Following {
    return new Following(subscription, ({ id, revision }) => `${ask.label(id)}@${revision}`);
  }

  /** What was said up to now, once it holds enough and a moment longer; a server may have nothing more to say. */
  async until(enough: (said: readonly string[]) => boolean, patience = PATIENCE_MILLISECONDS): Promise<string[]> {
    const { signal, abort } = patienceOf(patience);
    while (!enough(this.said) && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.heard = resolve;
        signal.addEventListener("abort", () => resolve(), { once: true });
      });
    }
    abort();
    return this.settled();
  }

  /** What was said up to now and a moment longer. */
  async settled(): Promise<string[]> {
    await after(SETTLE_MILLISECONDS);
    return [...this.said];
  }

  async stop(): Promise<void> {
    await this.subscription.unsubscribe().catch(() => undefined);
  }

  private note(word: string | undefined): void {
    if (word !== undefined) this.said.push(word);
    this.heard();
  }
}

const patienceOf = (milliseconds: number) => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return { signal: controller.signal, abort: () => clearTimeout(timer) };
};
