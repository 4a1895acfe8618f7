import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Snapshot, Snapshots } from "@sankofa/ports/snapshots";
import { describeSnapshots } from "@sankofa/ports/snapshots.contract";
import { SqliteFile } from "@sankofa/sqlite-file";
import { openSqliteSnapshots } from "./snapshots-sqlite";

const COMMAND = "0190f000-0000-7000-8000-000000000001";
const PAGE_BYTES = 4_096;

/** Writes over the page that holds the snapshots, and over no index. */
const damageRows = (file: string): void => {
  const opened = openSync(file, "r+");
  writeSync(opened, Buffer.alloc(PAGE_BYTES, 0xa5), 0, PAGE_BYTES, PAGE_BYTES);
  closeSync(opened);
};

const folder = (): string => mkdtempSync(join(tmpdir(), "sankofa-snapshots-"));

describeSnapshots("SQLite", () => {
  const at = folder();
  let snapshots: Snapshots | undefined;
  const open = async (): Promise<Snapshots> => (snapshots = await openSqliteSnapshots({ file: join(at, "s.db") }));
  return {
    open,
    reopen: async () => {
      await snapshots?.close();
      return open();
    },
    clean: async () => rmSync(at, { recursive: true }),
  };
});

describe("SQLite snapshots on disk", () => {
  const kept: Snapshot = { stream: "tally.tally-1", form: "1", revision: 0, leafHash: "00", state: {} };
  let at: string;
  let file: string;
  beforeEach(async () => {
    at = folder();
    file = join(at, "s.db");
    const snapshots = await openSqliteSnapshots({ file });
    await snapshots.keep(kept, { on: undefined, commands: new Map() });
    await snapshots.close();
  });
  afterEach(() => rmSync(at, { recursive: true }));

  const afterOpening = async (): Promise<Snapshot | undefined> => {
    const snapshots = await openSqliteSnapshots({ file });
    const found = await snapshots.of(kept.stream);
    await snapshots.close();
    return found;
  };

  test("are the owner's alone", async () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await afterOpening()).toEqual(kept);
  });

  test("are begun anew where the file was deleted", async () => {
    rmSync(file);
    expect(await afterOpening()).toBeUndefined();
  });

  test("are begun anew where the file is damaged: that must not keep a platform from starting", async () => {
    const damaged = "no database at all, and long enough to be looked at".repeat(40);
    writeFileSync(file, damaged);
    expect(await afterOpening()).toBeUndefined();
    expect(readFileSync(`${file}.damaged`, "utf8")).toBe(damaged);
  });

  test("found damaged while they are in use are set aside and begun anew, and whoever found it is told", async () => {
    const snapshots = await openSqliteSnapshots({ file });
    damageRows(file);
    const damaged = readFileSync(file);
    const failures = await Promise.all([1, 2].map(() => snapshots.of(kept.stream).catch((error: unknown) => error)));
    expect(failures).toMatchObject([{ reason: "damaged" }, { reason: "damaged" }]);
    expect(readFileSync(`${file}.damaged`).equals(damaged)).toBe(true);
    expect(await snapshots.of(kept.stream)).toBeUndefined();
    // Whoever read one before knows that nothing is known of its commands any more.
    await expect(snapshots.revisionOf(kept.stream, COMMAND)).rejects.toThrow("no snapshot");
    await snapshots.keep(kept, { on: undefined, commands: new Map([[COMMAND, 0]]) });
    expect(await snapshots.of(kept.stream)).toEqual(kept);
    await snapshots.close();
    expect(await afterOpening()).toEqual(kept);
  });

  test("are begun anew where a newer program wrote the file", async () => {
    new SqliteFile({ file, upgrades: ["", "CREATE TABLE newer (a)"], synchronous: "NORMAL" }).close();
    expect(await afterOpening()).toBeUndefined();
  });
});
