import type { AccessContract } from "@sankofa/contracts/access.contracts";
import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import { later, MINUTE, type Instant } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import { MailPutOff, MailRefused, type Mail, type Outbox } from "@sankofa/ports/outbox";
import type { ContractFeed } from "../feed/contract-feed";
import { factsOf } from "../feed/facts-of";
import type { MailBook, MailStanding, PutOff } from "./mail-book";
import { reminderLetter } from "./reminder-letter";

/** After so many facts that no mail follows from it is noted that they were read. */
const NOTED_EVERY = 500;
const LAST_PAGE = 1_000;

/** A server that wants to see a stranger twice waits for minutes, and a full mailbox for longer than anybody reminds. */
const AGAIN_AFTER = 10 * MINUTE;
const MOST_TRIES = 5;

type Reminder = Extract<SchedulingContract, { readonly type: "reminder.sent" }>;
type Work = Reminder | Extract<AccessContract, { readonly type: "account.closed" }>;

const isWork = (type: string): type is Work["type"] => type === "reminder.sent" || type === "account.closed";

const idOf = ({ id }: Reminder, recipient: Id): string => `${id}.${recipient}`;

export interface MailNeeds {
  readonly store: EventStore;
  readonly feed: Pick<ContractFeed, "heardOf">;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly book: Pick<MailBook, "standing" | "note">;
  /** Where somebody is written to and in which language, as known at this position; undefined for who is not. */
  addressOf(account: Id, tenant: Id, at: Position): Promise<(Pick<Mail, "to"> & { language: Language }) | undefined>;
  /** The address of the pages. */
  site(): string;
  onRefused(mail: string): void;
  /** Tried often enough. */
  onGivenUp(mail: string): void;
}

/**
 * Writes to those whom the log says were reminded, in its order. What the way out does not take now is tried again from there; what
 * was moved, called off or has begun meanwhile is let go, for a mail about it would be wrong. A mail that is not taken for reasons
 * of its own holds up nobody: it is put off, tried again a few times, and given up.
 */
export class MailRun {
  private standing: MailStanding = { position: "", handed: [] };
  private noted: Promise<void> = Promise.resolve();

  constructor(
    private readonly needs: MailNeeds,
    private readonly signal: AbortSignal,
  ) {}

  async run(progress: () => void): Promise<void> {
    const { book, store, outbox } = this.needs;
    await outbox.tidy();
    const noted = await book.standing();
    // Whoever lost the book, or restored a backup, would write to everybody again: nothing goes twice, so all goes on from here.
    // Noted in any case: where it cannot be, what is sent would be sent again at each attempt.
    await this.note(noted ?? { position: (await store.head()).position, handed: [] });
    const over = new AbortController();
    const signal = AbortSignal.any([this.signal, over.signal]);
    const trying = this.tryAgain(signal);
    // What it failed of is told where it is awaited.
    trying.catch(() => over.abort());
    try {
      await this.follow(signal, progress);
    } finally {
      over.abort();
      await trying;
    }
    // A log that ends by itself is closed: whoever began this begins it again after a pause, if it is to go on.
    if (!this.signal.aborted) throw new Error("The log is read no further");
  }

  private async follow(signal: AbortSignal, progress: () => void): Promise<void> {
    let passed = 0;
    let last = this.standing.position;
    for await (const fact of factsOf(this.needs.store, last, signal)) {
      const work = this.workOf(fact);
      // What fails is begun with when it is tried again: reading up to it anew is no progress.
      if (work.length > 0 && passed > 0) await this.note({ position: last, handed: [] });
      for (const heard of work) await this.act(heard);
      last = fact.position;
      passed = work.length > 0 ? 0 : passed + 1;
      if (passed % NOTED_EVERY === 0) await this.note({ position: last, handed: [] });
      if (!this.putOff.some(({ due }) => due <= this.needs.clock.now())) progress();
    }
  }

  /** What of a fact asks something of the way out. */
  private workOf(fact: StoredFact): readonly Work[] {
    return this.needs.feed
      .heardOf(fact)
      .filter(({ type, unreadable }) => unreadable === undefined && isWork(type)) as unknown as readonly Work[];
  }

  private async act(heard: Work): Promise<void> {
    if (heard.type === "account.closed") await this.needs.outbox.forget(heard.data.accountId);
    else await this.remind(heard);
  }

  private async remind(reminder: Reminder): Promise<void> {
    for (const { accountId: recipient } of reminder.data.people) {
      if (this.standing.handed.includes(recipient)) continue;
      if (await this.isOver(reminder)) return;
      const done = await this.write(reminder, recipient);
      const again = { position: reminder.position, recipient, tries: 1, due: this.nextTry() };
      const putOff = done ? this.putOff : [...this.putOff, again];
      await this.note({ handed: [...this.standing.handed, recipient], putOff });
    }
  }

  private get putOff(): readonly PutOff[] {
    return this.standing.putOff ?? [];
  }

  private nextTry(): Instant {
    return later(this.needs.clock.now(), AGAIN_AFTER);
  }

  /** What was put off, whenever it is due. */
  private async tryAgain(signal: AbortSignal): Promise<void> {
    const { clock } = this.needs;
    while (!signal.aborted) {
      const [next = this.nextTry()] = this.putOff.map(({ due }) => due).sort();
      await clock.until(next, signal).catch(() => undefined);
      for (const each of this.putOff.filter(({ due }) => due <= clock.now())) {
        if (signal.aborted) return;
        await this.tryOneAgain(each);
      }
    }
  }

  private async tryOneAgain(each: PutOff): Promise<void> {
    const { store, feed } = this.needs;
    const heard = (await store.readPositions([each.position])).flatMap((fact) => feed.heardOf(fact));
    const reminder = heard.find(({ type, unreadable }) => type === "reminder.sent" && !unreadable) as unknown;
    const mended =
      !reminder ||
      (await this.isOver(reminder as Reminder)) ||
      (await this.write(reminder as Reminder, each.recipient));
    const tries = each.tries + 1;
    const others = this.putOff.filter((other) => other !== each);
    if (!mended && tries < MOST_TRIES)
      return this.note({ putOff: [...others, { ...each, tries, due: this.nextTry() }] });
    if (!mended) this.needs.onGivenUp(idOf(reminder as Reminder, each.recipient));
    return this.note({ putOff: others });
  }

  /** False where it was not taken for reasons of its own, and may be later. */
  private async write(reminder: Reminder, recipient: Id): Promise<boolean> {
    const { tenant, position, data } = reminder;
    const address = await this.needs.addressOf(recipient, tenant, position);
    if (!address) return true;
    const letter = reminderLetter(data, address.language, this.needs.site());
    const id = idOf(reminder, recipient);
    try {
      await this.needs.outbox.send({ id, recipient, goodUntil: data.goodUntil, ...address, ...letter });
    } catch (error) {
      if (error instanceof MailPutOff) return false;
      if (!(error instanceof MailRefused)) throw error;
      this.needs.onRefused(id);
    }
    return true;
  }

  /** It is too late for it, or its record says something later of the same reminder: withdrawn, and perhaps scheduled anew. */
  private async isOver({ data: { goodUntil, key }, stream, revision }: Reminder): Promise<boolean> {
    const { clock, store } = this.needs;
    if (clock.now() >= goodUntil) return true;
    const { facts } = await store.readStream({ stream, from: revision + 1, limit: LAST_PAGE });
    return facts.some(({ data }) => (data as { readonly key?: unknown }).key === key);
  }

  /** One after the other: what goes on and what is tried again note in the same book. */
  private note(change: Partial<MailStanding>): Promise<void> {
    this.standing = { ...this.standing, ...change };
    this.noted = this.noted.catch(() => undefined).then(() => this.needs.book.note(this.standing));
    return this.noted;
  }
}
