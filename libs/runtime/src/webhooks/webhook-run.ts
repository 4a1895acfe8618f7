import type { Contract } from "@sankofa/kernel/contract";
import type { Clock } from "@sankofa/ports/clock";
import type { EventStore } from "@sankofa/ports/event-store";
import type { ContractFeed } from "../feed/contract-feed";
import { factsOf } from "../feed/facts-of";
import { GivenUp } from "../feed/given-up";
import { HeldBack } from "../feed/held-back";
import { Preceding } from "../feed/preceding";
import { retryAt } from "./retry-gaps";
import type { Standing, Webhook } from "./webhook";
import type { WebhookBook } from "./webhook-book";
import { letterOf, type WebhookSender } from "./webhook-sender";

/** After so many facts that are not for this address it is noted that they were read. */
const NOTED_EVERY = 500;

export interface RunNeeds {
  readonly store: EventStore;
  readonly feed: Pick<ContractFeed, "saidOf">;
  readonly clock: Clock;
  readonly book: WebhookBook;
  readonly sender: WebhookSender;
  /** Whether the account that it is for may still hear what is published. */
  mayHear(webhook: Webhook): Promise<boolean>;
  /** Has the record say that nothing is sent there any more. */
  giveUp(webhook: Webhook, because: "gone" | "failing" | "no-integration", reason: string): Promise<void>;
}

/** The address takes nothing more, and the record says so. */
class NothingMore extends Error {}

type End = readonly [because: Parameters<RunNeeds["giveUp"]>[1], reason: string];

/**
 * Sends one webhook what is published, in the order of the log, from where it stands: the next event when the one before it was
 * taken. What fails is tried again with growing pauses, and nothing overtakes it. A record whose fact cannot be made out waits alone.
 */
export class WebhookRun {
  private standing: Standing | undefined;
  /** Why nothing more is sent, as long as the record cannot be told so. */
  private end: End | undefined;

  constructor(
    private readonly webhook: Webhook,
    private readonly needs: RunNeeds,
    private readonly signal: AbortSignal,
    private atOnce: boolean,
  ) {}

  /** True while the next event was tried in vain. */
  get fails(): boolean {
    return (this.standing?.failures ?? 0) > 0;
  }

  /** Ends when the signal aborts or the webhook was given up; throws what is to be tried again. */
  async run(progress: () => void): Promise<void> {
    this.standing = await this.needs.book.standing(this.webhook);
    // Where that cannot be noted, what is sent would be sent again at each attempt.
    await this.note({});
    try {
      if (this.end) await this.giveUp(...this.end);
      while (!this.signal.aborted) await this.goOn(progress);
    } catch (error) {
      if (!(error instanceof NothingMore)) throw error;
    }
  }

  /** Reads from where it stands until something fails, and then rests without holding the log open. */
  private async goOn(progress: () => void): Promise<void> {
    const { store, clock } = this.needs;
    const { position, nextAt } = this.now();
    if (nextAt !== null && !this.atOnce) await clock.until(nextAt, this.signal).catch(() => undefined);
    this.atOnce = false;
    const given = new GivenUp(store, this.needs.feed);
    const preceding = new Preceding(store, given);
    const held = new HeldBack(store, given, this.webhook.funder, this.now().waiting);
    if (!(await this.sayWhatWaited(held, preceding))) return;
    let passed = 0;
    for await (const fact of factsOf(store, position, this.signal)) {
      if (await held.hears(fact)) {
        // All up to here was read: what is sent now waits no longer, and what is left is what waits.
        await this.note({ position: fact.position, waiting: held.waiting });
        if (!(await this.sayWhatWaited(held, preceding))) return;
      }
      const contracts = await held.outside(fact);
      // Each names the one before it on the feed, wanted here or not: the same is said of it wherever it is heard.
      const [event] = this.wanted(await preceding.mark(contracts ?? []));
      const standing = { position: fact.position, waiting: held.waiting };
      if (event && !(await this.deliver(event, standing))) return;
      passed = event ? 0 : passed + 1;
      if (!contracts || passed === NOTED_EVERY) {
        await this.note(standing);
        passed = 0;
      }
      progress();
    }
    // A log that ends by itself is closed: whoever began this begins it again after a pause, if it is to go on.
    if (!this.signal.aborted) throw new Error("The log is read no further");
  }

  /** False where something of it is to be tried again. */
  private async sayWhatWaited(held: HeldBack, preceding: Preceding): Promise<boolean> {
    if (held.waiting.length === 0) return true;
    const { position } = this.now();
    for await (const late of held.mended(position))
      for (const event of this.wanted(await preceding.mark([late])))
        if (!(await this.deliver(event, { position, waiting: held.waiting }))) return false;
    await this.note({ waiting: held.waiting });
    return true;
  }

  /** True once it was taken; false where it is to be tried again. */
  private async deliver(event: Contract, taken: Pick<Standing, "position" | "waiting">): Promise<boolean> {
    const { needs, webhook, signal } = this;
    if (!(await needs.mayHear(webhook)))
      return this.giveUp("no-integration", "Its account holds the role of an integration no longer");
    await needs.book.isOurs();
    const { attempt, posted } = await needs.sender.send(webhook, letterOf(event, "feed"), signal);
    if (signal.aborted) return false;
    const attempts = this.now().attempts + 1;
    if (posted.fault === null) {
      await this.note({ ...taken, failures: 0, nextAt: null, attempts }, attempt);
      return true;
    }
    const failures = this.now().failures + 1;
    const nextAt = posted.status === 410 ? undefined : retryAt(needs.clock.now(), failures, posted.restMilliseconds);
    // Whoever enables it again finds it ready to try.
    await this.note({ attempts, failures: nextAt === undefined ? 0 : failures, nextAt: nextAt ?? null }, attempt);
    if (nextAt !== undefined) return false;
    this.end =
      posted.status === 410
        ? ["gone", "It answered 410: the address is gone"]
        : ["failing", `Tried ${failures} times over five days, the last time in vain: ${posted.fault}`];
    return this.giveUp(...this.end);
  }

  private async giveUp(...end: End): Promise<never> {
    await this.needs.giveUp(this.webhook, ...end);
    throw new NothingMore();
  }

  private wanted(events: readonly Contract[]): readonly Contract[] {
    const { types } = this.webhook;
    return events.filter(({ type }) => types.length === 0 || types.includes(type));
  }

  private now(): Standing {
    if (!this.standing) throw new Error("It is not known yet where the webhook stands");
    return this.standing;
  }

  private async note(change: Partial<Standing>, attempt?: Parameters<WebhookBook["note"]>[2]): Promise<void> {
    this.standing = { ...this.now(), ...change };
    await this.needs.book.note(this.webhook, this.standing, attempt);
  }
}
