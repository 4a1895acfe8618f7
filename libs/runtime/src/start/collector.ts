import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";

/**
 * What was dropped is collected before the heap has grown by two fifths of what was alive when it was last collected. V8 lets it become
 * three times of that, and what hundreds of callers wait with is dropped as soon as they are answered: on a small machine that is
 * memory which nobody else has.
 */
const TIGHT = ["--heap-growing-percent=40"];

/**
 * Young garbage is collected by the thread that made it. Otherwise V8 calls up to four others for what takes that one a millisecond, and
 * where there is no core for them it waits until they have had one.
 */
const WITHOUT_HELP = ["--no-parallel-scavenge"];

/** The main thread, one that writes, one beside both, and one for who helps to collect. */
const CORES_WITH_HELP = 4;

/** V8's own names for how this process collects its garbage, its threads included. */
export const collectorFlags = (cores: number): readonly string[] =>
  cores < CORES_WITH_HELP ? [...TIGHT, ...WITHOUT_HELP] : TIGHT;

/** To be called before there is any work: holds for the whole process. */
export const tuneCollector = (): void => {
  for (const flag of collectorFlags(availableParallelism())) setFlagsFromString(flag);
};
