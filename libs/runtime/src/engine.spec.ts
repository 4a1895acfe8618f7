import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import type { Caller } from "@sankofa/kernel/scope";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { inProcessBus } from "@sankofa/message-bus-in-process";
import type { Credentials } from "@sankofa/ports/credentials";
import type { Files } from "@sankofa/ports/files";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { tally } from "@sankofa/testing/sample/tally.context";
import { MOST } from "@sankofa/testing/sample/tally.rules";
import { TestClock } from "@sankofa/testing/test-clock";
import { newCommandId } from "./command-ids";
import { Engine } from "./engine";
import type { CommandAnswer, RoomReply } from "./rooms";

const TENANT = "0190a0a0-0000-7000-8000-000000000001";
const OTHER = "0190a0a0-0000-7000-8000-000000000002";
const grant = { id: TENANT, role: "programme-manager", level: "funder", on: TENANT } as const;
const manager: Caller = { actor: "account:one", tenant: TENANT, grants: [grant] };
const DUE = "2026-01-06T08:00:00.000Z";

let folder: string;
let engine: Engine;
let clock: TestClock;

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
      clock,
      operator: { backup: () => Promise.resolve({}) },
    },
    [tally],
    pino({ level: "silent" }),
  );
  await engine.start({ send: (pattern, call) => engine.commands.execute(pattern, call) });
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "engine-"));
  await start();
});

afterEach(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const send = (
  name: string,
  request: object,
  caller = manager,
  commandId = newCommandId(clock.now()),
): Promise<RoomReply<CommandAnswer>> =>
  engine.commands.execute(`tally.${name}`, { kind: "command", caller, commandId, request });

const accepted = async (reply: Promise<RoomReply<CommandAnswer>>): Promise<CommandAnswer> => {
  const settled = await reply;
  if ("problem" in settled) throw new Error(JSON.stringify(settled.problem));
  return settled.ok;
};

const refusedWith = async (reply: Promise<RoomReply<CommandAnswer>>): Promise<string> => {
  const settled = await reply;
  return "problem" in settled ? settled.problem.code : "accepted";
};

const ask = async (name: string, request: object, more: object = {}, caller = manager): Promise<any> => {
  const reply = await engine.queries.execute(`tally.${name}`, { kind: "query", caller, request, ...more });
  return "ok" in reply ? reply.ok.body : reply.problem.code;
};

/** The process counts one as soon as a tally is opened. */
const opened = async (owner = "Ama Mensah"): Promise<CommandAnswer> => {
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

describe("a command", () => {
  test("is written once however often it is sent, and answered the same", async () => {
    const { id } = await opened();
    const commandId = newCommandId(clock.now());
    const first = await accepted(send("count", { tallyId: id, by: 2 }, manager, commandId));
    const again = await accepted(send("count", { tallyId: id, by: 2 }, manager, commandId));
    expect(again).toEqual(first);
    expect(await refusedWith(send("count", { tallyId: id, by: 3 }, manager, commandId))).toBe("idempotency-key-reused");
    expect(await ask("get-tally", { tallyId: id }, { after: first.position })).toMatchObject({ count: 3 });
  });

  test("GEN-4 races on one stream are settled one after the other: the limit holds", async () => {
    const { id } = await opened();
    const replies = await Promise.all(
      Array.from({ length: 2 * MOST }, () => refusedWith(send("count", { tallyId: id, by: 1 }))),
    );
    expect(replies.filter((code) => code === "accepted")).toHaveLength(MOST - 1);
    expect(new Set(replies)).toEqual(new Set(["accepted", "tally-full"]));
  });

  test("of a wrong shape names every fault with a pointer and writes nothing", async () => {
    const before = await engine.ports.eventStore.head();
    const reply = await send("open-tally", { owner: "", due: 5, more: true });
    expect(reply).toMatchObject({ problem: { code: "request-invalid", status: 422 } });
    const pointers = "problem" in reply ? reply.problem.errors?.map((error) => error.pointer) : [];
    expect(new Set(pointers)).toEqual(new Set(["/owner", "/due", "/more"]));
    expect(await engine.ports.eventStore.head()).toEqual(before);
  });

  test("with a text that looks like a sealed token is refused where it comes in", async () => {
    const token = await engine.codec.seal(TENANT, [
      { type: "tally.tally-opened", data: { personId: TENANT, owner: "x", due: DUE } },
    ]);
    expect(await refusedWith(send("open-tally", { owner: `see ${String(token[0]?.data["owner"])}`, due: DUE }))).toBe(
      "request-invalid",
    );
  });

  test("finds nothing in another funder's records, and says no more than that", async () => {
    const { id } = await opened();
    const foreign: Caller = { ...manager, tenant: OTHER, grants: [{ ...grant, on: OTHER }] };
    expect(await refusedWith(send("count", { tallyId: id, by: 1 }, foreign))).toBe("not-found");
    expect(await ask("get-tally", { tallyId: id }, {}, foreign)).toBe("not-found");
    expect((await ask("list-tallies", {}, {}, foreign)).items).toEqual([]);
  });

  test("without the role is refused, and platform commands have no other sender", async () => {
    const { id } = await opened();
    const auditor: Caller = { ...manager, grants: [{ ...grant, role: "auditor" }] };
    expect(await refusedWith(send("count", { tallyId: id, by: 1 }, auditor))).toBe("not-allowed");
    expect(await refusedWith(send("close-tally", { tallyId: id }))).toBe("not-found");
  });
});

describe("the log", () => {
  test("PRV-1 holds personal fields sealed; readers see names, auditors pseudonyms", async () => {
    const { id, position } = await opened("Ama Mensah");
    const page = await engine.ports.eventStore.readAll({});
    expect(JSON.stringify(page.facts)).not.toContain("Mensah");
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ owner: "Ama Mensah" });
    const auditor: Caller = { ...manager, grants: [{ ...grant, role: "auditor" }] };
    expect((await ask("get-tally", { tallyId: id }, {}, auditor)).owner).toMatch(/^person-/);
  });

  test("GEN-1 recorded never decreases within a stream, and nothing happens in the future", async () => {
    const { id } = await opened();
    await accepted(send("count", { tallyId: id, by: 1 }));
    const { facts } = await engine.ports.eventStore.readStream({ stream: `tally.tally-${id}` });
    const recorded = facts.map((each) => each.recorded);
    expect(recorded).toEqual([...recorded].sort());
  });
});

describe("what follows", () => {
  test("a process acts once although the bus delivers twice and late", async () => {
    const tallies = await Promise.all(Array.from({ length: 20 }, () => opened()));
    const { facts } = await engine.ports.eventStore.readAll({ filter: { types: ["tally.tally-counted"] } });
    expect(facts).toHaveLength(tallies.length);
  });

  test("SCH-8 a deadline is raised once when its time has come, however late the clock is", async () => {
    const { id } = await opened();
    clock.set("2026-03-01T08:00:00.000Z");
    for (;;) {
      const { facts } = await engine.ports.eventStore.readStream({ stream: `tally.tally-${id}` });
      if (facts.at(-1)?.type === "tally.tally-closed") break;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await refusedWith(send("count", { tallyId: id, by: 1 }))).toBe("tally-closed");
  });
});

describe("views", () => {
  test("AUD-2 answer as of a recorded moment and as of a happened moment", async () => {
    const { id } = await opened();
    clock.set("2026-01-05T12:00:00.000Z");
    const { position } = await accepted(send("count", { tallyId: id, by: 4 }));
    const at = "2026-01-05T10:00:00.000Z";
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 5 });
    expect(await ask("get-tally", { tallyId: id }, { after: position, asOf: { at, time: "recorded" } })).toMatchObject({
      count: 1,
    });
    expect(await ask("get-tally", { tallyId: id }, { asOf: { at, time: "happened" } })).toMatchObject({ count: 1 });
    expect(
      await ask("get-tally", { tallyId: id }, { asOf: { at: "2025-01-05T10:00:00.000Z", time: "recorded" } }),
    ).toBe("not-found");
    expect((await ask("list-tallies", {}, { asOf: { at, time: "happened" } })).items).toMatchObject([
      { doc: { count: 1 } },
    ]);
  });

  test("AUD-1 come out equal when they are rebuilt while commands run", async () => {
    const { id } = await opened();
    const counting = Promise.all(Array.from({ length: 5 }, () => accepted(send("count", { tallyId: id, by: 1 }))));
    const rebuilt = await engine.rebuild("tallies");
    expect(rebuilt).toMatchObject({ equal: true, rows: 1 });
    const answers = await counting;
    const last = answers
      .map(({ position }) => position)
      .sort()
      .at(-1);
    expect(await ask("get-tally", { tallyId: id }, { after: last })).toMatchObject({ count: 6 });
    expect((await engine.rebuild("tallies")).equal).toBe(true);
  });

  test("AUD-1 go on answering when a rebuild is interrupted, and nothing of it is left", async () => {
    const { id, position } = await opened();
    const { readModels } = engine.ports;
    const before = await readModels.models();
    const interrupt = new AbortController();
    const rebuilding = engine.rebuild("tallies", { signal: interrupt.signal, onProgress: () => interrupt.abort() });
    await expect(rebuilding).rejects.toMatchObject({ name: "AbortError" });
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 1 });
    const names = (models: typeof before): string[] => models.map(({ name, version }) => `${name} ${version}`);
    expect(names(await readModels.models())).toEqual(names(before));
    expect((await engine.rebuild("tallies")).equal).toBe(true);
  });
});
