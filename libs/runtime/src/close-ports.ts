import type { Ports } from "./ports";

/**
 * Closes the ports, the log last: what was acknowledged is on disk. One that cannot be closed keeps no other open, for a thread that is
 * left behind keeps the program from ending. Throws what failed first.
 */
export const closePorts = async (ports: Ports): Promise<void> => {
  const { wire, messageBus, readModels, credentials, drafts, files, outbox, keyVault, snapshots, eventStore } = ports;
  const failures: unknown[] = [];
  const inOrder = [wire, messageBus, readModels, credentials, drafts, files, outbox, keyVault, snapshots, eventStore];
  for (const port of inOrder)
    try {
      await port?.close?.();
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
};
