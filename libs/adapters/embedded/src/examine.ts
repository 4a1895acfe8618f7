import { setImmediate as nextTurn } from "node:timers/promises";
import { checkRows, openError } from "@sankofa/event-store-sqlite";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { verifyLog, type Fault, type Verdict } from "@sankofa/runtime/operations/verify";
import { dataFiles, openLog } from "./data-files";

/** The verdict over the log in a folder: its facts by their hashes, and its file by how the facts are filed in it. */
export const examine = async (
  folder: string,
  report: (progress: Progress) => void,
  signal?: AbortSignal,
  noted?: string,
): Promise<Verdict> => {
  const store = openLog(folder);
  try {
    const verdict = await verifyLog(store, report, signal, noted);
    const rows = await checkRows(dataFiles(folder).facts, async (looked) => {
      signal?.throwIfAborted();
      report({ done: Math.min(looked, verdict.facts), total: verdict.facts, doing: "checking how facts are filed" });
      await nextTurn();
    });
    const faults = [...verdict.faults, ...rows.map((fault): Fault => ({ kind: "row", ...fault }))];
    return { ...verdict, faults, ok: verdict.ok && rows.length === 0 };
  } catch (error) {
    // A file so damaged that it cannot be read to its end.
    throw openError(error, folder);
  } finally {
    await store.close();
  }
};
