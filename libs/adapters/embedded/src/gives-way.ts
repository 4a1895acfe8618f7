import { workerData } from "node:worker_threads";
import { giveWay, TO_ALL } from "@sankofa/sqlite-file/giving-way";
import type { Examining } from "./examine-protocol";

// Imported first by a thread that people should not wait for: loading what it works with takes as much of a core as work does.
if ((workerData as Examining).besideWork) giveWay(TO_ALL);
