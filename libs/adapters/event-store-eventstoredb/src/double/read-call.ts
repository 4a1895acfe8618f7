import type { ReadReq } from "@eventstore/db-client/generated/streams_pb";
import type { DoubleLog } from "./double-log";
import { EventSender, type ReadCall } from "./event-sender";
import type { Faults } from "./faults";
import { notFoundMessage, streamOf } from "./messages";
import type { LogRecord } from "./record";
import { streamDeleted } from "./refusals";
import { followCall } from "./subscription-call";

const BACKWARDS = 1;

/** Records one after another from an index, one way or the other. */
function* walk(records: readonly LogRecord[], from: number, until: number, backwards: boolean): Generator<LogRecord> {
  if (backwards)
    for (let index = Math.min(from, records.length - 1); index >= until; index--) yield records[index] as LogRecord;
  else for (let index = Math.max(from, until); index < records.length; index++) yield records[index] as LogRecord;
}

/** A position is where reading begins forwards, and what it begins before backwards. */
const ofLog = (log: DoubleLog, options: ReadReq.Options.AllOptions, backwards: boolean): Generator<LogRecord> => {
  const position = options.getPosition();
  if (position) {
    const index = log.indexAt(BigInt(position.getCommitPosition()));
    return walk(log.records, backwards ? index - 1 : index, 0, backwards);
  }
  return walk(log.records, options.hasEnd() ? log.records.length : 0, 0, backwards);
};

/** A revision is where reading begins, both ways. */
const ofStream = (
  log: DoubleLog,
  stream: string,
  options: ReadReq.Options.StreamOptions,
  backwards: boolean,
): Generator<LogRecord> | undefined => {
  const records = log.recordsOf(stream);
  const { first, softDeleted } = log.bounds(stream);
  if (softDeleted || records.length === 0) return undefined;
  const from = options.hasEnd() ? records.length : options.hasStart() ? 0 : Number(options.getRevision());
  return walk(records, from, first, backwards);
};

/** Reading a stream or the whole log: a page that ends, or a subscription that does not. */
export const readCall =
  (log: DoubleLog, faults: Faults) =>
  async (call: ReadCall): Promise<void> => {
    const options = call.request.getOptions();
    if (options?.hasSubscription()) return followCall(log, faults, call, options);
    const sender = new EventSender(call, faults, { dropped: "dropped-read", stalled: "stalled-read" });
    const backwards = options?.getReadDirection() === BACKWARDS;
    let found: Generator<LogRecord> | undefined;
    const all = options?.getAll();
    if (all) found = ofLog(log, all, backwards);
    const ofOne = options?.getStream();
    if (ofOne) {
      const stream = streamOf(ofOne.getStreamIdentifier());
      if (log.isTombstoned(stream)) return sender.fail(streamDeleted(stream));
      found = ofStream(log, stream, ofOne, backwards);
      if (!found) await sender.write(notFoundMessage(stream));
    }
    const most = BigInt(options?.getCount() ?? 0);
    let sent = 0n;
    for (const record of found ?? []) {
      if (sent++ >= most || !(await sender.send(record))) break;
    }
    sender.end();
  };
