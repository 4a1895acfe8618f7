import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import type { Process } from "@sankofa/kernel/process";
import { inProcessBus } from "@sankofa/message-bus-in-process";
import type { EventStore } from "@sankofa/ports/event-store";
import type { MessageBus } from "@sankofa/ports/message-bus";
import type { ReadModels } from "@sankofa/ports/read-models";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { ContractFeed } from "../feed/contract-feed";
import { House } from "../house";
import { storeFailed } from "../problems";
import { TallyLog } from "../tally-log.spec-kit";
import { ProcessRunner, type ProcessRun } from "./process-runner";
import type { Rooms } from "./send-instruction";

type Reply = Awaited<ReturnType<Rooms["send"]>>;

/** It asks for so many things, on as many contracts or on one. */
const TWO = 2;
const ATTEMPTS = 3;
const NO: Reply = { problem: { code: "no", status: 409, title: "No" } };
const NOT_NOW: Reply = { problem: storeFailed("disk-full") };

/** Asks its room for so many things on each contract. */
const asking = (things: number): Process => ({
  name: "asking",
  hears: ["tally.counted"],
  then: ({ position }) =>
    Array.from({ length: things }, (_, nth) => ({
      command: "silent.room",
      request: { position: nth === 0 ? position : `${position} ${nth}` },
    })),
});

describe("a process that is told at the second thing it asks that its room cannot answer now", () => {
  let folder: string;
  let models: ReadModels;
  let store: EventStore;
  let log: TallyLog;
  const asked: string[] = [];
  const subscribed: AbortSignal[] = [];
  const told: string[] = [];
  let attempts: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "processes-"));
    models = await openSqliteReadModels({ file: join(folder, "views.db") });
    store = openMemoryEventStore();
    log = new TallyLog(store);
    await log.open(0);
    asked.length = subscribed.length = told.length = attempts = 0;
  });
  afterEach(async () => {
    await models.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rooms: Rooms = {
    send: async (_, { request }) => {
      const { position } = request as { readonly position: string };
      asked.push(position);
      if (position === asked[0]) return NO;
      return ++attempts <= ATTEMPTS ? NOT_NOW : NO;
    },
  };

  const start = async (things: number, signal: AbortSignal): Promise<readonly [ProcessRunner, ProcessRun]> => {
    const bus = inProcessBus();
    const noting: MessageBus = {
      publish: (contract) => bus.publish(contract),
      resumeAfter: (position) => bus.resumeAfter(position),
      close: () => bus.close(),
      subscribe: (subscription) => {
        subscribed.push(subscription.signal);
        return bus.subscribe(subscription);
      },
    };
    const feed = new ContractFeed(new House([tally]));
    const runner = new ProcessRunner(
      ...([store, models, feed, noting, rooms, [asking(things)], new TestClock(), signal, () => undefined] as const),
      (message, error) => void told.push(`${message}: ${(error as Error).message}`),
    );
    await runner.start();
    return [runner, runner.runs[0] as ProcessRun];
  };

  const level = async (run: ProcessRun): Promise<void> => {
    const { position } = await store.head();
    while (run.position < position || run.trouble || run.turns > 0) await turn();
  };

  const asksTwice = async (contracts: 1 | 2, meanwhile: () => void = () => undefined): Promise<void> => {
    for (let revision = 1; revision <= contracts; revision += 1) await log.count(0, revision);
    const stopping = new AbortController();
    const [runner, run] = await start(TWO / contracts, stopping.signal);
    await level(run);
    meanwhile();
    stopping.abort();
    await runner.stopped();
  };

  test.each([
    ["of another contract in a log that it knows its place of", 2, true],
    ["of another contract in a log that it may have heard before", 2, false],
    ["of the same contract", 1, true],
  ] as const)("asks nothing a second time that was refused, %s", async (_, contracts, known) => {
    const first = (await store.head()).position;
    if (known) await models.moveCursor("process:asking", await models.cursor("process:asking"), first);
    await asksTwice(contracts);
    expect(asked.filter((position) => position === asked[0])).toHaveLength(1);
    expect(asked).toHaveLength(TWO + ATTEMPTS);
  });

  test("says once why it stands still, however often it has tried", async () => {
    await asksTwice(2);
    expect(told).toEqual([expect.stringMatching(/^The process asking has stopped: storage-full/)]);
  });

  test("listens to the bus once, however often it has tried", async () => {
    await asksTwice(2, () => {
      expect(subscribed).toHaveLength(1 + ATTEMPTS);
      expect(subscribed.filter(({ aborted }) => !aborted)).toHaveLength(1);
    });
  });
});
