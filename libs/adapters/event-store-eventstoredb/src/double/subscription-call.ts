import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers";
import type { ReadReq } from "@eventstore/db-client/generated/streams_pb";
import type { DoubleLog } from "./double-log";
import { eventFilter, type EventFilter } from "./event-filter";
import { EventSender, type ReadCall } from "./event-sender";
import type { Faults } from "./faults";
import { caughtUpMessage, checkpointMessage, confirmationMessage, streamOf } from "./messages";
import type { LogRecord } from "./record";
import { consumerTooSlow, streamDeleted } from "./refusals";

/** What a subscription follows: the whole log or one stream. */
interface Followed {
  /** Everything there is, oldest first; grows. */
  readonly records: () => readonly LogRecord[];
  readonly from: number;
  readonly holds: (record: LogRecord) => boolean;
}

const wholeLog = (log: DoubleLog, options: ReadReq.Options.AllOptions): Followed => {
  const position = options.getPosition();
  const from = position
    ? log.indexAt(BigInt(position.getCommitPosition()) + 1n)
    : options.hasEnd()
      ? log.records.length
      : 0;
  return { records: () => log.records, from, holds: () => true };
};

const oneStream = (log: DoubleLog, stream: string, options: ReadReq.Options.StreamOptions): Followed => {
  const after = options.hasStart() ? -1 : Number(options.getRevision());
  const from = options.hasEnd() ? log.recordsOf(stream).length : Math.max(after + 1, log.bounds(stream).first);
  return { records: () => log.recordsOf(stream), from, holds: (record) => record.stream === stream };
};

/** Tells a subscriber what was written, and from then on what is being written. */
class Subscription {
  private readonly waiting: LogRecord[] = [];
  private flushing = false;
  private looked = 0;

  constructor(
    private readonly sender: EventSender,
    private readonly faults: Faults,
    private readonly filter: EventFilter,
  ) {}

  async follow(log: DoubleLog, followed: Followed, call: ReadCall): Promise<void> {
    let next = followed.from;
    await this.sender.write(confirmationMessage(randomUUID()));
    for (; next < followed.records().length; next++) {
      if (!(await this.look(followed.records()[next] as LogRecord))) return;
    }
    // From here on nothing is awaited until what is written is heard of: nothing falls between past and present.
    const stop = log.onWritten((records) => this.hear(records.filter(followed.holds)));
    for (const name of ["cancelled", "close", "error"]) call.on(name, stop);
    // A stream that is not there is never caught up with.
    if (followed.records().length === 0) return;
    const last = followed.records().at(-1);
    if (this.filter.checkpointEvery !== undefined && last) await this.sender.write(checkpointMessage(last.position));
    await this.sender.write(caughtUpMessage());
  }

  private async look(record: LogRecord): Promise<boolean> {
    this.looked += 1;
    if (this.filter.matches(record) && !(await this.sender.send(record))) return false;
    const every = this.filter.checkpointEvery;
    if (every !== undefined && this.looked % every === 0) await this.sender.write(checkpointMessage(record.position));
    return !this.sender.isOver;
  }

  private hear(records: readonly LogRecord[]): void {
    this.waiting.push(...records);
    if (this.waiting.filter(this.filter.matches).length > this.faults.liveBuffer) {
      this.faults.tooSlow += 1;
      return this.sender.fail(consumerTooSlow());
    }
    if (this.flushing) return;
    this.flushing = true;
    setImmediate(() => void this.flush());
  }

  private async flush(): Promise<void> {
    for (let record = this.waiting.shift(); record && (await this.look(record)); record = this.waiting.shift());
    this.flushing = false;
  }
}

export const followCall = async (
  log: DoubleLog,
  faults: Faults,
  call: ReadCall,
  options: ReadReq.Options,
): Promise<void> => {
  const sender = new EventSender(call, faults, {
    dropped: "dropped-subscription",
    stalled: "stalled-subscription",
    ended: "ended-subscription",
  });
  const all = options.getAll();
  const one = options.getStream();
  const stream = streamOf(one?.getStreamIdentifier());
  if (one && log.isTombstoned(stream)) return sender.fail(streamDeleted(stream));
  const followed = all ? wholeLog(log, all) : one && oneStream(log, stream, one);
  if (!followed) return sender.end();
  await new Subscription(sender, faults, eventFilter(options.getFilter())).follow(log, followed, call);
};
