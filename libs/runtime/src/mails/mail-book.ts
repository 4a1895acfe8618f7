import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { START } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";

const BOOK = { name: "mail-standing", version: 1 } as const;
const KEY = "mails";
/** The book is the installation's, and no funder's. */
const NOBODY = "00000000-0000-8000-8000-000000000000";

/** How far the log was read for mails, and who was written to already of the fact that comes next. */
export interface MailStanding {
  readonly position: Position;
  readonly handed: readonly Id[];
  /** Whose mails are to be tried again; none where it is left out. */
  readonly putOff?: readonly PutOff[];
}

/** A mail that was not taken for reasons of its own: the reminder, whose, how often it was tried, and when it is again. */
export interface PutOff {
  readonly position: Position;
  readonly recipient: Id;
  readonly tries: number;
  readonly due: Instant;
}

/** What the mailer notes of its own work beside the views. Neither facts nor folded from facts. */
export class MailBook {
  constructor(
    private readonly models: Pick<ReadModels, "prepare" | "get" | "commitAll">,
    /** In which the work is done that notes here: whoever lost it to another process moves the book no more. */
    private readonly epoch: () => Promise<number>,
  ) {}

  /** Undefined where nothing was ever noted, or it was lost. */
  async standing(): Promise<MailStanding | undefined> {
    await this.models.prepare({ ...BOOK, indexes: [], history: false });
    return (await this.models.get(BOOK, KEY))?.doc as MailStanding | undefined;
  }

  /** This model follows no log, so its checkpoint stays where it began. */
  async note(doc: MailStanding): Promise<void> {
    const row = { key: KEY, scope: { funder: NOBODY }, index: {}, doc };
    const at = { expected: START, checkpoint: START, epoch: await this.epoch() };
    await this.models.commitAll([{ model: BOOK, ...at, changes: [{ key: KEY, position: START, row }], touches: [] }]);
  }
}
