import "./gives-way";
import { existsSync } from "node:fs";
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { restWhereCoresAreTaken } from "@sankofa/sqlite-file/giving-way";
import { contentsOf } from "./contents";
import { dataFiles, requireWhole } from "./data-files";
import { examine } from "./examine";
import { said, type Examining, type ExaminingReply } from "./examine-protocol";

const port = parentPort as MessagePort;
const reply = (message: ExaminingReply): void => port.postMessage(message);
const { folder, besideWork, noted = [] } = workerData as Examining;
const aborted = new AbortController();

// Whoever asked does not want to know any more.
port.once("message", () => aborted.abort());

const whole = async (): Promise<void> => {
  const { keys, credentials } = dataFiles(folder);
  for (const file of [keys, credentials]) if (existsSync(file)) requireWhole(file);
  const rest = restWhereCoresAreTaken();
  const report = (progress: Progress): void => {
    reply({ kind: "progress", progress });
    if (besideWork) rest();
  };
  const verdict = await examine(folder, report, aborted.signal);
  const contents = verdict.ok && noted.length > 0 ? await contentsOf(folder, noted, report, aborted.signal) : [];
  reply({ kind: "examined", examined: { verdict, contents } });
};

void whole()
  .catch((error: unknown) => reply({ kind: "failed", error: said(error) }))
  .finally(() => port.close());
