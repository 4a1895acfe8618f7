import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_MARK, writeMark } from "@sankofa/demo/mark";
import { startDouble, type Double } from "@sankofa/event-store-eventstoredb/double";
import type { CarriedInstallation } from "@sankofa/runtime/operations/carrying/carry-installation";
import { mongod } from "@sankofa/testing/servers/mongod";
import { operatedHouse, type OperatedHouse } from "./support/operated-house";
import { failed, good, sankofa } from "./support/operator";
import { PlatformUnderTest } from "./support/platform-under-test";
import { the } from "./support/the";

const platform = new PlatformUnderTest("2026-01-05T08:00:00.000Z");
const shelf = mkdtempSync(join(tmpdir(), "sankofa-moving-"));
const before = { ...process.env };
let house: OperatedHouse;
let databases: Awaited<ReturnType<typeof mongod>>;
let double: Double | undefined;
let out: CarriedInstallation | undefined;

const servers = (): string => `esdb:${the(double).url}`;
const embedded = `sqlite:${platform.dataFolder}`;
const carry = (from: string, to: string) => sankofa(shelf, "migrate-store", "--from", from, "--to", to, "--json");
const seen = (): Promise<object> =>
  house.lead.sees<object>(`/applications/${house.waiting.applicationId}?asOf=2026-01-26T12:00:00.000Z&time=recorded`);

beforeAll(async () => {
  await platform.start();
  house = await operatedHouse(platform);
  databases = await mongod();
  double = await startDouble();
  const key = join(shelf, "key-encryption.key");
  writeFileSync(key, randomBytes(32));
  Object.assign(process.env, {
    MONGODB_URI: databases.uri,
    KEY_ENCRYPTION_KEY_FILE: key,
    SANKOFA_NAMESPACE: `moved-${randomUUID().slice(0, 8)}`,
  });
}, 120_000);
afterAll(async () => {
  process.env = before;
  await platform.end();
  double?.close();
  await databases?.stop();
  rmSync(shelf, { recursive: true });
});

test("OPS-2 an installation in use is not moved, and one that is not there is named", async () => {
  expect(failed(await carry(embedded, servers()))).toMatchObject({ code: "folder-locked", exitCode: 75 });
  expect(failed(await carry("sqlite:nowhere", servers()))).toMatchObject({ code: "data-missing", exitCode: 66 });
  expect(failed(await carry("postgres:here", servers()))).toMatchObject({ code: "usage", exitCode: 64 });
});

test("OPS-2 it is moved to servers, and moved again there is nothing left to do", async () => {
  await platform.kill();
  out = good<CarriedInstallation>(await carry(embedded, servers()));
  const { digest } = good<{ digest: string }>(await sankofa(platform.dataFolder, "verify", "--json"));
  expect(out).toMatchObject({ before: 0, digest });
  expect(out.keys).toBeGreaterThan(3);
  expect(out.credentials).toBeGreaterThan(3);
  expect(good(await carry(embedded, servers()))).toEqual({ ...out, before: out.facts });
});

test("OPS-2 of a demonstration it is said that nothing on servers says so", async () => {
  const mark = { version: 1, seed: "one", today: "2026-01-26T12:00:00.000Z", size: "small", finished: true } as const;
  writeMark(platform.dataFolder, { ...mark, facts: 0, programmes: 0, funders: 0, accounts: [] });
  expect(good(await carry(embedded, servers()))).toMatchObject({ demonstration: true });
  const spoken = await sankofa(shelf, "migrate-store", "--from", embedded, "--to", servers());
  expect(spoken.stdout).toContain("On servers nothing says so");
  rmSync(join(platform.dataFolder, DEMO_MARK));
});

test("OPS-2 from servers it comes back: the same facts, people sign in, names are read, views are folded anew", async () => {
  for (const name of readdirSync(platform.dataFolder)) rmSync(join(platform.dataFolder, name), { recursive: true });
  expect(good(await carry(servers(), embedded))).toEqual(out);
  await platform.start();
  expect(JSON.stringify(await seen())).toContain("Mwajuma Saidi-Lema");
});

test("OPS-2 another installation is not written over", async () => {
  const other = new PlatformUnderTest("2026-01-05T08:00:00.000Z");
  await other.start();
  await operatedHouse(other);
  await other.kill();
  expect(failed(await carry(`sqlite:${other.dataFolder}`, servers()))).toMatchObject({
    code: "platform-key-taken",
    exitCode: 73,
  });
  await other.end();
});
