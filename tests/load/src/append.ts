import { join } from "node:path";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import type { NewFact } from "@sankofa/kernel/fact";
import { bareLog, bareRow, type BareRow } from "./bare-sqlite";
import { appendFrom, requestsOf, samples } from "./callers";
import { countLog } from "./count-log";
import { interleaved, rate, WARM_UP, type Measured, type Size } from "./figure";
import type { Peer } from "./peer";
import { PeersBest } from "./peers-best";
import { newStream } from "./sample-facts";

const ONE_CALLER = 2_000;
/** The peer appends so many in a round at most; a round of it ends after a few seconds all the same. */
const PEERS_ONE = 1_500;
const PEERS_MANY = 3_000;
const GROUP = 64;
/** As many in a quick run: a round of less than a tenth of a second tells as much of the scheduler as of the store. */
const MANY_CALLERS = 469 * GROUP;

/** As the callers append them: each fact is the first of a stream of its own. */
const rowOf = (fact: NewFact): BareRow => bareRow(fact, newStream(), 0);

/** Durable appends through the port, one caller and 64, against bare commits of one row and of groups of 64. */
export const measureAppend = async (folder: string, { share, rounds }: Size, peer?: Peer): Promise<Measured> => {
  const store = await openSqliteEventStore({ folder: join(folder, "append") });
  const bare = bareLog(join(folder, "bare-append.db"));
  // Many callers first: the code is compiled by then, as a server's is; rounds of one caller alone would not do it.
  const peersMany = peer && new PeersBest(peer, join(folder, "peer-64"), GROUP, Math.ceil(PEERS_MANY * share));
  const groups = await interleaved(
    rounds,
    () => measured(requestsOf(samples(MANY_CALLERS)), (each) => appendFrom(store, GROUP, each)),
    () => measured(samples(MANY_CALLERS).map(rowOf), (rows) => inGroups(rows, bare.append)),
    peersMany?.take,
  );
  const peersOne = peer && new PeersBest(peer, join(folder, "peer-1"), 1, Math.ceil(PEERS_ONE * share));
  const singles = await interleaved(
    rounds,
    () => measured(requestsOf(samples(ONE_CALLER)), (each) => appendFrom(store, 1, each)),
    () => measured(samples(ONE_CALLER).map(rowOf), (rows) => rows.forEach((row) => bare.append([row]))),
    peersOne?.take,
  );
  const faults = await countLog(store, (rounds + WARM_UP) * (ONE_CALLER + MANY_CALLERS));
  await store.close();
  bare.close();
  return {
    figures: [
      {
        name: "append.c1",
        ...singles,
        unit: "appends/s",
        note: "one caller, durable; ceiling: bare SQLite with the same unique keys, one commit a row",
      },
      {
        name: "append.c64",
        ...groups,
        unit: "appends/s",
        note: `64 callers, durable; ceiling: bare SQLite with the same unique keys, a commit for 64 rows${peersMany?.note ?? ""}`,
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
