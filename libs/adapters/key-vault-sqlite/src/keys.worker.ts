import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { SqliteFile } from "@sankofa/sqlite-file";
import { failureReason, failureWith } from "@sankofa/sqlite-file/sqlite-failure";
import { insertKeys, openKeysFile, type KeyRow } from "./keys-file";
import type { KeysAnswer } from "./keys-writer";

const port = parentPort as MessagePort;
let file: SqliteFile | undefined;

const answerTo = (work: () => void): KeysAnswer => {
  try {
    work();
    return {};
  } catch (error) {
    const failure = failureWith(workerData as string, error);
    return { failure: { reason: failureReason(failure), message: (failure as Error).message } };
  }
};

// Without rows the thread is to end.
port.on("message", (rows: readonly KeyRow[] | undefined) => {
  if (rows) return port.postMessage(answerTo(() => insertKeys((file ??= openKeysFile(workerData as string)), rows)));
  port.postMessage(answerTo(() => file?.close()));
  port.close();
});
