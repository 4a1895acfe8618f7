import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from "node:worker_threads";
import { copyingBack, failureWith } from "@sankofa/sqlite-file/sqlite-failure";
import { ModelsWriting } from "./models-writing";
import { openViewsFile } from "./views-file";
import { toFailure } from "./writing-failure";
import {
  isCommit,
  type CommitCall,
  type WritingCall,
  type WritingMethod,
  type WritingReply,
  type WritingSettings,
} from "./writing-protocol";

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
const settings = workerData as WritingSettings;
const failed = (error: unknown): WritingReply => ({ failure: toFailure(failureWith(settings.file, error)) });
const reply = (message: WritingReply): void => port.postMessage(message);

const serve = (): void => {
  const file = openViewsFile({ ...settings, writing: true });
  const writing = new ModelsWriting(file, false);
  let calls = 0;

  /** Taken from the port to be looked at, and to be done next. */
  let taken: WritingCall | undefined;

  const answer = ({ method, args }: WritingCall): void => {
    try {
      reply({ value: (writing[method as WritingMethod] as (...given: readonly unknown[]) => unknown)(...args) });
    } catch (error) {
      reply(failed(error));
    }
  };

  /** In one transaction with the commits that wait behind it: a builder sends many small ones, each before the last is answered. */
  const commit = (first: CommitCall): void => {
    const together = [first];
    const more = (): CommitCall["args"][0] | undefined => {
      taken = receiveMessageOnPort(port)?.message as WritingCall | undefined;
      if (!taken || !isCommit(taken)) return undefined;
      const next = taken;
      taken = undefined;
      together.push(next);
      return next.args[0];
    };
    try {
      writing.commitAll(first.args[0], more);
    } catch {
      // Nothing was written. Each by itself, so that one that is refused takes no other with it.
      return together.forEach(answer);
    }
    for (const _ of together) reply({ value: undefined });
  };

  const perform = (call: WritingCall): void => {
    if (call.method === undefined) return stop();
    if (isCommit(call)) commit(call);
    else answer(call);
    calls += 1;
    if (call.method === "caughtUp") copyBack(CHECKPOINT_PAGES);
    else if (calls % LOOK_EVERY_CALLS === 0) copyBack(MOST_PAGES);
    quiet.refresh();
  };

  const copyBack = (beyond: number): void =>
    copyingBack(() => {
      const [, pages] = file.prepare("PRAGMA wal_checkpoint(NOOP)").get() as [number, number];
      if (pages > beyond) file.prepare("PRAGMA wal_checkpoint(PASSIVE)").get();
    });

  const quiet = setTimeout(() => copyBack(CHECKPOINT_PAGES), MOMENT_MS);

  const stop = (): void => {
    clearTimeout(quiet);
    file.close();
    reply({ value: undefined });
    port.close();
  };

  port.on("message", (call: WritingCall) => {
    for (let next: WritingCall | undefined = call; next; [next, taken] = [taken, undefined]) perform(next);
  });
};

try {
  serve();
  reply({ value: undefined });
} catch (error) {
  reply(failed(error));
}
