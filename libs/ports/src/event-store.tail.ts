import {
  START,
  SUBSCRIPTION_PAGE,
  type LogPage,
  type Position,
  type ReadAll,
  type StoredFact,
  type Subscribe,
  type SubscriptionMessage,
} from "./event-store";
import { othersTurn } from "./others-turn";

/**
 * A subscription far behind has always more at hand and would never let go of the event loop: after so many facts it
 * lets everybody else have a turn.
 */
const FACTS_PER_TURN = 100;

/** What woke a subscription that had read everything. */
export type Awakening = "grown" | "quiet" | "ended";

/** How a store tells its subscriptions that the log has grown, that all is well, or that it is closing. */
export class Growth {
  private readonly waiting = new Set<() => void>();
  private ended = false;

  constructor(
    private position: Position = START,
    private readonly quietMilliseconds = 15_000,
  ) {}

  get isEnded(): boolean {
    return this.ended;
  }

  /** The log reaches to this position now. */
  announce(position: Position): void {
    if (position > this.position) this.position = position;
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  /** Resolves when the log reaches beyond a position, when nothing came for a while, or when it is over. */
  after(position: Position, signal: AbortSignal): Promise<Awakening> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle("quiet"), this.quietMilliseconds);
      timer.unref();
      const settle = (awakening: Awakening): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        signal.removeEventListener("abort", look);
        resolve(awakening);
      };
      const look = (): void => {
        if (signal.aborted || this.ended) settle("ended");
        else if (this.position > position) settle("grown");
      };
      this.waiting.add(look);
      signal.addEventListener("abort", look);
      look();
    });
  }

  private wake(): void {
    for (const look of [...this.waiting]) look();
  }
}

/**
 * A page whose facts are handed over one after the other. A store that makes a fact of a row as it is asked for it keeps the row's text
 * until then: a page waits for whoever reads it, and text is far less to keep than what is made of it.
 */
export interface TailPage extends Omit<LogPage, "facts"> {
  readonly facts: Iterable<StoredFact>;
}

/**
 * A subscription as a loop over pages: what is delivered is always read from the log after the last delivered position,
 * so there is no moment of switching from old facts to live ones in which one could be lost or doubled, and a slow
 * consumer costs one page of memory.
 */
export async function* tail(
  readAll: (read: ReadAll) => Promise<TailPage>,
  growth: Growth,
  { after = START, filter, signal }: Subscribe,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  let position = after;
  let live = false;
  let delivered = 0;
  const over = (): boolean => signal.aborted || growth.isEnded;
  while (!over()) {
    const page = await readAll({ after: position, limit: SUBSCRIPTION_PAGE, ...(filter ? { filter } : {}) });
    if (live && !page.end) {
      live = false;
      yield { kind: "fellBehind", position };
    }
    for (const fact of page.facts) {
      if (over()) return;
      position = fact.position;
      yield { kind: "fact", fact };
      delivered += 1;
      if (delivered % FACTS_PER_TURN === 0) await othersTurn();
    }
    if (over()) return;
    if (page.checkpoint > position) {
      position = page.checkpoint;
      yield { kind: "checkpoint", position };
    }
    if (!page.end) continue;
    if (!live) {
      live = true;
      yield { kind: "caughtUp", position };
    }
    if ((await growth.after(position, signal)) === "quiet") yield { kind: "heartbeat", position };
  }
}
