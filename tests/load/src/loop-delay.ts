import { monitorEventLoopDelay, type IntervalHistogram } from "node:perf_hooks";
import { join } from "node:path";
import { setTimeout as passed } from "node:timers/promises";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { appendFrom, requestsOf, samples } from "./callers";
import { countLog } from "./count-log";
import { interleaved, warmUpOf, type Measured, type Size } from "./figure";

const FACTS = 50_000;
const CALLERS = 512;
const IDLE_MILLISECONDS = 250;
const NANOSECONDS_PER_MILLISECOND = 1e6;

const turnsOf = async (work: () => Promise<unknown>): Promise<IntervalHistogram> => {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  await work();
  delays.disable();
  return delays;
};

/** The longest of a hundred turns of the event loop while `work` runs, in milliseconds. */
export const loopDelayOf = async (work: () => Promise<unknown>): Promise<number> =>
  (await turnsOf(work)).percentile(99) / NANOSECONDS_PER_MILLISECOND;

/** The longest of all turns while `work` runs, in milliseconds. */
export const longestTurnOf = async (work: () => Promise<unknown>): Promise<number> =>
  (await turnsOf(work)).max / NANOSECONDS_PER_MILLISECOND;

/** How long whoever else is served by this process has to wait while very many callers append. */
export const measureLoopDelay = async (folder: string, size: Size): Promise<Measured> => {
  const { share, rounds } = size;
  const warmUp = warmUpOf(size);
  const store = await openSqliteEventStore({ folder: join(folder, "loop-delay") });
  const count = Math.ceil(FACTS * share);
  const figure = await interleaved(
    rounds,
    async () => {
      const requests = requestsOf(samples(count));
      return loopDelayOf(() => appendFrom(store, CALLERS, requests));
    },
    () => loopDelayOf(() => passed(IDLE_MILLISECONDS)),
    undefined,
    warmUp,
  );
  const faults = await countLog(store, (rounds + warmUp) * count);
  await store.close();
  return {
    figures: [
      {
        name: "append.loop_delay_p99_ms",
        ...figure,
        unit: "ms",
        note: `${CALLERS} callers, resolution 1 ms; ceiling: the idle loop`,
      },
    ],
    faults,
  };
};
