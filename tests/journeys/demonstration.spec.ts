import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { beginningOf, tell } from "@sankofa/demo/demonstration";
import { DemoClock } from "@sankofa/demo/machinery/demo-clock";
import { DataNoDemonstration, makeDemo, thisMorning, type DemoHouse } from "@sankofa/demo/make-demo";
import { DEMO_MARK, readMark, writeMark, type DemoMark } from "@sankofa/demo/mark";
import type { DemoScale } from "@sankofa/demo/planned";
import { embedded } from "@sankofa/embedded";
import { ROLE_LEVELS } from "@sankofa/kernel/scope";
import { contexts } from "@sankofa/platform-app";
import { START, type StoredFact } from "@sankofa/ports/event-store";
import { Engine } from "@sankofa/runtime/engine";
import { silentLog } from "@sankofa/runtime/silent-log";
import { roomsHere } from "@sankofa/runtime/operations/rooms-here";
import { settled } from "./support/settled";
import { strayPasts } from "./support/folded-pasts";

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
const SEALED = /¦[^¦]*¦/g;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "demo-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const house: DemoHouse = {
  open: async (dataFolder, clock) => new Engine(await embedded({ dataFolder, clock }), contexts, silentLog),
  clear: (dataFolder) => rmSync(join(dataFolder, "left-behind")),
};

/** A file's digest is that of its sealed bytes. */
const withoutSealedFile = (fact: StoredFact): StoredFact =>
  /-attachment-(added|withdrawn)$/.test(fact.type)
    ? { ...fact, requestDigest: "sealed", data: { ...fact.data, digest: "sealed" } }
    : fact;

/** The facts of a small demonstration; sealed values differ each time they are sealed. */
const told = async (dataFolder: string): Promise<readonly StoredFact[]> => {
  const clock = new DemoClock(beginningOf(TODAY));
  const engine = await house.open(dataFolder, clock);
  await engine.projections.start();
  await engine.publisher.start();
  try {
    await tell(
      engine,
      clock,
      { seed: "one", today: TODAY, scale: SMALL },
      () => undefined,
      new AbortController().signal,
    );
    const { facts, checkpoint } = await engine.ports.eventStore.readAll({ after: START, limit: 1_000 });
    const { strays, views, compared } = await strayPasts(engine);
    expect(strays).toEqual([]);
    expect(views).toBeGreaterThan(30);
    expect(compared).toBeGreaterThan(300);
    // As if they had listened all along: the platform that starts on it has nothing to hear again.
    for (const { name } of contexts.flatMap(({ processes }) => processes))
      expect(await engine.ports.readModels.cursor(`process:${name}`)).toBe(checkpoint);
    return (JSON.parse(JSON.stringify(facts).replace(SEALED, "sealed")) as readonly StoredFact[]).map(
      withoutSealedFile,
    );
  } finally {
    await engine.stop();
  }
};

test("INT-4 AUD-2: the same seed, day and keys tell the same facts under the same ids, of which every view keeps every past", async () => {
  const [one, other] = [join(folder, "one"), join(folder, "other")];
  const first = await told(one);
  // A funder's key makes ids such as an organisation's, and is another one in every data folder.
  mkdirSync(other);
  for (const name of readdirSync(one).filter((file) => /key/.test(file))) cpSync(join(one, name), join(other, name));
  expect(await told(other)).toEqual(first);
  expect(first.length).toBeGreaterThan(150);
  // What a mentor's page says is free is what the relationships leave that they mentor; peers who go on mentor no longer.
  const relationshipsOf = (type: string) =>
    first.filter((fact) => fact.type === type).map(({ data }) => (data as { relationshipId: string }).relationshipId);
  const carriedOn = new Set(relationshipsOf("relationships.relationship-carried-on"));
  expect(relationshipsOf("enrolment.mentor-profile-relationship-taken").sort()).toEqual(
    relationshipsOf("relationships.relationship-opened")
      .filter((id) => !carriedOn.has(id))
      .sort(),
  );
  expect(first.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      "enrolment.application-declined",
      "enrolment.memorandum-in-force",
      "relationships.relationship-opened",
      "relationships.plan-agreed",
      "scheduling.engagement-held",
      "scheduling.cadence-met",
    ]),
  );
}, 180_000);

test("INT-4 GEN-1: the small one is of one funder, for whom it tells as many programmes as the usual one does, with everybody to sign in as, and heard again from its beginning it tells nothing new", async () => {
  const made = await makeDemo(house, { dataFolder: folder, size: "small", today: TODAY });
  expect(made).toMatchObject({ size: "small", finished: true, funders: 1, programmes: 4 });
  expect(made.facts).toBeGreaterThan(3_000);
  const roles = new Set(made.accounts.map(({ role }) => role));
  // A mediator is let into one matter, a program is no person: neither has an account of its own there.
  const expected = Object.keys(ROLE_LEVELS).filter((role) => role !== "integration" && role !== "mediator");
  expect([...roles].sort()).toEqual(expected.sort());
  expect(readMark(folder)).toEqual(made);
  // Views and the processes' places in the log are made anew from it: whatever was decided then is decided no second time.
  for (const file of readdirSync(folder).filter((name) => name.startsWith("views."))) rmSync(join(folder, file));
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line) => void lines.push(line) });
  const ports = await embedded({ dataFolder: folder, clock: new DemoClock(TODAY) });
  const engine = new Engine(ports, contexts, log);
  await engine.start(roomsHere(engine));
  await settled(engine);
  expect((await engine.ports.eventStore.head()).count).toBe(made.facts);
  // Nor is it told as trouble.
  expect(lines.filter((line) => line.includes("refused"))).toEqual([]);
  await engine.stop();
}, 300_000);

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
