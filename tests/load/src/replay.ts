import { join } from "node:path";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { START, type EventStore } from "@sankofa/ports/event-store";
import { bareLog, bareRow } from "./bare-sqlite";
import { samples } from "./callers";
import { countLog } from "./count-log";
import { interleaved, rate, rounded, type Measured, type Size } from "./figure";
import type { Peer } from "./peer";
import { newStream, sampleFact } from "./sample-facts";

const FACTS = 200_000;
const PER_APPEND = 500;
const PAGE = 2_000;
const PEERS_FACTS = 20_000;

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
export const measureReplay = async (folder: string, { share, rounds }: Size, peer?: Peer): Promise<Measured> => {
  const store = await openSqliteEventStore({ folder: join(folder, "replay") });
  const bare = bareLog(join(folder, "bare-replay.db"));
  const count = Math.ceil((FACTS * share) / PER_APPEND) * PER_APPEND;
  for (let from = 0; from < count; from += PER_APPEND) {
    const events = Array.from({ length: PER_APPEND }, (_, index) => sampleFact(index));
    const stream = newStream();
    await store.append({ stream, expected: "no_stream", events });
    bare.append(events.map((fact, revision) => bareRow(fact, stream, revision)));
  }
  const peers = peer && new PeersReplay(peer, join(folder, "peer-replay.db"), Math.ceil(PEERS_FACTS * share));
  const read: number[] = [];
  const figure = await interleaved(
    rounds,
    () => rate(count, async () => read.push(await readThrough(store))),
    () => rate(count, () => read.push(bare.readParsed())),
    peers?.take,
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
        note: `readAll in pages of 2 000; ceiling: bare rows read and parsed${peers?.note ?? ""}`,
      },
    ],
    faults,
  };
};

/** The peer hands out the whole log through processors only, which keep a checkpoint. */
class PeersReplay {
  private beneath = 0;

  constructor(
    private readonly peer: Peer,
    private readonly file: string,
    private readonly count: number,
  ) {}

  get note(): string {
    return `; the peer by a processor, its tables beneath that ${rounded(this.beneath)}/s`;
  }

  readonly take = async (round: number): Promise<number> => {
    if (round === 0) await this.peer.fill(this.file, samples(this.count));
    const { rate: speed, count, beneath } = await this.peer.replay(this.file, `reader-${round}`, PAGE);
    if (count !== this.count) throw new Error(`the peer read ${count} of ${this.count} facts`);
    this.beneath = beneath;
    return speed;
  };
}
