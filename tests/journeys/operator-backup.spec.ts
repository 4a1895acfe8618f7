import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BackupManifest } from "@sankofa/embedded/backup";
import type { Restored } from "@sankofa/embedded/restore";
import { Member } from "./support/member";
import { operatedHouse, type OperatedHouse } from "./support/operated-house";
import { failed, good, sankofa } from "./support/operator";
import { PlatformUnderTest } from "./support/platform-under-test";
import { the } from "./support/the";

const platform = new PlatformUnderTest("2026-01-05T08:00:00.000Z");
const shelf = mkdtempSync(join(tmpdir(), "sankofa-shelf-"));
const backup = join(shelf, "copy");
let house: OperatedHouse;
let manifest: BackupManifest | undefined;

const say = (...words: readonly string[]) => sankofa(platform.dataFolder, ...words, "--json");

/** What the funder sees of the waiting organisation, names and all. */
const seen = (by: Member = house.lead): Promise<object> =>
  by.sees<object>(`/applications/${house.waiting.applicationId}?asOf=2026-01-26T12:00:00.000Z&time=recorded`);

beforeAll(async () => {
  await platform.start();
  house = await operatedHouse(platform);
}, 60_000);
afterAll(async () => {
  await platform.end();
  rmSync(shelf, { recursive: true });
});

test("OPS-2 INT-4 a backup is taken while commands run, and is whole", async () => {
  let taken: BackupManifest | undefined;
  const taking = say("backup", backup).then((spoken) => (taken = good<BackupManifest>(spoken)));
  let written = 0;
  for (; !taken; written += 1) {
    const override = { limit: "cohort-capacity", to: 4 + (written % 40), reason: "While the operator makes a copy." };
    await house.cohort.administrator.does(`/programmes/${house.programmeId}/limits`, override);
  }
  manifest = await taking;
  const now = good<{ facts: number }>(await say("verify"));
  expect(written).toBeGreaterThan(0);
  expect(manifest.facts).toBeLessThanOrEqual(now.facts);
  const copied = good<{ ok: boolean; facts: number; digest: string }>(await sankofa(backup, "verify", "--json"));
  expect(copied).toMatchObject({ ok: true, facts: manifest.facts, digest: manifest.digest });
});

test("OPS-2 a folder that holds something, and data in use, are refused", async () => {
  expect(failed(await say("backup", backup))).toMatchObject({ code: "backup-unusable", exitCode: 65 });
  expect(failed(await say("restore", backup))).toMatchObject({ code: "folder-locked", exitCode: 75 });
});

test("OPS-2 INT-4 everything lost is restored: people sign in, names are read, views are folded anew", async () => {
  const before = await seen();
  expect(JSON.stringify(before)).toContain("Mwajuma Saidi-Lema");
  await platform.kill();
  for (const name of readdirSync(platform.dataFolder)) rmSync(join(platform.dataFolder, name), { recursive: true });
  const restored = good<Restored>(await say("restore", backup));
  expect(restored).toMatchObject({ facts: the(manifest).facts, digest: the(manifest).digest, restorePoint: null });
  expect(existsSync(join(platform.dataFolder, "views.db"))).toBe(false);
  await platform.start();
  expect(await seen()).toEqual(before);
  const again = new Member(platform, house.lead.signIn);
  const { name, password } = house.lead.signIn;
  expect((await again.request("POST", "/session", { name, password })).status).toBe(200);
  expect(await seen(again)).toEqual(before);
  await house.cohort.recordsInception(again, house.waiting, "2026-01-22[Africa/Nairobi]");
});

test("OPS-2 restoring over data that stands keeps it as a restore point, from which it can be read", async () => {
  const { facts } = good<{ facts: number }>(await say("verify"));
  await platform.kill();
  const { restorePoint } = good<Restored>(await say("restore", backup));
  expect(good<{ facts: number }>(await sankofa(the(restorePoint ?? undefined), "verify", "--json")).facts).toBe(facts);
  expect(good<{ facts: number }>(await say("verify")).facts).toBe(the(manifest).facts);
});
