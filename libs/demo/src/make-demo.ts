import { later, HOUR, type Instant } from "@sankofa/kernel/time";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import type { Engine } from "@sankofa/runtime/engine";
import { beginningOf, tell, type Told } from "./demonstration";
import { DemoClock } from "./machinery/demo-clock";
import { DEMO_VERSION, readMark, writeMark, type DemoMark, type DemoSize } from "./mark";
import { SCALES } from "./planned";

/** What the demonstration needs of an installation: whatever it is built on stays the installation's affair. */
export interface DemoHouse {
  /** The rooms on their ports, on this clock; nothing of it is started. */
  open(dataFolder: string, clock: DemoClock): Promise<Engine>;
  /** Takes away what an installation keeps in the folder, unless another process is at work on it. */
  clear(dataFolder: string): void;
}

export interface DemoRequest {
  readonly dataFolder: string;
  readonly size: DemoSize;
  readonly seed?: string;
  /** The last moment of the story; this morning unless told. */
  readonly today?: Instant;
  readonly report?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The folder holds records that are no demonstration: nothing is mixed into them. */
export class DataNoDemonstration extends Error {
  readonly code = "data-no-demonstration";
  readonly exitCode = 73;
}

const SEED = "sankofa";
const MORNING_HOUR = 9;

/** This morning at nine, or yesterday's where that is still to come: a fact is never recorded in the future. */
export const thisMorning = (now: Instant): Instant => {
  const morning = later(`${now.slice(0, 10)}T00:00:00.000Z`, MORNING_HOUR * HOUR);
  return morning <= now ? morning : later(morning, -24 * HOUR);
};

/**
 * Fills an empty data folder with a demonstration. One that is finished is left as it is, one that was interrupted is
 * begun anew, and data that are no demonstration are refused.
 */
export const makeDemo = async (house: DemoHouse, request: DemoRequest): Promise<DemoMark> => {
  const { dataFolder, size, seed = SEED, report = () => undefined, signal = new AbortController().signal } = request;
  const today = request.today ?? thisMorning(new Date().toISOString());
  const before = readMark(dataFolder);
  if (before?.finished) return before;
  if (before) house.clear(dataFolder);
  const clock = new DemoClock(beginningOf(today));
  const engine = await house.open(dataFolder, clock);
  const mark: DemoMark = {
    version: DEMO_VERSION,
    seed,
    today,
    size,
    finished: false,
    facts: 0,
    programmes: 0,
    funders: 0,
    accounts: [],
  };
  let told: Told;
  try {
    if ((await engine.ports.eventStore.head()).count > 0)
      throw new DataNoDemonstration(
        `${dataFolder} holds data that are no demonstration. Choose another folder with --data.`,
      );
    writeMark(dataFolder, mark);
    await engine.projections.start();
    await engine.publisher.start();
    told = await tell(engine, clock, { seed, today, scale: SCALES[size] }, report, signal);
  } finally {
    await engine.stop();
  }
  const finished = { ...mark, ...told, finished: true };
  writeMark(dataFolder, finished);
  return finished;
};
