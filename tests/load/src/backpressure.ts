import { join } from "node:path";
import type { Pressed } from "./backpressure-process";
import { median, rounded, type Measured, type Size } from "./figure";
import { saidBy } from "./own-process";

const FACTS = 20_000;
const WHAT =
  "512 callers, a slow reader, a stalled one, a rebuild and a backup at once, then 512 connections over HTTP";

/** Memory and loop delay of a platform under pressure from all sides, as often as all is measured, in a process of its own each time. */
export const measureBackpressure = async (folder: string, { rounds }: Size): Promise<Measured> => {
  const taken: Pressed[] = [];
  for (let round = 0; round < rounds; round += 1)
    taken.push(
      await saidBy<Pressed>(join(__dirname, "backpressure-process.js"), [
        join(folder, `pressed-${round}`),
        String(FACTS),
      ]),
    );
  const usual = { ceiling: null, peer: null };
  return {
    figures: [
      {
        name: "backpressure.memory_mb",
        value: rounded(Math.max(...taken.map(({ memoryMiB }) => memoryMiB))),
        unit: "MiB",
        ...usual,
        note: `resident at most, in all ${rounds} processes: ${WHAT}`,
      },
      {
        name: "backpressure.loop_delay_p99_ms",
        value: rounded(median(taken.map(({ loopDelayMs }) => loopDelayMs))),
        unit: "ms",
        ...usual,
        note: `the same, without HTTP; ${taken.map(({ loopDelayMs }) => rounded(loopDelayMs)).join(", ")}`,
      },
    ],
    faults: taken.flatMap(({ faults }) => faults),
  };
};
