import { join } from "node:path";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import type { NewFact } from "@sankofa/kernel/fact";
import type { AppendRequest, EventStore } from "@sankofa/ports/event-store";
import { bareLog, bareRow, type BareRow } from "./bare-sqlite";
import { countLog } from "./count-log";
import { interleaved, rate, WARM_UP, type Measured, type Size } from "./figure";
import { newStream, sampleFact } from "./sample-facts";

const ONE_CALLER = 2_000;
const MANY_CALLERS = 30_000;
const GROUP = 64;

/** As the callers below append them: each fact is the first of a stream of its own. */
const rowOf = (fact: NewFact): BareRow => bareRow(fact, newStream(), 0);

/** Callers that each append one fact to a stream of its own and wait for the acknowledgement before the next. */
const appendFrom = (store: EventStore, callers: number, requests: readonly AppendRequest[]): Promise<unknown> => {
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let request = requests[next++]; request; request = requests[next++]) await store.append(request);
  };
  return Promise.all(Array.from({ length: callers }, caller));
};

const samples = (count: number): NewFact[] => Array.from({ length: count }, (_, index) => sampleFact(index));

/** Ids are the callers' to make, before the clock runs; the ceiling's rows are ready made too. */
const requests = (count: number): AppendRequest[] =>
  samples(count).map((fact) => ({ stream: newStream(), expected: "no_stream", events: [fact] }));

/** Durable appends through the port, one caller and 64, against bare commits of one row and of groups of 64. */
export const measureAppend = async (folder: string, { share, rounds }: Size): Promise<Measured> => {
  const store = await openSqliteEventStore({ folder: join(folder, "append") });
  const bare = bareLog(join(folder, "bare-append.db"));
  const one = Math.ceil(ONE_CALLER * share);
  const many = Math.ceil((MANY_CALLERS * share) / GROUP) * GROUP;
  const singles = await interleaved(
    rounds,
    () => measured(requests(one), (each) => appendFrom(store, 1, each)),
    () => measured(samples(one).map(rowOf), (rows) => rows.forEach((row) => bare.append([row]))),
  );
  const groups = await interleaved(
    rounds,
    () => measured(requests(many), (each) => appendFrom(store, GROUP, each)),
    () => measured(samples(many).map(rowOf), (rows) => inGroups(rows, bare.append)),
  );
  const faults = await countLog(store, (rounds + WARM_UP) * (one + many));
  await store.close();
  bare.close();
  const shape = { unit: "appends/s" };
  return {
    figures: [
      {
        name: "append.c1",
        ...singles,
        ...shape,
        note: "one caller, durable; ceiling: bare SQLite with the same unique keys, one commit a row",
      },
      {
        name: "append.c64",
        ...groups,
        ...shape,
        note: "64 callers, durable; ceiling: bare SQLite with the same unique keys, a commit for 64 rows",
      },
    ],
    faults,
  };
};

const measured = <Item>(items: readonly Item[], work: (items: readonly Item[]) => unknown): Promise<number> =>
  rate(items.length, () => work(items));

const inGroups = (rows: readonly BareRow[], append: (group: readonly BareRow[]) => void): void => {
  for (let from = 0; from < rows.length; from += GROUP) append(rows.slice(from, from + GROUP));
};
