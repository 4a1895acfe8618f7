import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { startThread } from "@sankofa/sqlite-file/thread";
import type { WriterSettings } from "./protocol";

/** Starts the writing thread, from compiled files or from sources, as this file was. */
export const startWriterThread = (settings: WriterSettings): Worker =>
  startThread(join(__dirname, "writer.worker"), __filename, { workerData: settings, name: "sankofa-log" });
