import { openLog } from "@sankofa/embedded/data-files";
import type { Ledger } from "./ledger";

const PAGE = 1_000;

/**
 * Reads what the log holds beyond what was read before, through a connection of its own that is closed again: one that
 * stayed open would keep alive what a killed process leaves for the next one to recover.
 */
export const readLog = async (folder: string, ledger: Ledger): Promise<void> => {
  const log = openLog(folder);
  try {
    for (;;) {
      const leaves = await log.leafHashes(ledger.read, PAGE);
      const facts = await log.readPositions(leaves.map(({ position }) => position));
      if (facts.length !== leaves.length) throw new Error(`A fact after ${ledger.read} cannot be read`);
      for (const [index, fact] of facts.entries()) ledger.see(fact, leaves[index]?.leafHash ?? "");
      if (leaves.length < PAGE) return;
    }
  } finally {
    await log.close();
  }
};
