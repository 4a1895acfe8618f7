import {
  type Arbitrary,
  array,
  boolean,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  oneof,
  record,
  type Parameters,
} from "fast-check";
import type { Expected } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import { reopened } from "./event-store.cases-durability";
import { ModelHistory, type Question, type Write } from "./event-store.history.samples";

/** Few streams and few ids, so that histories collide: retries, conflicts, ids in two streams, other content. */
const STREAMS = 3;
const IDS = 8;
const RUNS = 24;

const stream = integer({ min: 0, max: STREAMS - 1 });
const dice = (faces: number) => integer({ min: 0, max: faces - 1 }).map((thrown) => thrown === 0);
const minute = integer({ min: 0, max: 9 });
const append = record({
  kind: constantFrom("append" as const),
  stream,
  expected: oneof(integer({ min: -1, max: 6 }), constantFrom<Expected>("any", "no_stream", "stream_exists")),
  first: integer({ min: 0, max: IDS - 1 }),
  count: integer({ min: 0, max: 3 }),
  otherContent: dice(10),
  minute,
});
const closing = record({ kind: constantFrom("archive" as const, "tombstone" as const), stream });
const write: Arbitrary<Write> = oneof({ weight: 12, arbitrary: append }, { weight: 2, arbitrary: closing });

const count = integer({ min: 0, max: 12 });
const moment = oneof(record({ count }), record({ minute }));
const types = constantFrom(undefined, ["even"], ["odd"], ["even", "odd"], ["never"]);
const question: Arbitrary<Question> = oneof(
  record({ kind: constantFrom("info" as const), stream }),
  record({
    kind: constantFrom("stream" as const),
    stream,
    asOf: oneof(moment, record({ revision: count })),
    backwards: boolean(),
  }),
  record({ kind: constantFrom("place" as const), minute }),
  record({
    kind: constantFrom("log" as const),
    after: count,
    asOf: moment,
    types,
    of: oneof(stream, constantFrom("all")),
    backwards: boolean(),
  }),
  record({ kind: constantFrom("subscription" as const), after: count, types }),
);

const REOPENING = { weight: 1, arbitrary: record({ kind: constantFrom("reopening" as const) }) };

/** A failing run says its seed and path: given back as MODEL_SEED and MODEL_PATH they make it again. */
const replay = (): Parameters<unknown> => {
  const { MODEL_SEED: seed, MODEL_PATH: path } = process.env;
  return { numRuns: RUNS, ...(seed ? { seed: Number(seed) } : {}), ...(path ? { path, endOnFailure: true } : {}) };
};

/** Random histories come to what the model says, one after another and all at once. */
export const modelCases = (withStore: WithStore, durable: boolean): void => {
  test(
    "one write after another, with reads as of moments, filters and subscriptions between them",
    withStore(async (store) => {
      let runs = 0;
      const steps = array(oneof({ weight: 3, arbitrary: write }, { weight: 2, arbitrary: question }), {
        maxLength: 30,
        size: "+1",
      });
      await assert(
        asyncProperty(steps, types, async (commands, followed) => {
          const history = await ModelHistory.begin(store, (runs += 1), STREAMS, IDS);
          const following = history.follow(followed);
          for (const command of commands) await history.step(command);
          await following.requireAll();
        }),
        replay(),
      );
    }),
  );

  test(
    "all writes at once, taken in the order they were sent",
    withStore(async (store) => {
      let runs = 0;
      await assert(
        asyncProperty(array(write, { maxLength: 25, size: "+1" }), async (writes) => {
          const history = await ModelHistory.begin(store, (runs += 1), STREAMS, IDS);
          await history.together(writes);
          for (let each = 0; each < STREAMS; each += 1) {
            await history.step({ kind: "stream", stream: each, asOf: { revision: 99 }, backwards: false });
            await history.step({ kind: "info", stream: each });
          }
        }),
        replay(),
      );
    }),
  );

  if (!durable) return;
  test(
    "a store that is closed and opened again between any two of them",
    withStore(async (store, test) => {
      let runs = 0;
      let opened = store;
      const steps = array(oneof({ weight: 4, arbitrary: write }, { weight: 2, arbitrary: question }, REOPENING), {
        maxLength: 25,
        size: "+1",
      });
      await assert(
        asyncProperty(steps, async (commands) => {
          const history = await ModelHistory.begin(opened, (runs += 1), STREAMS, IDS);
          for (const command of commands) {
            if (command.kind === "reopening") history.goesOnWith((opened = await reopened(test.reopen)));
            else await history.step(command);
          }
        }),
        { ...replay(), numRuns: RUNS / 4 },
      );
    }),
  );
};
