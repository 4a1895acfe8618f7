import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Language } from "@sankofa/kernel/language";
import type { Clock } from "@sankofa/ports/clock";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import { MailRefused, type Mail, type Outbox } from "@sankofa/ports/outbox";
import type { ContractFeed } from "../feed/contract-feed";
import { factsOf } from "../feed/facts-of";
import type { MailBook, MailStanding } from "./mail-book";
import { reminderLetter } from "./reminder-letter";

/** After so many facts that no mail follows from it is noted that they were read. */
const NOTED_EVERY = 500;
const LAST_PAGE = 1_000;

type Reminder = Extract<SchedulingContract, { readonly type: "reminder.sent" }>;

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
}

/**
 * Writes to those whom the log says were reminded, in its order. What the way out does not take now is tried again from there; what
 * was moved, called off or has begun meanwhile is let go, for a mail about it would be wrong.
 */
export class MailRun {
  private standing: MailStanding = { position: "", handed: [] };

  constructor(
    private readonly needs: MailNeeds,
    private readonly signal: AbortSignal,
  ) {}

  async run(progress: () => void): Promise<void> {
    const { book, store } = this.needs;
    const noted = await book.standing();
    // Whoever lost the book, or restored a backup, would write to everybody again: nothing goes twice, so all goes on from here.
    if (noted) this.standing = noted;
    else await this.note({ position: (await store.head()).position, handed: [] });
    let passed = 0;
    for await (const fact of factsOf(store, this.standing.position, this.signal)) {
      const worked = await this.hear(fact);
      passed = worked ? 0 : passed + 1;
      if (worked || passed % NOTED_EVERY === 0) await this.note({ position: fact.position, handed: [] });
      progress();
    }
    // A log that ends by itself is closed: whoever began this begins it again after a pause, if it is to go on.
    if (!this.signal.aborted) throw new Error("The log is read no further");
  }

  /** True where something followed from it. */
  private async hear(fact: StoredFact): Promise<boolean> {
    for (const heard of this.needs.feed.heardOf(fact)) {
      if (heard.unreadable !== undefined) continue;
      if (heard.type === "account.closed") await this.needs.outbox.forget((heard.data as { accountId: Id }).accountId);
      else if (heard.type === "reminder.sent") await this.remind(heard as unknown as Reminder);
      else continue;
      return true;
    }
    return false;
  }

  private async remind(reminder: Reminder): Promise<void> {
    for (const { accountId } of reminder.data.people) {
      if (this.standing.handed.includes(accountId)) continue;
      if (await this.isOver(reminder)) return;
      await this.write(reminder, accountId);
      await this.note({ ...this.standing, handed: [...this.standing.handed, accountId] });
    }
  }

  private async write({ id, tenant, position, data }: Reminder, recipient: Id): Promise<void> {
    const address = await this.needs.addressOf(recipient, tenant, position);
    if (!address) return;
    const letter = reminderLetter(data, address.language, this.needs.site());
    const mail = { id: `${id}.${recipient}`, recipient, ...address, ...letter };
    try {
      await this.needs.outbox.send(mail);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      this.needs.onRefused(mail.id);
    }
  }

  /** It is too late for it, or its record says something later of the same reminder: withdrawn, and perhaps scheduled anew. */
  private async isOver({ data: { goodUntil, key }, stream, revision }: Reminder): Promise<boolean> {
    const { clock, store } = this.needs;
    if (clock.now() >= goodUntil) return true;
    const { facts } = await store.readStream({ stream, from: revision + 1, limit: LAST_PAGE });
    return facts.some(({ data }) => (data as { readonly key?: unknown }).key === key);
  }

  private async note(standing: MailStanding): Promise<void> {
    this.standing = standing;
    await this.needs.book.note(standing);
  }
}
