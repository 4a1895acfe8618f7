import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { failureReason } from "@sankofa/sqlite-file/sqlite-failure";
import { ModelsWriting } from "./models-writing";
import { openViewsFile } from "./views-file";
import { toFailure } from "./writing-failure";
import type { WritingCall, WritingReply, WritingSettings } from "./writing-protocol";

/**
 * The write-ahead log is copied back beyond so many pages when a build was filled and when nothing is asked for a moment;
 * beyond so many at once. What is asked next waits for the disk, and so may whoever else writes to it.
 */
const CHECKPOINT_PAGES = 1_000;
const MOST_PAGES = 16_000;
const MOMENT_MS = 100;
/** How much is written is looked at once in so many calls. */
const LOOK_EVERY_CALLS = 16;

const port = parentPort as MessagePort;
const reply = (message: WritingReply): void => port.postMessage(message);

const serve = (settings: WritingSettings): void => {
  const file = openViewsFile({ ...settings, writing: true });
  const writing = new ModelsWriting(file, false);
  let calls = 0;

  const perform = ({ method, args }: WritingCall): void => {
    if (method === undefined) return stop();
    try {
      reply({ value: (writing[method] as (...given: readonly unknown[]) => unknown)(...args) });
    } catch (error) {
      reply({ failure: toFailure(error) });
    }
    calls += 1;
    if (method === "caughtUp") copyBack(CHECKPOINT_PAGES);
    else if (calls % LOOK_EVERY_CALLS === 0) copyBack(MOST_PAGES);
    quiet.refresh();
  };

  const copyBack = (beyond: number): void => {
    try {
      const [, pages] = file.prepare("PRAGMA wal_checkpoint(NOOP)").get() as [number, number];
      if (pages > beyond) file.prepare("PRAGMA wal_checkpoint(PASSIVE)").get();
    } catch (error) {
      // On a full or failing disk the log ahead keeps everything that was committed, and is copied back at a later turn.
      if (!failureReason(error)) throw error;
    }
  };

  const quiet = setTimeout(() => copyBack(CHECKPOINT_PAGES), MOMENT_MS);

  const stop = (): void => {
    clearTimeout(quiet);
    file.close();
    reply({ value: undefined });
    port.close();
  };

  port.on("message", perform);
};

try {
  serve(workerData as WritingSettings);
  reply({ value: undefined });
} catch (error) {
  reply({ failure: toFailure(error) });
}
