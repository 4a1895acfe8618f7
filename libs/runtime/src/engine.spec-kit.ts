import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import type { Caller } from "@sankofa/kernel/scope";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { inProcessBus } from "@sankofa/message-bus-in-process";
import type { Credentials } from "@sankofa/ports/credentials";
import type { Drafts } from "@sankofa/ports/drafts";
import type { Files } from "@sankofa/ports/files";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { tallies, tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { newCommandId } from "./command-ids";
import { Engine } from "./engine";
import type { CommandAnswer, RoomReply } from "./rooms";

export const TENANT = "0190a0a0-0000-7000-8000-000000000001";
export const OTHER = "0190a0a0-0000-7000-8000-000000000002";
export const grant = { id: TENANT, role: "programme-manager", level: "funder", on: TENANT } as const;
export const manager: Caller = { actor: "account:one", tenant: TENANT, grants: [grant] };
export const OWNER = "the engine";
export const DUE = "2026-01-06T08:00:00.000Z";

let folder: string;

/** The engine under test, on real stores but for the log, with the sample room; new for every test. */
export let engine: Engine;
export let clock: TestClock;

const start = async (): Promise<void> => {
  clock = new TestClock();
  engine = new Engine(
    {
      eventStore: openMemoryEventStore(),
      readModels: await openSqliteReadModels({ file: join(folder, "views.db") }),
      keyVault: await openSqliteKeyVault({ file: join(folder, "keys.db"), masterKeyFile: join(folder, "master.key") }),
      messageBus: inProcessBus({ duplicateEvery: 2, delay: 3 }),
      credentials: { close: () => Promise.resolve() } as Credentials,
      files: {} as Files,
      drafts: { close: () => Promise.resolve() } as Drafts,
      clock,
      runner: OWNER,
      operator: { backup: () => Promise.reject(new Error("Nothing is backed up here")) },
    },
    [tally],
    pino({ level: "silent" }),
  );
  await engine.start({ send: (pattern, call) => engine.commands.execute(pattern, call) });
};

/** Starts an engine before every test of the file and ends it afterwards. */
export const eachOnAnEngine = (): void => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "engine-"));
    await start();
  });
  afterEach(async () => {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  });
};

export const send = (
  name: string,
  request: object,
  caller = manager,
  commandId = newCommandId(clock.now()),
): Promise<RoomReply<CommandAnswer>> =>
  engine.commands.execute(`tally.${name}`, { kind: "command", caller, commandId, request });

export const accepted = async (reply: Promise<RoomReply<CommandAnswer>>): Promise<CommandAnswer> => {
  const settled = await reply;
  if ("problem" in settled) throw new Error(JSON.stringify(settled.problem));
  return settled.ok;
};

export const refusedWith = async (reply: Promise<RoomReply<CommandAnswer>>): Promise<string> => {
  const settled = await reply;
  return "problem" in settled ? settled.problem.code : "accepted";
};

/** The answer's body, or the problem's code. */
export const ask = async (name: string, request: object, more: object = {}, caller = manager): Promise<any> => {
  const reply = await engine.queries.execute(`tally.${name}`, { kind: "query", caller, request, ...more });
  return "ok" in reply ? JSON.parse(reply.ok.json) : reply.problem.code;
};

/** The process counts one as soon as a tally is opened. */
export const opened = async (owner = "Ama Mensah"): Promise<CommandAnswer> => {
  const answer = await accepted(send("open-tally", { owner, due: DUE }));
  await countReaches(answer.id, 1);
  return answer;
};

const countReaches = async (tallyId: string, count: number): Promise<void> => {
  for (;;) {
    const seen = await ask("get-tally", { tallyId }, { after: (await engine.ports.eventStore.head()).position });
    if (seen.count >= count) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

export const POISON = 3;

/** From here on a count by three cannot be folded, until the mock is restored. */
export const poisoned = (): jest.SpyInstance => {
  const { project } = tallies;
  return jest.spyOn(tallies, "project").mockImplementation((doc, contract, key) => {
    if (contract.type === "tally.counted" && contract.data.by === POISON) throw new Error("Three is too many");
    return project(doc, contract, key);
  });
};
