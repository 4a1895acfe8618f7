import type { JsMsg } from "nats";
import type { Inbox } from "./inbox";

/** Where an inbox notes whose places it knows: beside all records, for none has this name. */
const NOTE = { source: "/log", stream: "" };
const HEADER = "ce-log";

/**
 * The installation was moved to other stores, or restored into empty ones: places on its feed are counted anew, and what the
 * inbox has noted as taken would hide what comes. Nothing more is taken into this inbox.
 */
export class FeedMoved extends Error {
  constructor(
    /** The log whose places the inbox knows, as its events name it, and the one that an event came from. */
    readonly known: string,
    readonly log: string,
  ) {
    super(`The installation was moved: places on the feed are those of ${log}, the inbox knows those of ${known}`);
    this.name = "FeedMoved";
  }
}

/** The log that an event's place was counted in; undefined for what an earlier version of the platform published. */
export const logIn = ({ headers }: Pick<JsMsg, "headers">): string | undefined => headers?.get(HEADER) || undefined;

/** Whose places an inbox knows: those of the first log that it hears of. */
export class FeedLog {
  private known: string | undefined;

  constructor(private readonly inbox: Inbox) {}

  /** Throws FeedMoved for an event of another log. */
  async check(log: string): Promise<void> {
    this.known ??= (await this.inbox.last(NOTE)) ?? (await this.note(log));
    if (this.known !== log) throw new FeedMoved(this.known, log);
  }

  private async note(log: string): Promise<string> {
    await this.inbox.take({ ...NOTE, sequence: log }, () => undefined);
    // Another program on the same inbox may have noted one in between.
    return (await this.inbox.last(NOTE)) ?? log;
  }
}
