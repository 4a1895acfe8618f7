import { join } from "node:path";
import { MessageChannel, type Worker } from "node:worker_threads";
import { startThread } from "@sankofa/sqlite-file/thread";
import { Line, newCounters } from "./line";
import type { LogKept } from "./writer-database";
import type { Reply, ThreadData, Work } from "./protocol";

export interface WriterThread {
  readonly worker: Worker;
  readonly line: Line<Work, Reply>;
}

/** Starts the writing thread, from compiled files or from sources, as this file was. */
export const startWriterThread = (kept: LogKept): WriterThread => {
  const { port1, port2 } = new MessageChannel();
  const sent = newCounters();
  const workerData: ThreadData = { ...kept, end: { port: port2, sent } };
  const options = { workerData, transferList: [port2], name: "sankofa-log" };
  const worker = startThread(join(__dirname, "writer.worker"), __filename, options);
  return { worker, line: new Line({ port: port1, sent }, 0) };
};
