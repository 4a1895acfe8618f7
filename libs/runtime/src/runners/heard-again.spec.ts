import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import type { Contract } from "@sankofa/kernel/contract";
import type { Process } from "@sankofa/kernel/process";
import type { MessageBus } from "@sankofa/ports/message-bus";
import { START } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { ContractFeed } from "../feed/contract-feed";
import { House } from "../house";
import { TallyLog } from "../tally-log.spec-kit";
import { ProcessRunner, type ProcessRun } from "./process-runner";
import type { Rooms } from "./send-instruction";

type Reply = Awaited<ReturnType<Rooms["send"]>>;

const at = (place: number): string => String(place).padStart(20, "0");
const asking: Process = {
  name: "asking",
  hears: ["tally.counted"],
  then: () => [{ command: "silent.room", request: {} }],
};
const wrote = (position: string): Reply => ({
  ok: { id: "one", stream: "silent.room-one", revision: 0, position, facts: [{ id: "one", type: "silent.said" }] },
});

/** Takes everything and delivers nothing. */
const silentBus = {
  async *subscribe({ signal }: Parameters<MessageBus["subscribe"]>[0]) {
    if (!signal.aborted) await once(signal, "abort");
    yield* [];
  },
} satisfies Pick<MessageBus, "subscribe"> as unknown as MessageBus;

describe("a process whose place in the log is not known", () => {
  let folder: string;
  let models: ReadModels;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "processes-"));
    models = await openSqliteReadModels({ file: join(folder, "views.db") });
  });
  afterEach(async () => {
    await models.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** It hears of three counts, at the places two, three and five; of four facts it is not known whether it heard them before. */
  const hears = async (reply: (nth: number) => Reply) => {
    const stopping = new AbortController();
    const store = openMemoryEventStore();
    const log = new TallyLog(store);
    await log.open(0);
    await log.count(0, 1);
    await log.count(0, 2);
    await log.open(1);
    const follows: (string | undefined)[] = [];
    const refused: string[] = [];
    const rooms: Rooms = { send: async (_, call) => reply(follows.push(call.follows)) };
    const feed = new ContractFeed(new House([tally]));
    const told = (_: string, { position }: Contract): void => void refused.push(position);
    const runner = new ProcessRunner(
      ...([store, models, feed, silentBus, rooms, [asking], new TestClock(), stopping.signal, told] as const),
    );
    const [run] = runner.runs as [ProcessRun];
    await runner.start();
    while (run.position < at(4) || run.turns > 0) await turn();
    await log.count(0, 3);
    await runner.hearUpToHead(run);
    stopping.abort();
    await runner.stopped();
    return { follows, refused };
  };

  test("says where it stands what it may have heard before, and tells no refusal of it once more", async () => {
    const { follows, refused } = await hears(() => ({
      problem: { code: "not-found", status: 404, title: "Not found" },
    }));
    expect(follows).toEqual([at(2), at(3), undefined]);
    expect(refused).toEqual([at(5)]);
  });

  test("heard one thing after the other: what it wrote of the one stood there when it heard the next", async () => {
    const { follows } = await hears((nth) => wrote(nth === 1 ? at(4) : at(9)));
    expect(follows).toEqual([at(2), at(4), undefined]);
  });

  test("learns nothing of then from what is written only now", async () => {
    const { follows } = await hears(() => wrote(at(9)));
    expect(follows).toEqual([at(2), at(3), undefined]);
  });

  test("that is killed on the way knows no better when it begins again: no place is written before the end of it", async () => {
    const store = openMemoryEventStore();
    const log = new TallyLog(store);
    await log.open(0);
    for (let revision = 1; revision <= 600; revision += 1) await log.count(0, revision);
    const feed = new ContractFeed(new House([tally]));
    const heardUntil = async (most: number): Promise<readonly (string | undefined)[]> => {
      const stopping = new AbortController();
      const follows: (string | undefined)[] = [];
      const rooms: Rooms = {
        send: async (_, call) => {
          if (follows.length === most) throw new Error("Killed");
          follows.push(call.follows);
          return wrote(at(1));
        },
      };
      const runner = new ProcessRunner(
        ...([store, models, feed, silentBus, rooms, [asking], new TestClock(), stopping.signal] as const),
        () => undefined,
      );
      const [run] = runner.runs as [ProcessRun];
      await runner.start();
      while (run.trouble === undefined && (run.position < at(601) || run.turns > 0)) await turn();
      stopping.abort();
      await runner.stopped();
      return follows;
    };
    expect(await heardUntil(550)).toHaveLength(550);
    expect(await models.cursor("process:asking")).toBe(START);
    expect(await heardUntil(600)).toEqual(Array.from({ length: 600 }, (_, nth) => at(nth + 2)));
    expect(await models.cursor("process:asking")).toBe(at(601));
  });
});
