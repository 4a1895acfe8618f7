import { setImmediate as turn } from "node:timers/promises";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import type { Caller } from "@sankofa/kernel/scope";
import { EdgeProblem } from "./edge/edge-problem";
import type { RoomCall, RoomReply } from "./rooms";
import { Imports } from "./imports";

const TENANT = "0190a1b2-0000-7000-8000-0000000000f1";
const PROGRAMME = "0190a1b2-0000-7000-8000-0000000000e1";
const manager: Caller = {
  actor: "account:one",
  tenant: TENANT,
  grants: [{ id: TENANT, role: "coordinator", level: "programme", on: PROGRAMME }],
};
const asked = { programmeId: PROGRAMME, table: "guests", digest: "a".repeat(64) };
const room = {
  name: "inn",
  commands: [{ name: "invite", allow: ["coordinator"] }],
  imports: [
    {
      name: "guests",
      summary: "Guests",
      columns: [{ name: "Guest", aliases: [], field: "guest", example: "Asha" }],
      command: "invite",
      unique: [],
      request: ([row]: readonly Record<string, string>[]) => ({ guest: row?.["guest"] }),
    },
  ],
} as unknown as ContextManifest;

const sent: { readonly pattern: string; readonly call: RoomCall }[] = [];
let answer: (call: RoomCall) => RoomReply<unknown>;
let recorded: RoomReply<unknown>;
const ROWS = 100;
const GUESTS = `Guest\n${Array.from({ length: ROWS }, (_, at) => `Guest ${at}`).join("\n")}`;
let text: string;
const imports = new Imports(
  {
    ports: {
      keyVault: { tenantKey: () => Promise.resolve(Buffer.alloc(32, 1)) },
      eventStore: { head: () => Promise.resolve({ position: "5" }) },
      clock: { now: () => "2026-03-02T09:00:00.000Z" },
    },
  } as never,
  {
    handOut: () =>
      Promise.resolve({
        mediaType: "text/plain",
        bytes: Buffer.from(text),
      }),
  },
  {
    send: (pattern: string, call: RoomCall) => {
      sent.push({ pattern, call });
      return Promise.resolve(pattern === "inn.invite" ? answer(call) : recorded);
    },
  } as never,
  [room],
  [0, 0],
);
const written = { ok: { position: "9", facts: [{ id: TENANT, type: "inn.guest-invited" }] } };

beforeEach(() => {
  sent.length = 0;
  text = GUESTS;
  recorded = { ok: {} };
  answer = () => written;
});

test("ENR-11 looking at a file only ever asks what would come of it", async () => {
  answer = () => ({ ok: { position: "", facts: [] } });
  const found = await imports.preview(manager, asked);
  expect([found.rows, found.ready.length, found.faults]).toEqual([ROWS, ROWS, []]);
  expect(sent.filter(({ pattern, call }) => pattern === "inn.invite" && !("dry" in call))).toEqual([]);
  expect(sent.at(-1)).toMatchObject({ pattern: "inn.record-preview", call: { request: { by: "account:one" } } });
});

test("ENR-11 looking tells the rows that were written before, and those that say what is known from elsewhere", async () => {
  let asking = 0;
  const answers = [written, { ok: { position: "", facts: [], known: true } }, { ok: { position: "", facts: [] } }];
  answer = () => answers[Math.min(asking++, 2)] ?? written;
  const found = await imports.preview(manager, asked);
  expect([found.known.length, found.ready.length]).toEqual([2, ROWS - 2]);
});

test("ENR-11 others have their turn while rows are gone through, however quickly the room answers", async () => {
  let turns = 0;
  let going = true;
  const others = async (): Promise<void> => {
    for (; going; turns++) await turn();
  };
  const rowsIn = new Map<number, number>();
  answer = () => {
    rowsIn.set(turns, (rowsIn.get(turns) ?? 0) + 1);
    return written;
  };
  const waiting = others();
  await imports.preview(manager, asked);
  going = false;
  await waiting;
  expect([...rowsIn.values()].reduce((sum, rows) => sum + rows, 0)).toBe(ROWS);
  expect(Math.max(...rowsIn.values())).toBeLessThanOrEqual(ROWS / 2);
});

test("ENR-11 whoever stops it keeps what was written, hears how much, and goes on where it stopped", async () => {
  const stop = new AbortController();
  const half = await imports.commit(manager, asked, ({ done }) => done === 10 && stop.abort(), stop.signal);
  expect(half).toMatchObject({ cancelled: true, refused: 0 });
  expect(half.committed).toBeGreaterThanOrEqual(10);
  expect(half.committed).toBeLessThan(ROWS);
  expect(sent.at(-1)).toMatchObject({ pattern: "inn.record-commit", call: { request: { cancelled: true } } });
  const before = new Set(sent.flatMap(({ call }) => ("commandId" in call ? [call.commandId] : [])));
  const whole = await imports.commit(manager, asked, () => undefined, new AbortController().signal);
  expect(whole).toMatchObject({ cancelled: false, committed: ROWS });
  const ids = sent.flatMap(({ pattern, call }) =>
    pattern === "inn.invite" && "commandId" in call ? [call.commandId] : [],
  );
  // The rows written before are the same commands again, which write nothing.
  expect(new Set(ids).size).toBe(ROWS);
  expect(ids.filter((id) => before.has(id)).length).toBeGreaterThanOrEqual(2 * half.committed);
});

const busy = { problem: { code: "overloaded", status: 503, title: "Busy", retryAfterSeconds: 1 } } as const;

test("ENR-11 a room that cannot answer now is no fault of a row: the whole is asked again later", async () => {
  answer = () => busy;
  await expect(imports.preview(manager, asked)).rejects.toBeInstanceOf(EdgeProblem);
});

test("ENR-11 a row is asked for again, as the same command, where the room could not answer for a moment", async () => {
  const turnedAway = new Set<string>();
  answer = (call) => {
    if (!("commandId" in call) || turnedAway.has(call.commandId)) return written;
    turnedAway.add(call.commandId);
    return busy;
  };
  const whole = await imports.commit(manager, asked, () => undefined, new AbortController().signal);
  expect(whole).toMatchObject({ cancelled: false, committed: ROWS, refused: 0 });
  expect(turnedAway.size).toBe(ROWS);
});

test("ENR-11 what was written before a room stopped answering is recorded as committed", async () => {
  let answered = 0;
  answer = () => (++answered > 10 ? busy : written);
  await expect(imports.commit(manager, asked, () => undefined, new AbortController().signal)).rejects.toBeInstanceOf(
    EdgeProblem,
  );
  expect(sent.at(-1)).toMatchObject({
    pattern: "inn.record-commit",
    call: { request: { committed: 10, refused: 0, cancelled: true } },
  });
});

test("ENR-11 writing tells the same faults as looking does, and writes the rows that have none", async () => {
  text = "Guest\nAsha\n=1+1\nBaraka\n";
  const { faults } = await imports.preview(manager, asked);
  expect(faults).toMatchObject([{ row: 3, column: "Guest", code: "formula" }]);
  const commit = () => imports.commit(manager, asked, () => undefined, new AbortController().signal);
  expect(await commit()).toMatchObject({ committed: 2, refused: 0, faults });
  text = "a,b\n1,2\n";
  expect(await commit()).toMatchObject({
    committed: 0,
    faults: [{ code: "column-missing" }, { code: "column-unknown" }, { code: "column-unknown" }],
  });
});

test("ENR-11 nothing is written of a file whose record takes no more", async () => {
  recorded = { problem: { code: "import-read-too-often", status: 409, title: "Too often" } } as never;
  await expect(imports.commit(manager, asked, () => undefined, new AbortController().signal)).rejects.toBeInstanceOf(
    EdgeProblem,
  );
  expect(sent.map(({ pattern, call }) => [pattern, "dry" in call])).toEqual([["inn.record-commit", true]]);
});
