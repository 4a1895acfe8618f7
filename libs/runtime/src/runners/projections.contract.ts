import type { EventStore } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";
import type { ReadModelsUnderTest } from "@sankofa/ports/read-models.fixture";
import { tally, tallies } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { ContractFeed } from "../feed/contract-feed";
import { House } from "../house";
import { TallyLog } from "../tally-log.spec-kit";
import { Mortal, type Death } from "./mortal.spec-kit";
import { ProjectionRunner } from "./projection-runner";
import { digest, rebuildView, rollBackView } from "./rebuild";
import { ViewLeases } from "./view-leases";
import { ViewPositions } from "./view-positions";

const NAME = tallies.name;
const TALLIES = 12;
/** More than one page is read of, and more than one fold in memory waits. */
const COUNTS = 24;
const SMALL = { documents: 8, bytes: 1_000_000, waiting: 100 };

/** Tallies opened and counted in turn, some of them closed. */
const filled = async (store: EventStore): Promise<void> => {
  const log = new TallyLog(store);
  for (let at = 0; at < TALLIES; at += 1) await log.open(at);
  for (let turn = 1; turn <= COUNTS; turn += 1)
    for (let at = 0; at < TALLIES; at += 1) await log.count(at, turn, 1 + ((turn + at) % 3));
  for (let at = 0; at < TALLIES; at += 4) await log.close(at, COUNTS + 1);
};

/** A process as far as the views are concerned. */
class Running {
  readonly runner: ProjectionRunner;
  private readonly ending = new AbortController();

  constructor(
    store: EventStore,
    readonly models: ReadModels,
  ) {
    const clock = new TestClock();
    this.runner = new ProjectionRunner(
      store,
      models,
      new ContractFeed(new House([tally])),
      tally.views,
      new ViewPositions(models),
      clock,
      this.ending.signal,
      () => undefined,
      new ViewLeases(models, clock, "the process"),
    );
  }

  async end(): Promise<void> {
    this.ending.abort();
    await this.runner.stopped();
  }
}

type Work = (running: Running) => Promise<unknown>;

const rebuilding: Work = ({ runner, models }) => rebuildView(runner, models, NAME, { bounds: SMALL });
const rollingBack: Work = ({ runner, models }) => rollBackView(runner, models, NAME);

/** What is done whole first, and the work that is cut short in the middle. */
const CUT_SHORT: readonly (readonly [name: string, before: readonly Work[], work: Work])[] = [
  ["the first catching up", [], ({ runner }) => runner.start()],
  ["a rebuild and its promotion", [start], rebuilding],
  ["a second promotion, which drops the build before the last", [start, rebuilding], rebuilding],
  ["a roll back", [start, rebuilding], rollingBack],
  ["a roll back of a roll back", [start, rebuilding, rollingBack], rollingBack],
];

function start({ runner }: Running): Promise<void> {
  return runner.start();
}

/** Views over any read models: whatever instant the process ends at, state is whole, and going on gives the same bytes. */
export const describeProjections = (
  name: string,
  make: () => ReadModelsUnderTest,
  openStore: () => Promise<EventStore> | EventStore,
): void => {
  describe(`Projections: ${name}`, () => {
    let store: EventStore;
    let whole: Awaited<ReturnType<typeof digest>>;

    beforeAll(async () => {
      store = await openStore();
      await filled(store);
      whole = await onFreshModels(async (under) => {
        const running = new Running(store, await under.open());
        await running.runner.start();
        const found = await answered(running.models);
        await running.end();
        await running.models.close();
        return found;
      });
    });
    afterAll(() => store.close());

    const onFreshModels = async <Result>(work: (under: ReadModelsUnderTest) => Promise<Result>): Promise<Result> => {
      const under = make();
      try {
        return await work(under);
      } finally {
        await under.clean();
      }
    };

    const answered = async (models: ReadModels) => {
      const active = await models.active(NAME);
      if (!active) throw new Error("Nothing answers");
      expect(await models.checkpoint(active)).toBe((await store.head()).position);
      return digest(models, active);
    };

    /** Starts again on what was left: one build answers, none is half done, and its bytes are the undisturbed ones. */
    const requireWhole = async (models: ReadModels): Promise<void> => {
      const again = new Running(store, models);
      await again.runner.start();
      expect(await answered(models)).toEqual(whole);
      const statuses = (await models.models()).map(({ status }) => status);
      expect(statuses.filter((status) => status === "active")).toHaveLength(1);
      expect(statuses.filter((status) => status === "retired").length).toBeLessThanOrEqual(1);
      expect(statuses.filter((status) => status === "building" || status === "caught-up")).toEqual([]);
      await again.end();
    };

    /** True once the work came to its end before the call that it was to die at. */
    const cutShortAt = (before: readonly Work[], work: Work, call: number, death: Death): Promise<boolean> =>
      onFreshModels(async (under) => {
        const mortal = new Mortal(await under.open());
        const running = new Running(store, mortal.models);
        for (const each of before) await each(running);
        mortal.dieAt(call, death);
        await work(running).catch((error: unknown) => {
          if (!mortal.died) throw error;
        });
        const finished = !mortal.died;
        await running.end();
        mortal.liveOn();
        const models = await under.reopen();
        // What answers goes on answering, with nothing done about what was left.
        if (before.length > 0) expect(await answered(models)).toEqual(whole);
        await requireWhole(models);
        await models.close();
        return finished;
      });

    // Killed before a call is killed after the one before it, and before the first nothing was done yet.
    describe.each(["after", "once"] as const)("killed %s every call", (death) => {
      test.each(CUT_SHORT)(
        "%s leaves state whole, and going on gives the same bytes",
        async (_name, before, work) => {
          let calls = 1;
          while (!(await cutShortAt(before, work, calls, death))) calls += 1;
          expect(calls).toBeGreaterThan(5);
        },
        120_000,
      );
    });
  });
};
