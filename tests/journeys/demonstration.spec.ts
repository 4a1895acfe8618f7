import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beginningOf, tell } from "@sankofa/demo/demonstration";
import { DemoClock } from "@sankofa/demo/machinery/demo-clock";
import { DataNoDemonstration, makeDemo, thisMorning, type DemoHouse } from "@sankofa/demo/make-demo";
import { DEMO_MARK, readMark, writeMark, type DemoMark } from "@sankofa/demo/mark";
import type { DemoScale } from "@sankofa/demo/planned";
import { embedded } from "@sankofa/embedded";
import { lockDataFolder } from "@sankofa/embedded/data-files";
import { contexts } from "@sankofa/platform-app";
import { START } from "@sankofa/ports/event-store";
import { Engine } from "@sankofa/runtime/engine";
import { silentLog } from "@sankofa/runtime/silent-log";

const TODAY = "2026-06-15T09:00:00.000Z";
const SMALL: DemoScale = { funders: 1, programmes: 1, applications: [5, 5], capacity: [3, 3], callsAMonth: 0.5 };
const MARK: DemoMark = {
  version: 1,
  seed: "s",
  today: TODAY,
  size: "usual",
  finished: false,
  facts: 0,
  programmes: 0,
  funders: 0,
  accounts: [],
};
const IDS = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const SEALED = /⟦[^⟧]*⟧/g;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "demo-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const house: DemoHouse = {
  open: async (dataFolder, clock) => new Engine(await embedded({ dataFolder, clock }), contexts, silentLog),
  lock: lockDataFolder,
};

/** The facts of a small demonstration as text: ids by their order of appearance, personal values left out. */
const told = async (
  dataFolder: string,
  seed: string,
): Promise<{ readonly lines: string[]; readonly types: Set<string> }> => {
  const clock = new DemoClock(beginningOf(TODAY));
  const engine = await house.open(dataFolder, clock);
  await engine.projections.start();
  await engine.publisher.start();
  try {
    await tell(engine, clock, { seed, today: TODAY, scale: SMALL }, () => undefined, new AbortController().signal);
    const { facts } = await engine.ports.eventStore.readAll({ after: START, limit: 1_000 });
    const order = new Map<string, number>();
    const numbered = (id: string): string => {
      if (!order.has(id)) order.set(id, order.size);
      return `#${order.get(id)}`;
    };
    // Some ids are made with a key of the funder's own, which is another one in every data folder.
    const lines = facts.map(({ id, type, stream, revision, happened, recorded, actor, data }) =>
      JSON.stringify({ id, type, stream, revision, happened, recorded, actor, data: withoutSecrets(data) }).replace(
        IDS,
        numbered,
      ),
    );
    return { lines, types: new Set(facts.map(({ type }) => type)) };
  } finally {
    await engine.stop();
  }
};

/** Sealed values and digests over texts that hold ids differ from folder to folder by design. */
const withoutSecrets = (data: object): object => JSON.parse(JSON.stringify(data).replace(SEALED, "sealed")) as object;

test("INT-4: the same seed and day tell the same facts", async () => {
  const first = await told(join(folder, "a"), "one");
  const second = await told(join(folder, "b"), "one");
  expect(first.lines.length).toBeGreaterThan(150);
  expect(second.lines).toEqual(first.lines);
  expect([...first.types]).toEqual(
    expect.arrayContaining([
      "enrolment.application-declined",
      "enrolment.memorandum-in-force",
      "relationships.relationship-opened",
      "relationships.plan-agreed",
      "scheduling.engagement-held",
      "scheduling.cadence-met",
    ]),
  );
}, 60_000);

test("INT-4: a folder with records that are no demonstration is refused, and nothing is written to it", async () => {
  const engine = await house.open(folder, new DemoClock(TODAY));
  await engine.projections.start();
  const caller = { actor: "operator", tenant: "0190a0a0-0000-7000-8000-000000000001", grants: [] };
  const opening = {
    kind: "command",
    caller,
    commandId: "0190a0a0-0000-7000-8000-000000000002",
    request: { displayName: "A" },
  } as const;
  expect(await engine.commands.execute("access.open-account", opening)).toHaveProperty("ok");
  await engine.stop();
  await expect(makeDemo(house, { dataFolder: folder, size: "usual", today: TODAY })).rejects.toThrow(
    DataNoDemonstration,
  );
  expect(existsSync(join(folder, DEMO_MARK))).toBe(false);
});

test("INT-4: a finished demonstration is left as it is", async () => {
  mkdirSync(folder, { recursive: true });
  writeMark(folder, { ...MARK, finished: true, facts: 5_000 });
  const never = { ...house, open: () => Promise.reject(new Error("It was opened")) };
  expect(await makeDemo(never, { dataFolder: folder, size: "large" })).toEqual({
    ...MARK,
    finished: true,
    facts: 5_000,
  });
});

test("INT-4: an interrupted demonstration is begun anew", async () => {
  writeMark(folder, MARK);
  writeFileSync(join(folder, "left-behind"), "half of it");
  const interrupted = new AbortController();
  interrupted.abort(new Error("Stopped"));
  const again = makeDemo(house, { dataFolder: folder, size: "usual", today: TODAY, signal: interrupted.signal });
  await expect(again).rejects.toThrow("Stopped");
  expect(existsSync(join(folder, "left-behind"))).toBe(false);
  expect(readMark(folder)).toMatchObject({ finished: false, today: TODAY });
});

test("the demonstration's last moment is never still to come", () => {
  expect(thisMorning("2026-06-15T12:00:00.000Z")).toBe("2026-06-15T09:00:00.000Z");
  expect(thisMorning("2026-06-15T03:00:00.000Z")).toBe("2026-06-14T09:00:00.000Z");
});
