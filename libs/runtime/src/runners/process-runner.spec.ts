import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

const running = (processes: readonly Process[]): readonly [ProcessRunner, ...ProcessRun[]] => {
  const feed = new ContractFeed(new House([tally]));
  const rooms = { send: () => Promise.reject(new Error("Nothing is asked for")) };
  const runner = new ProcessRunner(
    ...[store, models, feed, {} as MessageBus, rooms],
    ...[processes, new TestClock(), ending.signal, () => undefined],
  );
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
});
