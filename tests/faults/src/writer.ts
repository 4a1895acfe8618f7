import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Order, Tell } from "./messages";

/** The pipe to whoever counts. */
const PIPE = 3;

const writeAll = (bytes: Buffer): void => {
  for (let from = 0; from < bytes.length;) {
    try {
      from += writeSync(PIPE, bytes, from);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
  }
};

/** Written when this returns: whatever ends the process afterwards, it was said. */
const tell: Tell = (said) => writeAll(Buffer.from(`${JSON.stringify(said)}\n`));

const fail = (error: unknown): void => {
  tell({ kind: "failed", why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exit(1);
};

export type Work = (order: Order, tell: Tell, allowed: () => Promise<void>) => Promise<void>;

/**
 * A process that writes until it is killed. It has loaded its program, says it is ready, and opens nothing before its
 * order comes; it works on the second line.
 */
export const write = (work: Work): void => {
  const run = async (): Promise<void> => {
    const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    tell({ kind: "ready" });
    const order = JSON.parse(String((await lines.next()).value)) as Order;
    await work(order, tell, async () => void (await lines.next()));
    process.exit(0);
  };
  process.on("unhandledRejection", fail);
  run().catch(fail);
};
