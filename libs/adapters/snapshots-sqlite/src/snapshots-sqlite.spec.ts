import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Snapshot, Snapshots } from "@sankofa/ports/snapshots";
import { describeSnapshots } from "@sankofa/ports/snapshots.contract";
import { SqliteFile } from "@sankofa/sqlite-file";
import { openSqliteSnapshots } from "./snapshots-sqlite";

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
    writeFileSync(file, "no database at all, and long enough to be looked at".repeat(40));
    expect(await afterOpening()).toBeUndefined();
  });

  test("are begun anew where a newer program wrote the file", async () => {
    new SqliteFile({ file, upgrades: ["", "CREATE TABLE newer (a)"], synchronous: "NORMAL" }).close();
    expect(await afterOpening()).toBeUndefined();
  });
});
