import { join } from "node:path";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { START, type EventStore } from "@sankofa/ports/event-store";
import { bareLog, bareRow } from "./bare-sqlite";
import { countLog } from "./count-log";
import { interleaved, rate, type Measured, type Size } from "./figure";
import { newStream, sampleFact } from "./sample-facts";

const FACTS = 200_000;
const PER_APPEND = 500;
const PAGE = 2_000;

const readThrough = async (store: EventStore): Promise<number> => {
  let after = START;
  let count = 0;
  for (;;) {
    const page = await store.readAll({ after, limit: PAGE });
    count += page.facts.length;
    after = page.checkpoint;
    if (page.end) return count;
  }
};

/** The whole log read through the port in pages, against bare rows read and parsed. */
export const measureReplay = async (folder: string, { share, rounds }: Size): Promise<Measured> => {
  const store = await openSqliteEventStore({ folder: join(folder, "replay") });
  const bare = bareLog(join(folder, "bare-replay.db"));
  const count = Math.ceil((FACTS * share) / PER_APPEND) * PER_APPEND;
  for (let from = 0; from < count; from += PER_APPEND) {
    const events = Array.from({ length: PER_APPEND }, (_, index) => sampleFact(index));
    const stream = newStream();
    await store.append({ stream, expected: "no_stream", events });
    bare.append(events.map((fact, revision) => bareRow(fact, stream, revision)));
  }
  const read: number[] = [];
  const figure = await interleaved(
    rounds,
    () => rate(count, async () => read.push(await readThrough(store))),
    () => rate(count, () => read.push(bare.readParsed())),
  );
  const faults = await countLog(store, count);
  if (read.some((each) => each !== count)) faults.push(`a replay read ${Math.min(...read)} of ${count} facts`);
  await store.close();
  bare.close();
  return {
    figures: [
      {
        name: "replay",
        ...figure,
        unit: "facts/s",
        note: "readAll in pages of 2 000; ceiling: bare rows read and parsed",
      },
    ],
    faults,
  };
};
