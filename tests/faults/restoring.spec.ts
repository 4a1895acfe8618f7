import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { MANIFEST, type BackupManifest } from "@sankofa/embedded/backup";
import { lockDataFolder } from "@sankofa/embedded/data-files";
import { beginCarrying } from "@sankofa/embedded/half-carried";
import { restoreFrom } from "@sankofa/embedded/restore";
import { RESTORE_POINTS, STAGING, swapIn, takeBack } from "@sankofa/embedded/restore-journal";
import { aFolder, anInstallation, bytesBelow, holdings, takeBackup } from "./installation";
import { reachingDisk, whenRemoved } from "./reached-disk";

const quiet = (): void => undefined;
const never = new AbortController().signal;

let data: string;
let backup: string;
let before: object;
let bytes: object;

const restore = (report: () => void = quiet, signal = never) => restoreFrom(backup, data, report, signal);

const flip = (file: string): void => {
  const content = readFileSync(file);
  const at = Math.floor(content.length / 2);
  content[at] = (content[at] ?? 0) ^ 1;
  writeFileSync(file, content);
};

/** Everything is as it was before anybody tried to restore, down to the byte. */
const expectUntouched = async (): Promise<void> => {
  expect(bytesBelow(data)).toEqual(bytes);
  expect(await holdings(data)).toEqual(before);
};

const stands = aFolder();
const copy = join(aFolder(), "copy");

beforeAll(async () => {
  const other = aFolder();
  await anInstallation(stands, 5);
  await anInstallation(other, 400);
  await takeBackup(other, copy);
  before = await holdings(stands);
  bytes = bytesBelow(stands);
  rmSync(other, { recursive: true });
});

beforeEach(() => {
  [data, backup] = [aFolder(), aFolder()];
  cpSync(stands, data, { recursive: true });
  cpSync(copy, backup, { recursive: true });
});

afterEach(() => jest.restoreAllMocks());
afterEach(() => [data, backup].forEach((folder) => rmSync(folder, { recursive: true })));
afterAll(() => [stands, join(copy, "..")].forEach((folder) => rmSync(folder, { recursive: true })));

test("OPS-2 a backup takes the place of what stood, which is kept as a restore point", async () => {
  const restored = await restore();
  expect(restored.facts).toBe(1_200);
  const after = (await holdings(data)) as { facts: string[]; files: string[] };
  expect(after.facts).toHaveLength(1_000);
  expect(after.files).toHaveLength(1);
  expect(after).not.toMatchObject({ key: (before as { key: string }).key });
  expect(await holdings(restored.restorePoint ?? "")).toEqual(before);
  expect(readdirSync(data).filter((name) => name === STAGING || name.startsWith("restore."))).toEqual([]);
});

test("OPS-2 a backup, and what is restored from it, are on the disk before anything goes by them", async () => {
  const reached = reachingDisk();
  const taken = join(aFolder(), "taken");
  await takeBackup(data, taken);
  for (const name of ["", "master.key", MANIFEST]) expect(reached).toContain(join(taken, name));
  const left = whenRemoved(join(data, "restore.json"), [join(data, STAGING)]);
  await restore();
  // By what lies there alone the next start could not tell a restore that was killed from one that was done.
  expect(await left).toEqual([]);
  const { contents } = JSON.parse(readFileSync(join(backup, MANIFEST), "utf8")) as BackupManifest;
  for (const { path } of contents) expect(reached).toContain(join(data, STAGING, path));
  rmSync(join(taken, ".."), { recursive: true });
});

test("OPS-2 that a folder is carried into is on the disk before anything is: half of it must not pass for the whole", () => {
  const [reached, to] = [reachingDisk(), join(data, "to")];
  beginCarrying(to, "sqlite:elsewhere");
  for (const path of [to, join(to, "carrying.json")]) expect(reached).toContain(path);
});

test("OPS-2 nothing is laid beside a backup that is restored: it may lie where nobody can write", async () => {
  const held = readdirSync(backup);
  const found = new Set<string>();
  await restore(() => readdirSync(backup).forEach((name) => found.add(name)));
  expect([...found].sort()).toEqual(held);
});

test("OPS-2 what is restored is readable by its owner only", async () => {
  await restore();
  const open = readdirSync(data, { recursive: true, encoding: "utf8" }).filter(
    (name) => (statSync(join(data, name)).mode & 0o077) !== 0 && statSync(join(data, name)).isFile(),
  );
  expect(open).toEqual([]);
});

test.each(["events.sqlite", "keys.db", "credentials.db", "master.key"])(
  "OPS-2 a backup with a flipped byte in %s is refused, and named",
  async (name) => {
    flip(join(backup, name));
    await expect(restore()).rejects.toMatchObject({ code: "backup-unusable", message: expect.stringContaining(name) });
    await expectUntouched();
  },
);

test.each(["events.sqlite", "keys.db", "master.key", MANIFEST])(
  "OPS-2 a backup without its %s is refused, and named",
  async (name) => {
    rmSync(join(backup, name));
    await expect(restore()).rejects.toMatchObject({ code: "backup-unusable", message: expect.stringContaining(name) });
    await expectUntouched();
  },
);

const saying = (change: (manifest: BackupManifest) => unknown): void => {
  const file = join(backup, MANIFEST);
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")) as BackupManifest)));
};

test.each<readonly [string, (manifest: BackupManifest) => unknown]>([
  ["another digest", (manifest) => ({ ...manifest, digest: "0".repeat(64) })],
  ["another number of facts", (manifest) => ({ ...manifest, facts: manifest.facts + 1 })],
  ["another format", (manifest) => ({ ...manifest, format: 2 })],
  ["a path out of the folder", (manifest) => ({ ...manifest, contents: [{ path: "files/../../x", sha256: "" }] })],
  ["a file of somebody else", (manifest) => ({ ...manifest, contents: [{ path: "passwd", sha256: "" }] })],
  ["nothing", () => null],
])("OPS-2 a manifest that says %s is refused", async (_what, change) => {
  saying(change);
  await expect(restore()).rejects.toMatchObject({ code: "backup-unusable" });
  await expectUntouched();
});

test("OPS-2 a manifest that is no JSON is refused", async () => {
  truncateSync(join(backup, MANIFEST), 20);
  await expect(restore()).rejects.toMatchObject({ code: "backup-unusable" });
  await expectUntouched();
});

test("OPS-2 a failure after the files were exchanged is taken back", async () => {
  await expect(
    restore(() => {
      // Still the old data while the backup is verified; its own restore point once they were exchanged.
      if (existsSync(join(data, RESTORE_POINTS)) && existsSync(join(data, "master.key")))
        rmSync(join(data, "events.sqlite"));
    }),
  ).rejects.toThrow();
  await expectUntouched();
});

test("OPS-2 a backup of which a file vanishes in the middle is taken back", async () => {
  await expect(restore(() => rmSync(join(data, STAGING, "keys.db"), { force: true }))).rejects.toThrow();
  await expectUntouched();
});

test("OPS-2 an interruption before the exchange leaves everything as it was", async () => {
  const interrupt = new AbortController();
  await expect(restore(() => interrupt.abort(), interrupt.signal)).rejects.toThrow();
  await expectUntouched();
});

test("OPS-2 a restore that was killed in the middle of the exchange is taken back by the next start", async () => {
  const journal = {
    restorePoint: join(RESTORE_POINTS, "then"),
    present: ["events.sqlite", "keys.db", "master.key"],
    restored: ["events.sqlite"],
  };
  expect(() => swapIn(data, journal)).toThrow("ENOENT");
  expect(existsSync(join(data, "events.sqlite"))).toBe(false);
  expect(await holdings(data)).toEqual(before);
});

test("OPS-2 what a killed platform had not copied back into a file is not lost with the restore that was killed in between", () => {
  const ahead = join(data, "keys.db-wal");
  writeFileSync(ahead, "acknowledged");
  const journal = {
    restorePoint: join(RESTORE_POINTS, "then"),
    present: ["keys.db", "gone", "keys.db-wal"],
    restored: ["keys.db"],
  };
  expect(() => swapIn(data, journal)).toThrow("ENOENT");
  takeBack(data);
  expect(existsSync(ahead) && readFileSync(ahead, "utf8")).toBe("acknowledged");
});

test("OPS-2 a restore that found no room to note what it moves, or was killed at that, had moved nothing", async () => {
  mkdirSync(join(data, STAGING));
  writeFileSync(join(data, "restore.json"), '{"restorePoint":');
  expect(await holdings(data)).toEqual(before);
  expect(readdirSync(data).filter((name) => name === STAGING || name.startsWith("restore."))).toEqual([]);
});

test("OPS-2 a backup takes the place of what was carried by half, and is worked in", async () => {
  writeFileSync(join(data, "carrying.json"), "{}");
  await restore();
  expect(await holdings(data)).toMatchObject({ files: [expect.any(String)] });
});

test("OPS-2 a folder in use is refused before anything is touched", async () => {
  const lock = lockDataFolder(data);
  try {
    await expect(restore()).rejects.toMatchObject({ code: "folder-locked" });
  } finally {
    lock.release();
  }
  await expectUntouched();
});

test("OPS-2 into a new folder there is no restore point", async () => {
  const fresh = join(aFolder(), "data");
  const restored = await restoreFrom(backup, fresh, quiet, never);
  expect([restored.restorePoint, readdirSync(fresh).includes(STAGING)]).toEqual([null, false]);
  expect(await holdings(fresh)).toMatchObject({ files: [expect.any(String)] });
});
