import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BackupManifest } from "@sankofa/embedded/backup";
import type { ListedBackup } from "@sankofa/embedded/folder-shelf";
import type { Restored } from "@sankofa/embedded/restore";
import type { DrillVerdict } from "@sankofa/embedded/restore-drill";
import type { BackupStanding } from "@sankofa/runtime/operations/backups/daily-backups";
import { Member } from "./support/member";
import { operatedHouse, type OperatedHouse } from "./support/operated-house";
import { failed, good, sankofa } from "./support/operator";
import { Started } from "./support/started";
import { PlatformUnderTest } from "./support/platform-under-test";
import { programmeTerms } from "./support/terms";
import { the } from "./support/the";

const platform = new PlatformUnderTest("2026-01-05T08:00:00.000Z", { hour: 2, kept: 1 });
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
  for (; !taken; written += 1)
    await house.cohort.administrator.does("/programmes", programmeTerms(`Opened while a copy is made, ${written}`));
  manifest = await taking;
  expect(readdirSync(backup).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
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

test("OPS-2 nothing is started or written in a backup, which says how to work with it and stays one", async () => {
  const fresh = ["--from", `sqlite:${backup}`, "--to", `sqlite:${join(shelf, "carried")}`];
  for (const each of [["sign-in-link"], ["restore", backup], ["reset", "--all-data"], ["demo"]]) {
    const { message, ...rest } = failed(await sankofa(backup, ...each, "--json"));
    expect(rest).toEqual({ code: "folder-is-backup", exitCode: 73 });
    expect(message).toContain(`sankofa --data FOLDER restore ${backup}`);
  }
  // It can be carried elsewhere, from where it lies.
  expect(good(await say("migrate-store", ...fresh))).toMatchObject({ digest: the(manifest).digest });
  rmSync(join(shelf, "carried"), { recursive: true });
  const started = await new Started(backup).ended();
  expect([started.code, started.stdout]).toEqual([73, ""]);
  expect(started.stderr).toContain(`${backup} is a backup`);
  expect(good(await say("restore", "--drill", backup, "--in", join(shelf, "new")))).toMatchObject({ ok: true });
  expect(readdirSync(shelf)).toEqual(["copy"]);
});

test("OPS-2 a mistyped backup is no bad one: that it is not there is said, with a code of its own", async () => {
  const nowhere = join(shelf, "mistyped");
  for (const words of [
    ["restore", nowhere, "--drill"],
    ["restore", nowhere],
  ])
    expect(failed(await say(...words))).toMatchObject({ code: "backup-missing", exitCode: 66 });
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

test("OPS-2 restoring over data that stands keeps it as a restore point, from which it can be read, and no mail in it", async () => {
  const { facts } = good<{ facts: number }>(await say("verify"));
  await platform.kill();
  const mail = join("outbox", "somebody", "one.eml");
  mkdirSync(dirname(join(platform.dataFolder, mail)), { recursive: true });
  writeFileSync(join(platform.dataFolder, mail), "To: amara@example.org");
  const { restorePoint } = good<Restored>(await say("restore", backup));
  expect(good<{ facts: number }>(await sankofa(the(restorePoint ?? undefined), "verify", "--json")).facts).toBe(facts);
  expect(good<{ facts: number }>(await say("verify")).facts).toBe(the(manifest).facts);
  expect([platform.dataFolder, the(restorePoint ?? undefined)].map((each) => existsSync(join(each, mail)))).toEqual([
    true,
    false,
  ]);
});

const PATIENCE_MS = 30_000;
const DAY = "2026-02-10T08:00:00.000Z";

/** What the platform says of its own backups, once the one of that day is there. */
const standingOn = async (day: string): Promise<BackupStanding> => {
  let said: BackupStanding | undefined;
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS;) {
    const ready = await fetch(`${platform.url}/health/ready`);
    said = ((await ready.json()) as { backups?: BackupStanding }).backups;
    if (said?.lastGood === day) break;
  }
  return the(said);
};

test("OPS-2 INT-4 a backup is taken by itself each day, told to monitors and listed, beside those taken there by hand", async () => {
  await platform.start();
  await platform.setClock(DAY);
  expect(await standingOn(DAY)).toEqual({ lastGood: DAY, late: false });
  const metrics = await (await fetch(`${platform.url}/metrics`)).text();
  const seconds = Date.parse(DAY) / 1_000;
  expect(metrics).toContain(`mentorship_last_good_backup_timestamp_seconds ${seconds}`);
  const byHand = join(platform.dataFolder, "backups", "before-the-upgrade");
  expect(good(await say("backup", byHand))).toMatchObject({ taken: DAY });
  writeFileSync(join(platform.dataFolder, "backups", "notes.txt"), "What is done on Mondays");
  const listed = () => sankofa(platform.dataFolder, "backup", "list");
  const { backups } = good<{ backups: readonly ListedBackup[] }>(await say("backup", "list"));
  const [hand, ...own] = [...backups].sort((one, other) => one.by.localeCompare(other.by));
  expect(hand).toMatchObject({ by: "hand", name: "before-the-upgrade", folder: byHand, taken: DAY });
  expect(own.at(-1)).toMatchObject({ by: "platform", taken: DAY });
  expect(own.every(({ by }) => by === "platform")).toBe(true);
  expect((await listed()).stdout).toContain(`${byHand}  by hand\n`);
  rmSync(byHand, { recursive: true });
});

test("OPS-2 INT-4 a drill restores the newest backup where nobody works, opens all of it and leaves nothing", async () => {
  const { backups } = good<{ backups: readonly ListedBackup[] }>(await say("backup", "list"));
  const verdict = good<DrillVerdict>(await say("restore", "--drill", "--in", shelf));
  const { facts, digest, folder } = the(backups.at(-1));
  expect(verdict).toMatchObject({ ok: true, backup: folder, taken: DAY, facts, digest });
  expect(the(verdict.keys)).toBeGreaterThan(3);
  expect(the(verdict.credentials)).toBeGreaterThan(0);
  expect(the(verdict.views).every(({ equal }) => equal)).toBe(true);
  expect(the(verdict.views).find(({ view }) => view === "relationship-story")?.rows).toBe(1);
  expect(readdirSync(shelf)).toEqual(["copy"]);
});

test.each(["events.sqlite", "master.key"])(
  "OPS-2 a drill of a backup in whose %s one byte was changed says that it fails, and leaves nothing",
  async (name) => {
    const tampered = join(shelf, "tampered");
    cpSync(backup, tampered, { recursive: true });
    const bytes = readFileSync(join(tampered, name));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(join(tampered, name), bytes);
    const spoken = await say("restore", tampered, "--drill", "--in", shelf);
    rmSync(tampered, { recursive: true });
    expect([spoken.exitCode, JSON.parse(spoken.stdout)]).toMatchObject([
      2,
      { ok: false, fault: expect.stringContaining(name) },
    ]);
    expect(readdirSync(shelf)).toEqual(["copy"]);
  },
);
