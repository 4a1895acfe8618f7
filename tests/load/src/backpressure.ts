import { join } from "node:path";
import type { Pressed } from "./backpressure-process";
import { median, rounded, type Measured, type Size } from "./figure";
import { saidBy } from "./own-process";

const FACTS = 20_000;
const WHAT =
  "512 callers, a slow reader, a stalled one, a rebuild and a backup at once, then 512 connections over HTTP";

/** Memory and loop delay of a platform under pressure from all sides, in a process of its own. */
export const measureBackpressure = async (folder: string, { rounds }: Size): Promise<Measured> => {
  const { memoryMiB, loopDelaysMs, faults } = await saidBy<Pressed>(join(__dirname, "backpressure-process.js"), [
    join(folder, "pressed"),
    String(FACTS),
    String(rounds),
  ]);
  const usual = { ceiling: null, peer: null };
  return {
    figures: [
      {
        name: "backpressure.memory_mb",
        value: rounded(memoryMiB),
        unit: "MiB",
        ...usual,
        note: `resident at most: ${WHAT}`,
      },
      {
        name: "backpressure.loop_delay_p99_ms",
        value: rounded(median(loopDelaysMs)),
        unit: "ms",
        ...usual,
        note: `the same, without HTTP; ${loopDelaysMs.map(rounded).join(", ")}`,
      },
    ],
    faults,
  };
};
