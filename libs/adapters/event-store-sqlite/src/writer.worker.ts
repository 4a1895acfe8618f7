import { workerData } from "node:worker_threads";
import { A_LITTLE, giveWay } from "@sankofa/sqlite-file/giving-way";
import { copyingBack, failureReason, failureWith } from "@sankofa/sqlite-file/sqlite-failure";
import { GroupFailed, GroupWriter } from "./group-writer";
import { Line } from "./line";
import { openError, StoreOpenError } from "./open-error";
import type { AppendsWork, Reply, ThreadData, Work } from "./protocol";
import { unpackAppends, type PackedAppend } from "./row";
import { openWriterDatabase, type WriterDatabase } from "./writer-database";

/**
 * Facts in one transaction, about: a longer queue is committed in several. What is written in one piece keeps a core for as long, and
 * larger groups are no quicker (docs/performance.md).
 */
const GROUP_FACTS = 320;
/** With each so many characters a fact counts for one more, in a group and in what is copied back: large ones fill the log ahead as many do. */
const CHARACTERS_A_FACT = 4_096;
/**
 * The write-ahead log is copied back after so many groups or, whichever comes first, so many facts: some two thousand
 * pages. It is begun from its start again afterwards, and writing over a file is synchronised in half the time that
 * making it longer takes; copying it back waits for the disk too, and is no quicker for fewer pages.
 */
const CHECKPOINT_GROUPS = 400;
const CHECKPOINT_FACTS = 4_096;

/** How long the thread stays awake after a group: being woken takes about as long as writing a fact. */
const AWAKE_MILLISECONDS = 0.25;

const { end, ...kept } = workerData as ThreadData;
const line = new Line<Reply, Work>(end, 1);

const serve = ({ database, epoch }: WriterDatabase): void => {
  const writer = new GroupWriter(database, epoch);
  const checkpoint = database.prepare("PRAGMA wal_checkpoint(PASSIVE)");
  let [groups, facts] = [0, 0];
  /** Of the group under way: appends, facts, and the work behind it. */
  let [taken, size] = [0, 0];
  let behind: Work | undefined;

  const attempt = (work: () => Reply, count: () => number): void => {
    try {
      line.send(work());
    } catch (error) {
      const outcomeUnknown = error instanceof GroupFailed && error.outcomeUnknown;
      const failure = failureWith(kept.file, error instanceof GroupFailed ? error.cause : error);
      const { message } = failure as Error;
      line.send({ kind: "failed", count: count(), message, reason: failureReason(failure), outcomeUnknown });
    }
  };

  /** Begins the next transaction ahead. Where that cannot be, the group it is for is told so in its turn. */
  const beginAhead = (): void => {
    try {
      writer.beginAhead();
    } catch (error) {
      if (!failureReason(error)) throw error;
    }
  };

  /** The next work, looked out for a moment where there is none: whoever was answered often comes again at once. */
  const awaited = (): Work | undefined => {
    const until = performance.now() + AWAKE_MILLISECONDS;
    let work = line.take();
    if (!work) beginAhead();
    while (!work && performance.now() < until) work = line.take();
    if (work?.kind !== "appends") writer.endAhead();
    return work;
  };

  /** What has arrived while a group of that size was inserted, to the last of its rows: most of them go in at the end only. */
  const company = (size: number): Work | undefined => {
    if (size >= GROUP_FACTS) return undefined;
    const work = line.take();
    if (work) return work;
    writer.insertCollected();
    return line.take();
  };

  /** What is taken into the group under way. */
  const take = (work: AppendsWork): readonly PackedAppend[] => {
    const part = unpackAppends(work.cells);
    taken += part.length;
    for (const { facts: some } of part)
      for (const { data } of some) size += 1 + Math.floor(data.length / CHARACTERS_A_FACT);
    return part;
  };

  /**
   * The group's parts, as they arrive. One function for all groups: a generator's function brings a shape of its own, which is old
   * from the first and would keep whatever the function was made around.
   */
  function* arriving(begun: readonly PackedAppend[]): Generator<readonly PackedAppend[]> {
    yield begun;
    let work = company(size);
    while (work?.kind === "appends") {
      yield take(work);
      work = company(size);
    }
    behind = work;
  }

  /**
   * Commits one group: the appends that have arrived, and those that arrive while they are inserted. Gives the work that
   * came behind them, where that is something else.
   */
  const commit = (first: AppendsWork): Work | undefined => {
    [taken, size, behind] = [0, 0, undefined];
    // Before the transaction is begun: they are answered even where it cannot be.
    const begun = take(first);
    attempt(
      () => ({ kind: "answers", ...writer.append(arriving(begun)) }),
      () => taken,
    );
    groups += 1;
    facts += size;
    return behind;
  };

  const rest = (): void => {
    if (groups < CHECKPOINT_GROUPS && facts < CHECKPOINT_FACTS) return;
    [groups, facts] = [0, 0];
    copyingBack(() => checkpoint.all());
  };

  /** Everything that has arrived, in order. */
  const workOff = (first: Work): void => {
    for (let work: Work | undefined = first; work;) {
      if (work.kind === "stop") return stop();
      let next: Work | undefined;
      if (work.kind === "appends") next = commit(work);
      else {
        const { stream, status } = work;
        attempt(
          () => ({ kind: "stream-closed", refusal: writer.closeStream(stream, status) }),
          () => 1,
        );
      }
      rest();
      work = next ?? awaited();
    }
  };

  /**
   * Copies everything into the file and empties the log ahead of it, so that the file alone is the whole. Closing would
   * do so too, but this library closes a connection for good only when its statements were collected.
   */
  const stop = (): void => {
    copyingBack(() => database.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
    database.close();
    line.send({ kind: "stopped" });
    line.close();
  };

  line.listen(workOff);
  line.send({ kind: "ready", head: writer.last });
};

giveWay(A_LITTLE);
try {
  serve(openWriterDatabase(kept));
} catch (error) {
  const known = openError(error, kept.file);
  const code = known instanceof StoreOpenError ? known.code : undefined;
  line.send({ kind: "not-ready", code, message: (known as Error).message });
}
