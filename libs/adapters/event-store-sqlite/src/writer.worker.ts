import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from "node:worker_threads";
import { GroupFailed, GroupWriter } from "./group-writer";
import { openError, StoreOpenError } from "./open-error";
import type { Reply, WriterSettings, Work } from "./protocol";
import { unpackAppends, type PackedAppend } from "./row";
import { openWriterDatabase, type WriterDatabase } from "./writer-database";

/** Facts in one transaction, about: a longer queue is committed in several. */
const GROUP_FACTS = 4_096;
/** The write-ahead log is copied back after so many groups or, whichever comes first, so many facts. */
const CHECKPOINT_GROUPS = 400;
const CHECKPOINT_FACTS = 2_048;

const port = parentPort as MessagePort;
const reply = (message: Reply): void => port.postMessage(message);

const serve = ({ database, epoch }: WriterDatabase): void => {
  const writer = new GroupWriter(database, epoch);
  const checkpoint = database.prepare("PRAGMA wal_checkpoint(PASSIVE)");
  let [groups, facts] = [0, 0];

  const attempt = (count: number, work: () => Reply): void => {
    try {
      reply(work());
    } catch (error) {
      const outcomeUnknown = error instanceof GroupFailed && error.outcomeUnknown;
      reply({ kind: "failed", count, message: (error as Error).message, outcomeUnknown });
    }
  };

  const commit = (group: readonly PackedAppend[]): void => {
    if (group.length === 0) return;
    attempt(group.length, () => ({ kind: "answers", ...writer.append(group) }));
    groups += 1;
    for (const append of group) facts += append.facts.length;
  };

  const rest = (): void => {
    if (groups < CHECKPOINT_GROUPS && facts < CHECKPOINT_FACTS) return;
    checkpoint.all();
    [groups, facts] = [0, 0];
  };

  /** Everything that has arrived, in order: runs of appends become groups. While one commits, the next arrives. */
  const workOff = (first: Work): void => {
    let group: PackedAppend[] = [];
    let size = 0;
    for (let work: Work | undefined = first; work; work = receiveMessageOnPort(port)?.message as Work | undefined) {
      if (work.kind === "appends") {
        for (const append of unpackAppends(work.cells)) {
          group.push(append);
          size += append.facts.length;
        }
        if (size < GROUP_FACTS) continue;
      }
      commit(group);
      [group, size] = [[], 0];
      if (work.kind === "close-stream") {
        const { stream, status } = work;
        attempt(1, () => ({ kind: "stream-closed", refusal: writer.closeStream(stream, status) }));
      } else if (work.kind === "stop") return stop();
    }
    commit(group);
    rest();
  };

  /**
   * Copies everything into the file and empties the log ahead of it, so that the file alone is the whole. Closing would
   * do so too, but this library closes a connection for good only when its statements were collected.
   */
  const stop = (): void => {
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
    reply({ kind: "stopped" });
    port.close();
  };

  port.on("message", workOff);
  reply({ kind: "ready", head: writer.last });
};

const { file } = workerData as WriterSettings;
try {
  serve(openWriterDatabase(file));
} catch (error) {
  const known = openError(error, file);
  const code = known instanceof StoreOpenError ? known.code : undefined;
  reply({ kind: "not-ready", code, message: (known as Error).message });
}
