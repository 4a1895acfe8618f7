import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataNewer } from "@sankofa/ports/data-version";
import { copyingBack, failureReason } from "./sqlite-failure";
import { refuseNewer, requireWhole, SqliteFile } from "./sqlite-file";

const CREATE = "CREATE TABLE t (a)";
const WIDEN = "ALTER TABLE t ADD COLUMN b";

describe("a SQLite file", () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sankofa-sqlite-"));
    path = join(folder, "deeper", "data.sqlite");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (...upgrades: string[]): SqliteFile => new SqliteFile({ file: path, upgrades, synchronous: "FULL" });
  const pragma = (file: SqliteFile, name: string): unknown => (file.prepare(`PRAGMA ${name}`).get() as unknown[])[0];

  test("is made with its folder, for its owner alone, in WAL mode and stamped", () => {
    const file = open(CREATE);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect([pragma(file, "journal_mode"), pragma(file, "synchronous"), pragma(file, "user_version")]).toEqual([
      "wal",
      2,
      1,
    ]);
    file.close();
    file.close();
  });

  test("of an older program is upgraded by the missing steps only, and keeps what it holds", () => {
    const older = open(CREATE);
    older.prepare("INSERT INTO t VALUES (1)").run();
    older.close();
    const file = open(CREATE, WIDEN);
    expect(file.prepare("SELECT a, b FROM t").all()).toEqual([[1, null]]);
    expect(pragma(file, "user_version")).toBe(2);
    file.close();
  });

  test("of a newer program is refused and not touched", () => {
    open(CREATE, WIDEN).close();
    const before = readFileSync(path);
    expect(() => open(CREATE)).toThrow(DataNewer);
    expect(readFileSync(path)).toEqual(before);
  });

  test("that is no database is refused in the ports' words, with its name", () => {
    open(CREATE).close();
    writeFileSync(path, "a letter to the operator, which is no database at all");
    const named = { code: "store-damaged", reason: "damaged", message: expect.stringContaining(path) };
    for (const look of [() => open(CREATE), () => refuseNewer(path, 1), () => requireWhole(path)])
      expect(look).toThrow(expect.objectContaining(named));
  });

  test("is looked at page by page, also while it is in use", () => {
    const file = open(CREATE);
    for (let count = 0; count < 200; count += 1) file.prepare("INSERT INTO t VALUES (?)").run("x".repeat(100));
    expect(() => requireWhole(path)).not.toThrow();
    file.close();
    const pages = readFileSync(path);
    pages.fill(0xa5, 8_192, 8_208);
    writeFileSync(path, pages);
    expect(() => requireWhole(path)).toThrow(expect.objectContaining({ code: "store-damaged" }));
  });

  test("whose upgrade fails stays at its version", () => {
    open(CREATE).close();
    expect(() => open(CREATE, WIDEN, "no such statement")).toThrow(/syntax/);
    const file = open(CREATE);
    expect(file.prepare("SELECT * FROM t").all()).toEqual([]);
    file.close();
  });

  test("keeps all of a transaction or nothing", () => {
    const file = open(CREATE);
    const insert = file.prepare("INSERT INTO t VALUES (?)");
    expect(() =>
      file.transaction(() => {
        insert.run(1);
        throw new Error("torn");
      }),
    ).toThrow("torn");
    expect(file.transaction(() => (insert.run(2), "done"))).toBe("done");
    expect(file.prepare("SELECT a FROM t").all()).toEqual([[2]]);
    file.close();
  });

  test("holds everything in itself once it is closed: whoever copies it alone loses nothing", () => {
    const file = open(CREATE);
    file.prepare("INSERT INTO t VALUES (1)").run();
    file.close();
    for (const beside of ["-wal", "-shm"]) rmSync(path + beside, { force: true });
    const again = open(CREATE);
    expect(again.prepare("SELECT a FROM t").all()).toEqual([[1]]);
    again.close();
  });

  test("that fails on the way to many rows, where the library gives no code, is known by SQLite's words", () => {
    const file = open(CREATE);
    file.database.exec("PRAGMA max_page_count = 3");
    const fill = (): unknown => file.prepare("INSERT INTO t VALUES (?) RETURNING a").all("x".repeat(100_000));
    let failure: unknown;
    try {
      fill();
    } catch (error) {
      failure = error;
    }
    expect(failureReason(failure)).toBe("disk-full");
    expect(() => copyingBack(fill)).not.toThrow();
    file.close();
  });

  test("is backed up while it is in use", async () => {
    const file = open(CREATE);
    file.prepare("INSERT INTO t VALUES (1)").run();
    const copy = join(folder, "copy.sqlite");
    await file.backupTo(copy);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    file.close();
    path = copy;
    const again = open(CREATE);
    expect(again.prepare("SELECT a FROM t").all()).toEqual([[1]]);
    again.close();
  });
});
