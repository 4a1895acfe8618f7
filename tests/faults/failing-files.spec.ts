import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TroubledPlatform } from "./troubled-platform";

const FULL = "PRAGMA max_page_count = 1";
const ROOMY = "PRAGMA max_page_count = 1000000";
const READ_ONLY = "PRAGMA query_only = ON";
const WRITABLE = "PRAGMA query_only = OFF";

const folder = mkdtempSync(join(tmpdir(), "sankofa-failing-"));
const platform = new TroubledPlatform(folder, join(folder, "data"));
const { administrator } = platform;

beforeAll(() => platform.start());
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true });
});

test.each([
  ["full", FULL, ROOMY, 507, "storage-full", "disk-full"],
  ["read-only", READ_ONLY, WRITABLE, 503, "storage-read-only", "read-only"],
] as const)(
  "OPS-2 a log that is %s refuses commands with a code, is read on, says so, and goes on by itself",
  async (_, hindrance, relief, status, code, reason) => {
    await platform.opensProgramme();
    await platform.hinder({ "events.sqlite": hindrance });
    const { name, reply } = await platform.opensProgrammesUntilRefused();
    expect(reply).toMatchObject({ status, body: { code, status } });
    expect(reply.headers.get("retry-after")).toBe("30");
    await platform.seesEverythingAcknowledged();
    expect(await platform.health()).toMatchObject({ httpStatus: 200, ready: true, status: "degraded" });
    expect(await platform.troubles()).toEqual({ "event-store": reason });
    expect(await platform.measuredTroubles()).toEqual({ "event-store": reason });

    await platform.hinder({ "events.sqlite": relief });
    const again = await platform.recovers(name);
    expect(again.status).toBe(201);
    // What is done because of a programme is tried again by itself, after a pause.
    expect(await platform.comesTo(({ status: now }) => now === "ready")).toMatchObject({ httpStatus: 200 });
    expect(await platform.measuredTroubles()).toEqual({});
    await platform.seesEverythingAcknowledged();
  },
);

test.each([
  ["full", FULL, ROOMY, "disk-full"],
  ["read-only", READ_ONLY, WRITABLE, "read-only"],
] as const)(
  "OPS-2 views whose file is %s stop no command, say so, and catch up by themselves",
  async (_, hindrance, relief, reason) => {
    await platform.hinder({ "views.db": hindrance });
    const stopped = async (): Promise<boolean> => "read-models" in (await platform.troubles());
    while (!(await stopped())) expect((await platform.opensProgramme()).status).toBe(201);
    expect((await platform.opensProgramme()).status).toBe(201);
    // What fits into the file still is written, and seems well for a moment.
    const inTrouble = await platform.comesTo(
      ({ status, stores }) =>
        status === "degraded" &&
        stores.some(({ name, trouble }) => name === "read-models" && trouble?.reason === reason),
    );
    expect(inTrouble).toMatchObject({ httpStatus: 200, ready: true });
    await platform.hinder({ "views.db": relief });
    await platform.comesTo((health) => health.status === "ready" && health.degraded.length === 0);
    await platform.seesEverythingAcknowledged();
  },
);

test("OPS-2 keys that cannot be written keep out who needs a new one, and nobody else", async () => {
  const invitation = await administrator.invites({ role: "auditor", level: "funder", on: administrator.funder });
  await platform.hinder({ "keys.db": READ_ONLY });
  await expect(platform.somebody("Baraka Otieno").takesUp(invitation)).rejects.toThrow("storage-read-only");
  expect(await platform.troubles()).toMatchObject({ "key-vault": "read-only" });
  expect((await platform.opensProgramme()).status).toBe(201);
  await platform.hinder({ "keys.db": WRITABLE });
  const later = await administrator.invites({ role: "auditor", level: "funder", on: administrator.funder });
  await platform.somebody("Wanjiru Mwangi").takesUp(later);
  await platform.comesTo(({ status }) => status === "ready");
});

test("OPS-2 credentials that cannot be written let nobody new in, and whoever is in works on", async () => {
  await platform.hinder({ "credentials.db": READ_ONLY });
  const reply = await platform.signsInAgain();
  expect(reply).toMatchObject({ status: 503, body: { code: "storage-read-only" } });
  expect(await platform.troubles()).toEqual({ credentials: "read-only" });
  expect((await platform.opensProgramme()).status).toBe(201);
  await platform.hinder({ "credentials.db": WRITABLE });
  expect((await platform.untilItSucceeds(() => platform.signsInAgain())).status).toBe(200);
  expect(await platform.troubles()).toEqual({});
});

test("OPS-2 after all of that it drains, and everything acknowledged is there after a new start", async () => {
  expect(await platform.stop("SIGTERM")).toMatchObject({ code: 0 });
  await platform.start();
  await platform.seesEverythingAcknowledged();
});
