import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import type { Process } from "@sankofa/kernel/process";
import { START, type EventStore } from "@sankofa/ports/event-store";
import type { MessageBus } from "@sankofa/ports/message-bus";
import type { ReadModels } from "@sankofa/ports/read-models";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { ContractFeed } from "../feed/contract-feed";
import { House } from "../house";
import { TallyLog } from "../tally-log.spec-kit";
import { ProcessRunner, type ProcessRun } from "./process-runner";
import type { Rooms } from "./send-instruction";

const A_MINUTE = 60_000;

const hearing = (name: string, hears: string, heard: string[]): Process => ({
  name,
  hears: [hears],
  then: ({ position }) => {
    heard.push(position);
    return [];
  },
});

let folder: string;
let models: ReadModels;
let store: EventStore;
/** The facts that the log was asked for, by their positions; a fact asked for twice stands there twice. */
let read: string[];
const ending = new AbortController();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "processes-"));
  models = await openSqliteReadModels({ file: join(folder, "views.db") });
  read = [];
  const memory = openMemoryEventStore();
  store = Object.assign(Object.create(memory) as EventStore, {
    readAll: async (...asked: Parameters<EventStore["readAll"]>) => {
      const page = await memory.readAll(...asked);
      read.push(...page.facts.map(({ position }) => position));
      return page;
    },
  });
});
afterEach(async () => {
  await models.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Takes everything and delivers nothing. */
const silentBus = {
  async *subscribe({ signal }: Parameters<MessageBus["subscribe"]>[0]) {
    if (!signal.aborted) await once(signal, "abort");
    yield* [];
  },
} satisfies Pick<MessageBus, "subscribe"> as unknown as MessageBus;

const comeTo = async (there: () => boolean): Promise<void> => {
  while (!there()) await turn();
};

const asking: Process = {
  name: "asking",
  hears: ["tally.counted"],
  then: () => [{ command: "silent.room", request: {} }],
};

const nothingAsked: Rooms = { send: () => Promise.reject(new Error("Nothing is asked for")) };

const runnerOf = (
  processes: readonly Process[],
  { bus = {} as MessageBus, rooms = nothingAsked, clock = new TestClock(), signal = ending.signal } = {},
): ProcessRunner => {
  const feed = new ContractFeed(new House([tally]));
  return new ProcessRunner(...[store, models, feed, bus, rooms], ...[processes, clock, signal, () => undefined]);
};

const running = (processes: readonly Process[]): readonly [ProcessRunner, ...ProcessRun[]] => {
  const runner = runnerOf(processes);
  for (const run of runner.runs) run.position = run.written = START;
  return [runner, ...runner.runs];
};

const head = async (): Promise<string> => (await store.head()).position;

describe("processes that follow one log", () => {
  test("need not read what another has read and is not for them, and lose nothing that is", async () => {
    const [opened, counted, closed]: string[][] = [[], [], []];
    const [runner, one, two, three] = running([
      hearing("of-openings", "tally.opened", opened ?? []),
      hearing("of-counts", "tally.counted", counted ?? []),
      hearing("of-ends", "tally.closed", closed ?? []),
    ]) as [ProcessRunner, ProcessRun, ProcessRun, ProcessRun];
    const log = new TallyLog(store);
    await log.open(0);
    for (let revision = 1; revision <= 600; revision += 1) await log.count(0, revision);

    await runner.hearUpToHead(one);
    const once = read.length;
    expect(opened).toHaveLength(1);
    expect(three.position).toBe(await head());
    await runner.hearUpToHead(three);
    expect(read).toHaveLength(once);
    expect(new Set(read).size).toBe(once);
    expect(await models.cursor("process:of-ends")).toBe(await head());

    expect(two.position).toBe(START);
    await runner.hearUpToHead(two);
    expect(counted).toHaveLength(600);
    expect(new Set(counted).size).toBe(600);
  });

  test("are not taken beyond what they have yet to read before it", async () => {
    const heard: string[] = [];
    const [runner, ahead, behind] = running([
      hearing("ahead", "tally.closed", []),
      hearing("behind", "tally.opened", heard),
    ]) as [ProcessRunner, ProcessRun, ProcessRun];
    const log = new TallyLog(store);
    await log.open(0);
    await runner.hearUpToHead(ahead);
    await log.count(0, 1);
    await runner.hearUpToHead(ahead);
    expect(behind.position).toBe(START);
    await runner.hearUpToHead(behind);
    expect(heard).toHaveLength(1);
    expect(behind.position).toBe(await head());
  });

  test("read a long way behind them once, but for those who have something to hear of it", async () => {
    const stopping = new AbortController();
    const log = new TallyLog(store);
    await log.open(0);
    for (let revision = 1; revision <= 1_100; revision += 1) await log.count(0, revision);
    const counted: string[] = [];
    const idle = Array.from({ length: 8 }, (_, nth) => hearing(`idle-${nth}`, "tally.closed", []));
    const processes = [...idle, hearing("of-counts", "tally.counted", counted)];
    const runner = runnerOf(processes, { bus: silentBus, signal: stopping.signal });
    await runner.start();
    const end = await head();
    await comeTo(() => runner.runs.every(({ turns, position }) => turns === 0 && position === end));
    stopping.abort();
    await runner.stopped();
    expect(counted).toHaveLength(1_100);
    const times = new Map<string, number>();
    for (const position of read) times.set(position, (times.get(position) ?? 0) + 1);
    expect(Math.max(...times.values())).toBe(2);
  });

  test("need not wait at their first look for another's room, nor for one that could not read", async () => {
    const stopping = new AbortController();
    const log = new TallyLog(store);
    await log.open(0);
    await log.count(0, 1);
    const { readAll } = store;
    store.readAll = () => {
      store.readAll = readAll;
      return Promise.reject(new Error("Not now"));
    };
    let answer = (): void => undefined;
    const rooms: Rooms = { send: () => new Promise((_, reject) => (answer = () => reject(new Error("Gone")))) };
    const heard: string[] = [];
    const processes = [hearing("failing", "tally.opened", []), asking, hearing("of-counts", "tally.counted", heard)];
    const runner = runnerOf(processes, { bus: silentBus, rooms, signal: stopping.signal });
    await runner.start();
    await comeTo(() => heard.length === 1);
    const [failed, silent] = runner.runs as [ProcessRun, ProcessRun];
    expect(failed.trouble?.message).toBe("Not now");
    expect(silent.turns).toBe(1);
    stopping.abort();
    answer();
    await runner.stopped();
  });

  test("ask for nothing more once they are to end, and go on from there", async () => {
    const stopping = new AbortController();
    const log = new TallyLog(store);
    await log.open(0);
    await models.moveCursor("process:asking", START, await head());
    await log.count(0, 1);
    const first = await head();
    await log.count(0, 2);
    const no = { problem: { code: "no", status: 409, title: "No" } };
    const send = jest.fn(async () => (stopping.abort(), no));
    const runner = runnerOf([asking], { bus: silentBus, rooms: { send }, signal: stopping.signal });
    await runner.start();
    await runner.stopped();
    expect(send).toHaveBeenCalledTimes(1);
    expect(await models.cursor("process:asking")).toBe(first);
  });

  test("need not wait for a room that does not answer another, at no look of theirs, and it is asked once", async () => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const asked: string[] = [];
    const answered = { id: "one", stream: "silent.room-one", revision: 0, position: START, facts: [] };
    let answer = (): void => undefined;
    const rooms: Rooms = {
      send: (pattern) => {
        asked.push(pattern);
        return new Promise((resolve) => (answer = () => resolve({ ok: answered })));
      },
    };
    const heard: string[] = [];
    const clock = new TestClock();
    const processes = [asking, hearing("of-counts", "tally.counted", heard), hearing("of-ends", "tally.closed", [])];
    const runner = runnerOf(processes, { bus: silentBus, rooms, clock, signal });
    const log = new TallyLog(store);
    await log.open(0);
    await runner.start();
    const comeToLook = (there: () => boolean): Promise<void> =>
      comeTo(() => {
        clock.advance(A_MINUTE);
        return there();
      });
    await comeTo(() => runner.runs.every(({ turns, position }) => turns === 0 && position > START));

    for (const revision of [1, 2]) {
      await log.count(0, revision);
      await comeToLook(() => heard.length === revision);
      const end = await head();
      await comeTo(() => runner.runs.slice(1).every(({ position }) => position === end));
      expect(asked).toEqual(["silent.room"]);
    }
    const [silent] = runner.runs as [ProcessRun];
    expect(silent.position < (await head())).toBe(true);

    answer();
    await comeToLook(() => asked.length === 2);
    answer();
    const end = await head();
    await comeTo(() => silent.position === end);
    stopping.abort();
    await runner.stopped();
    expect(asked).toHaveLength(2);
  });
});
