import { join } from "node:path";
import { systemClock } from "@sankofa/clock-system";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import type { NewFact } from "@sankofa/kernel/fact";
import type { EventStore } from "@sankofa/ports/event-store";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { ContractFeed } from "@sankofa/runtime/feed/contract-feed";
import { House } from "@sankofa/runtime/house";
import { ProjectionRunner } from "@sankofa/runtime/runners/projection-runner";
import { rebuildView } from "@sankofa/runtime/runners/rebuild";
import { ViewLeases } from "@sankofa/runtime/runners/view-leases";
import { ViewPositions } from "@sankofa/runtime/runners/view-positions";
import { tally } from "@sankofa/testing/sample/tally.context";
import { bareLog, bareRow, type BareLog } from "./bare-sqlite";
import { interleaved, rate, warmUpOf, type Measured, type Size } from "./figure";
import { newId, sampleFact } from "./sample-facts";

const FACTS = 100_000;
/** Ten facts a document, as in `projection`. */
const PER_DOCUMENT = 10;
/** What is written at once while the log is filled. */
const STREAMS_AT_ONCE = 200;

const OPENED = { personId: newId(), owner: "sealed", due: "2999-01-01T00:00:00.000Z" };

const tallyOf = (): readonly NewFact[] =>
  Array.from({ length: PER_DOCUMENT }, (_, index): NewFact => {
    const what =
      index === 0 ? { type: "tally.tally-opened", data: OPENED } : { type: "tally.tally-counted", data: { by: 1 } };
    return { ...sampleFact(index), ...what };
  });

const fill = async (store: EventStore, bare: BareLog, count: number): Promise<void> => {
  for (let left = count / PER_DOCUMENT; left > 0; left -= STREAMS_AT_ONCE) {
    const streams = Array.from({ length: Math.min(left, STREAMS_AT_ONCE) }, () => ({
      stream: `tally.tally-${newId()}`,
      events: tallyOf(),
    }));
    await Promise.all(streams.map((each) => store.append({ ...each, expected: "no_stream" })));
    bare.append(streams.flatMap(({ stream, events }) => events.map((fact, at) => bareRow(fact, stream, at))));
  }
};

/** A view with history folded anew by the program's own rebuild, against the bare rows of its facts read and parsed. */
export const measureRebuild = async (folder: string, size: Size): Promise<Measured> => {
  const { share, rounds } = size;
  const store = await openSqliteEventStore({ folder: join(folder, "rebuild") });
  const bare = bareLog(join(folder, "bare-rebuild.db"));
  const count = Math.ceil((FACTS * share) / PER_DOCUMENT) * PER_DOCUMENT;
  await fill(store, bare, count);
  const models = await openSqliteReadModels({ file: join(folder, "rebuild-views.db") });
  const stop = new AbortController();
  const clock = systemClock();
  const runner = new ProjectionRunner(
    store,
    models,
    new ContractFeed(new House([tally])),
    tally.views,
    new ViewPositions(models),
    clock,
    stop.signal,
    () => undefined,
    new ViewLeases(models, clock, "bench"),
  );
  await runner.start();
  const faults: string[] = [];
  const figure = await interleaved(
    rounds,
    () => rateOfFold(count, (whenFolded) => rebuilt(runner, models, count, faults, whenFolded)),
    () => rate(count, () => bare.readParsed()),
    undefined,
    warmUpOf(size),
  );
  stop.abort();
  await runner.stopped();
  await models.close();
  await store.close();
  bare.close();
  return {
    figures: [
      {
        name: "rebuild",
        ...figure,
        unit: "facts/s",
        note: "read, folded and written with history and indexes, until it is caught up; ceiling: bare rows read and parsed",
      },
    ],
    faults,
  };
};

/** Without the comparison with what stood before, which no fold needs. */
const rateOfFold = async (count: number, work: (whenFolded: () => void) => Promise<void>): Promise<number> => {
  const started = performance.now();
  let folded = started;
  await work(() => (folded = performance.now()));
  return (count / (folded - started)) * 1_000;
};

const rebuilt = async (
  runner: ProjectionRunner,
  models: Awaited<ReturnType<typeof openSqliteReadModels>>,
  count: number,
  faults: string[],
  whenFolded: () => void,
): Promise<void> => {
  const caughtUp = models.caughtUp.bind(models);
  models.caughtUp = async (model) => {
    await caughtUp(model);
    whenFolded();
  };
  const { rows, equal } = await rebuildView(runner, models, "tallies");
  models.caughtUp = caughtUp;
  if (!equal) faults.push("a rebuild differs from what stood");
  if (rows !== count / PER_DOCUMENT) faults.push(`a rebuild made ${rows} of ${count / PER_DOCUMENT} documents`);
};
