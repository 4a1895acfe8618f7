import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Pressed } from "./backpressure-process";
import { rounded, type Measured } from "./figure";

const FACTS = 20_000;
const WHAT =
  "512 callers, a slow reader, a stalled one, a rebuild and a backup at once, then 512 connections over HTTP";

/** Memory and loop delay of a platform under pressure from all sides, in a process of its own. */
export const measureBackpressure = async (folder: string): Promise<Measured> => {
  const child = fork(join(__dirname, "backpressure-process.js"), [join(folder, "pressed"), String(FACTS)]);
  const end = (): boolean => child.kill("SIGKILL");
  process.on("exit", end);
  const ended = once(child, "exit");
  const heard = await Promise.race([once(child, "message"), ended.then(() => undefined)]);
  await ended;
  process.off("exit", end);
  if (!heard) throw new Error("The platform under pressure ended before it was measured");
  const { memoryMiB, loopDelayMs, faults } = heard[0] as Pressed;
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
        value: rounded(loopDelayMs),
        unit: "ms",
        ...usual,
        note: "the same, without HTTP",
      },
    ],
    faults,
  };
};
