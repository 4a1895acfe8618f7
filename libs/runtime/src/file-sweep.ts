import type { Logger } from "pino";
import type { Position } from "@sankofa/kernel/contract";
import { HOUR, later } from "@sankofa/kernel/time";
import { failuresTold } from "./failures-told";
import type { ContractFeed } from "./feed/contract-feed";
import { factsOf } from "./feed/facts-of";
import { retrying } from "./runners/retrying";
import type { Going } from "./runners/tenure";
import { SealedFiles, type FileEngine } from "./sealed-files";

/** What of the engine the sweep listens to besides. */
interface SweptEngine extends FileEngine {
  readonly feed: ContractFeed;
  readonly log: Logger;
}

/** How facts end that take a file back. */
const WITHDRAWN = "-attachment-withdrawn";

/**
 * Removes the bytes that nothing holds, where it is known what is attached: of what is taken back as soon as the log says so
 * (PRV-4), and once an hour, and at the start, of whatever was missed and of what was sent and never attached (GEN-6).
 */
export const sweepFiles = (engine: SweptEngine, signal: AbortSignal): Going => {
  const files = new SealedFiles(engine);
  const { clock, eventStore } = engine.ports;

  const lookThrough = async (): Promise<void> => {
    await files.sweep(clock.now(), signal).catch((err: unknown) => {
      engine.log.error({ err }, "Files could not be looked through");
    });
  };

  const hourly = async (): Promise<void> => {
    while (!signal.aborted) {
      await clock.until(later(clock.now(), HOUR), signal).catch(() => undefined);
      if (!signal.aborted) await lookThrough();
    }
  };

  let read: Position | undefined;
  const follow = async (progress: () => void): Promise<void> => {
    if (read === undefined) {
      // What was taken back up to here is found by the look at all of them, what comes after by the log.
      read = (await eventStore.head()).position;
      await lookThrough();
    }
    for await (const fact of factsOf(eventStore, read, signal)) {
      // Every fact comes by here: the others are not read for what they say.
      for (const { data } of fact.type.endsWith(WITHDRAWN) ? engine.feed.heardOf(fact) : []) {
        const { digest } = data as { readonly digest?: unknown };
        if (typeof digest === "string") await files.removeWithdrawn(digest, fact.position);
      }
      read = fact.position;
      progress();
    }
    // A log that ends by itself is closed: it is followed again after a pause, if this is to go on.
    if (!signal.aborted) throw new Error("The log is read no further");
  };

  const tell = failuresTold(engine.log);
  const following = retrying(follow, signal, clock, (trouble, error) => {
    if (trouble) tell("What was taken back could not be removed yet", error);
  });
  const hours = hourly();
  return { stopped: () => Promise.all([following, hours]) };
};
