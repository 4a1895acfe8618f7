import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY, HOUR, MINUTE } from "@sankofa/kernel/time";
import { newStream, put, someFacts } from "@sankofa/ports/event-store.samples";
import type { BackupShelf, ShelvedBackup } from "@sankofa/runtime/operations/backups/backup-shelf";
import { DailyBackups } from "@sankofa/runtime/operations/backups/daily-backups";
import type { Ports } from "@sankofa/runtime/ports";
import { TestClock } from "@sankofa/testing/test-clock";
import { embedded } from "./embedded";
import { examine } from "./examine";
import { restoreFrom } from "./restore";

const PLAN = { hour: 2, kept: 2 };

let folder: string;
let clock: TestClock;
let ports: Ports;
let running: { stop(): Promise<void>; next(): Promise<ShelvedBackup | Error>; backups: DailyBackups };

const shelf = (): BackupShelf => ports.operator.shelf as BackupShelf;
const moments = async (): Promise<readonly string[]> => (await shelf().list()).map(({ taken }) => taken);

/** The schedule at work; `next` is what becomes of the next attempt. */
const begin = (): typeof running => {
  const over = new AbortController();
  let heard: (outcome: ShelvedBackup | Error) => void = () => undefined;
  const backups = new DailyBackups(
    shelf(),
    clock,
    PLAN,
    (_, error) => heard(error as Error),
    (taken) => heard(taken),
  );
  const going = backups.begin(over.signal);
  const stop = async (): Promise<void> => {
    over.abort();
    await going.stopped();
  };
  return { backups, stop, next: () => new Promise((resolve) => (heard = resolve)) };
};

const passes = async (milliseconds: number): Promise<ShelvedBackup | Error> => {
  const outcome = running.next();
  clock.advance(milliseconds);
  return outcome;
};

const closed = async (all: Ports): Promise<void> => {
  const { messageBus, readModels, snapshots, credentials, drafts, keyVault, eventStore } = all;
  for (const port of [messageBus, readModels, snapshots, credentials, drafts, keyVault, eventStore])
    await port?.close();
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sankofa-daily-"));
  clock = new TestClock("2026-03-03T14:00:00.000Z");
  ports = await embedded({ dataFolder: join(folder, "data"), clock, backups: { folder: join(folder, "shelf") } });
  await put(ports.eventStore, newStream(), someFacts(3));
  running = begin();
});
afterEach(async () => {
  await running.stop();
  await closed(ports);
  rmSync(folder, { recursive: true });
});

test("OPS-2 the first backup is taken soon after the start, then one a day at the hour; the newest stay", async () => {
  const first = (await passes(MINUTE)) as ShelvedBackup;
  expect(first).toMatchObject({ taken: "2026-03-03T14:01:00.000Z", facts: 3 });
  expect(await examine(first.folder, () => undefined)).toMatchObject({ ok: true, digest: first.digest });
  await passes(12 * HOUR);
  await passes(DAY);
  expect(await moments()).toEqual(["2026-03-04T02:01:00.000Z", "2026-03-05T02:01:00.000Z"]);
  expect(existsSync(first.folder)).toBe(false);
});

test("OPS-2 a machine that was off for ten days makes up for it by one backup", async () => {
  await passes(MINUTE);
  await running.stop();
  clock.advance(10 * DAY);
  expect(await running.backups.standing()).toEqual({ lastGood: "2026-03-03T14:01:00.000Z", late: true });
  running = begin();
  await passes(MINUTE);
  expect(await moments()).toEqual(["2026-03-03T14:01:00.000Z", "2026-03-13T14:02:00.000Z"]);
  expect(await running.backups.standing()).toEqual({ lastGood: "2026-03-13T14:02:00.000Z", late: false });
});

test("OPS-2 a restart within the day takes none before the hour", async () => {
  await passes(MINUTE);
  await running.stop();
  running = begin();
  await passes(12 * HOUR);
  expect(await moments()).toEqual(["2026-03-03T14:01:00.000Z", "2026-03-04T02:01:00.000Z"]);
});

test("OPS-2 where one fails the old ones stay, it is told, and tried again within the hour", async () => {
  await passes(MINUTE);
  await passes(12 * HOUR);
  const kept = await moments();
  const [shelved, aside] = [join(folder, "shelf"), join(folder, "aside")];
  // A shelf that cannot be written: something else stands in its place.
  renameSync(shelved, aside);
  writeFileSync(shelved, "");
  expect(await passes(DAY)).toMatchObject({ code: "ENOTDIR" });
  expect(await running.backups.standing()).toMatchObject({ failingSince: "2026-03-05T02:01:00.000Z" });
  rmSync(shelved);
  renameSync(aside, shelved);
  expect(await moments()).toEqual(kept);
  await passes(HOUR);
  expect(await moments()).toEqual([kept[1], "2026-03-05T03:01:00.000Z"]);
  expect(await running.backups.standing()).toEqual({ lastGood: "2026-03-05T03:01:00.000Z", late: false });
});

test("OPS-2 how backups stand is told by their names, whatever stands in the newest one", async () => {
  const { folder: newest } = (await passes(MINUTE)) as ShelvedBackup;
  writeFileSync(join(newest, "backup.json"), "not looked into");
  expect(await running.backups.standing()).toMatchObject({ lastGood: "2026-03-03T14:01:00.000Z" });
});

test("OPS-2 one taken while the clock was ahead is not there until then, and pushes none out", async () => {
  const ahead = join(folder, "shelf", "2031-01-01T02-00-00.000Z");
  mkdirSync(ahead, { recursive: true });
  writeFileSync(join(ahead, "backup.json"), "{}");
  expect(await running.backups.standing()).toEqual({ lastGood: null, late: false });
  await passes(MINUTE);
  await passes(12 * HOUR);
  expect(await moments()).toEqual(["2026-03-03T14:01:00.000Z", "2026-03-04T02:01:00.000Z"]);
  expect(existsSync(ahead)).toBe(true);
});

test("OPS-2 what a killed process left half taken goes at the next start already: it holds keys", async () => {
  await running.stop();
  mkdirSync(join(folder, "shelf", "taking-2026-03-01T02-00-00.000Z"), { recursive: true });
  running = begin();
  await running.stop();
  expect(readdirSync(join(folder, "shelf"))).toEqual([]);
});

test("OPS-2 whoever stops while files are copied leaves nothing half taken, and the next file is not waited for", async () => {
  for (const text of ["one", "two"]) await ports.files.put(Buffer.from(text));
  const [over, read]: [AbortController, string[]] = [new AbortController(), []];
  const get = ports.files.get.bind(ports.files);
  ports.files.get = async (digest) => {
    read.push(digest);
    over.abort();
    return get(digest);
  };
  await expect(shelf().take(() => undefined, over.signal)).rejects.toThrow();
  expect(read).toHaveLength(1);
  expect(readdirSync(join(folder, "shelf"))).toEqual(["shelf.json"]);
});

test("OPS-2 what a killed process left half taken goes, and what is not ours on the shelf stays", async () => {
  mkdirSync(join(folder, "shelf", "taking-2026-03-01T02-00-00.000Z"), { recursive: true });
  mkdirSync(join(folder, "shelf", "2026-03-01T02-00-00.000Z"));
  mkdirSync(join(folder, "shelf", "taking-stock"));
  writeFileSync(join(folder, "shelf", "notes.txt"), "ours");
  await passes(MINUTE);
  await passes(12 * HOUR);
  await passes(DAY);
  expect(readdirSync(join(folder, "shelf")).sort()).toEqual([
    "2026-03-01T02-00-00.000Z",
    "2026-03-04T02-01-00.000Z",
    "2026-03-05T02-01-00.000Z",
    "notes.txt",
    "shelf.json",
    "taking-stock",
  ]);
});

describe("OPS-2 two installations that are given one folder for their backups", () => {
  let other: Ports;
  let others: DailyBackups;
  let told: Error[];

  beforeEach(async () => {
    await passes(MINUTE);
    await running.stop();
    other = await embedded({ dataFolder: join(folder, "other"), clock, backups: { folder: join(folder, "shelf") } });
    told = [];
    others = new DailyBackups(other.operator.shelf as BackupShelf, clock, PLAN, (_, error) =>
      told.push(error as Error),
    );
  });
  afterEach(() => closed(other));

  /** One attempt of the second installation. */
  const attempt = async (): Promise<void> => {
    const over = new AbortController();
    const going = others.begin(over.signal);
    clock.advance(MINUTE);
    while (told.length === 0) await new Promise((resolve) => setImmediate(resolve));
    over.abort();
    await going.stopped();
  };

  test("the second takes none, says why, and knows the first one's for nothing of its own", async () => {
    const taking = join(folder, "shelf", "taking-2026-03-03T14-01-30.000Z");
    mkdirSync(taking);
    const before = readdirSync(join(folder, "shelf"));
    await attempt();
    expect(told).toEqual([
      expect.objectContaining({ code: "shelf-taken", message: expect.stringContaining("SANKOFA_BACKUPS") }),
    ]);
    expect(await others.standing()).toMatchObject({ lastGood: null, failingSince: clock.now() });
    expect(await (other.operator.shelf as BackupShelf).list()).toEqual([]);
    expect(readdirSync(join(folder, "shelf"))).toEqual(before);
  });

  test("one that was restored from the first, wherever it lies, goes on with its backups", async () => {
    const [{ folder: backup = "" } = {}] = await shelf().list();
    await closed(other);
    await restoreFrom(backup, join(folder, "moved"), () => undefined, new AbortController().signal);
    other = await embedded({ dataFolder: join(folder, "moved"), clock, backups: { folder: join(folder, "shelf") } });
    clock.advance(DAY);
    await (other.operator.shelf as BackupShelf).take(() => undefined, new AbortController().signal);
    expect(await moments()).toHaveLength(2);
  });

  test("a mark that a power cut tore is written again by the next who takes one", async () => {
    writeFileSync(join(folder, "shelf", "shelf.json"), "");
    clock.advance(MINUTE);
    await (other.operator.shelf as BackupShelf).take(() => undefined, new AbortController().signal);
    expect(await shelf().list()).toEqual([]);
    await expect(shelf().take(() => undefined, new AbortController().signal)).rejects.toMatchObject({
      code: "shelf-taken",
    });
  });
});
