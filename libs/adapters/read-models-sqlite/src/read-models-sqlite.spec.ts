import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeReadModels } from "@sankofa/ports/read-models.contract";
import { SqliteFile } from "@sankofa/sqlite-file";
import { openSqliteReadModels } from "./read-models-sqlite";

const folder = (): string => mkdtempSync(join(tmpdir(), "sankofa-read-models-"));

describeReadModels("SQLite", () => {
  const at = folder();
  const file = join(at, "views.sqlite");
  let opened: Awaited<ReturnType<typeof openSqliteReadModels>> | undefined;
  const open = async () => (opened = await openSqliteReadModels({ file }));
  return {
    open,
    reopen: async () => {
      await opened?.close();
      return open();
    },
    clean: async () => rmSync(at, { recursive: true }),
  };
});

describe("SQLite read models as a file", () => {
  const at = folder();
  afterAll(() => rmSync(at, { recursive: true }));
  const START = "0".repeat(20);
  const spec = { name: "things", version: 1, indexes: ["status"], history: true };
  const page = {
    model: spec,
    expected: START,
    checkpoint: "1".padStart(20, "0"),
    epoch: 1,
    changes: [
      {
        key: "k",
        position: "1".padStart(20, "0"),
        row: { key: "k", scope: { funder: "t" }, index: { status: "a" }, doc: { a: 1 } },
      },
    ],
    touches: [],
  };

  test("rows that an earlier program wrote belong to no challenge, and new ones to theirs", async () => {
    const file = join(at, "earlier.sqlite");
    const earlier = await openSqliteReadModels({ file });
    await earlier.prepare(spec);
    await earlier.commit(page);
    await earlier.close();
    const raw = new SqliteFile({ file, upgrades: ["", "", "", ""], synchronous: "NORMAL" });
    for (const table of ["rows_things_v1", "past_things_v1"])
      raw.database.exec(`ALTER TABLE ${table} DROP COLUMN challenge`);
    raw.close();
    const models = await openSqliteReadModels({ file });
    await models.prepare(spec);
    expect((await models.get(spec, "k"))?.scope).toEqual({ funder: "t" });
    const scope = { funder: "t", challenge: "c" };
    const row = { key: "n", scope, index: { status: "a" }, doc: {} };
    const position = "2".padStart(20, "0");
    await models.commit({
      ...page,
      ...{ expected: page.checkpoint, checkpoint: position },
      changes: [{ key: "n", position, row }],
    });
    expect((await models.get(spec, "n"))?.scope).toEqual(scope);
    await models.close();
  });

  test.each(["to its end", "in part"])("a dump that was read %s keeps nothing in the log ahead", async (how) => {
    const file = join(at, `dumped ${how}.sqlite`);
    const models = await openSqliteReadModels({ file });
    await models.prepare(spec);
    await models.commit(page);
    const dumped: string[] = [];
    for await (const line of models.dump(spec)) {
      dumped.push(line);
      if (how === "in part") break;
    }
    expect(dumped).toHaveLength(1);
    const position = "2".padStart(20, "0");
    await models.commit({ ...page, expected: page.checkpoint, checkpoint: position, changes: [] });
    const beside = new SqliteFile({ file, upgrades: ["", "", "", ""], synchronous: "NORMAL" });
    const [isKept] = beside.prepare("PRAGMA wal_checkpoint(RESTART)").get() as unknown as [number];
    expect(isKept).toBe(0);
    beside.close();
    await models.close();
  });

  describe("large past versions", () => {
    const placed = (n: number): string => String(n).padStart(20, "0");
    const marked = (lines: number, mark: number): string =>
      Array.from({ length: lines }, (_, n) => `line ${n} of the register${n === mark ? ", put right" : ""}`).join(";");
    const text = (n: number): string => marked(600, n * 7);
    const writeVersions = async (
      models: Awaited<ReturnType<typeof openSqliteReadModels>>,
      from: number,
      to: number,
    ) => {
      for (let n = from; n <= to; n += 1) {
        const row = { ...page.changes[0]!.row, doc: { text: text(n) } };
        const change = { key: "k", position: placed(n), row };
        await models.commit({ ...page, expected: placed(n - 1), checkpoint: placed(n), changes: [change] });
      }
    };
    const sizes = (file: string): number[] => {
      const raw = new SqliteFile({ file, upgrades: ["", "", "", ""], synchronous: "NORMAL" });
      const found = raw.prepare("SELECT octet_length(doc) FROM past_things_v1 ORDER BY from_position").all();
      raw.close();
      return (found as [number][]).map(([size]) => size);
    };

    test("are kept as the little that they differ in, one whole in sixteen, whoever wrote those before", async () => {
      const file = join(at, "large.sqlite");
      const before = await openSqliteReadModels({ file });
      await before.prepare(spec);
      await writeVersions(before, 1, 21);
      await before.close();
      const models = await openSqliteReadModels({ file });
      await writeVersions(models, 22, 41);
      await models.close();
      const whole = sizes(file).flatMap((size, n) => (size > 500 ? [n] : []));
      expect(whole).toEqual([0, 16, 32]);
      expect(Math.max(...sizes(file))).toBeLessThan(text(1).length / 3);
    });

    test("that an earlier program kept as text are read among those that are packed", async () => {
      const file = join(at, "unpacked.sqlite");
      const earlier = await openSqliteReadModels({ file });
      await earlier.prepare(spec);
      await writeVersions(earlier, 1, 5);
      await earlier.close();
      const raw = new SqliteFile({ file, upgrades: ["", "", "", ""], synchronous: "NORMAL" });
      for (let n = 1; n <= 4; n += 1)
        raw
          .prepare("UPDATE past_things_v1 SET doc = ? WHERE from_position = ?")
          .run(JSON.stringify({ text: text(n) }), placed(n));
      raw.database.exec("PRAGMA user_version = 3");
      raw.close();
      const models = await openSqliteReadModels({ file });
      await writeVersions(models, 6, 9);
      for (let n = 1; n <= 9; n += 1) expect((await models.get(spec, "k", placed(n)))?.doc).toEqual({ text: text(n) });
      await models.close();
      expect(sizes(file).map((size) => size > 10_000)).toEqual([true, true, true, true, false, false, false, false]);
    });
  });

  test("a reader beside the writer sees what is committed and can change nothing", async () => {
    const file = join(at, "beside.sqlite");
    const writer = await openSqliteReadModels({ file });
    await writer.prepare(spec);
    const reader = await openSqliteReadModels({ file, readOnly: true });
    await reader.prepare(spec);
    await writer.commit(page);
    expect((await reader.get(spec, "k"))?.doc).toEqual({ a: 1 });
    await expect(reader.commit({ ...page, expected: page.checkpoint })).rejects.toThrow(/readonly/);
    await expect(reader.prepare({ ...spec, name: "new" })).rejects.toThrow("no model new");
    await reader.close();
    await writer.close();
  });

  test("a writer whose model was dropped and built anew by another process writes to the new one's rows", async () => {
    const file = join(at, "two.sqlite");
    const [one, other] = [await openSqliteReadModels({ file }), await openSqliteReadModels({ file })];
    const change = (key: string, doc: object) => ({
      ...page.changes[0]!,
      key,
      row: { ...page.changes[0]!.row, key, doc },
    });
    await one.prepare(spec);
    await one.commit({ ...page, changes: [change("a", { by: 1 }), change("b", { by: 1 })] });
    await other.drop(spec);
    await other.prepare(spec);
    await other.commit({ ...page, changes: [change("b", { by: 2 })] });
    await one.commit({ ...page, expected: page.checkpoint, changes: [change("a", { by: 3 })] });
    expect([(await other.get(spec, "a"))?.doc, (await other.get(spec, "b"))?.doc]).toEqual([{ by: 3 }, { by: 2 }]);
    await one.close();
    await other.close();
  });

  test("a backup taken in use opens as the same models", async () => {
    const original = await openSqliteReadModels({ file: join(at, "original.sqlite") });
    await original.prepare(spec);
    await original.commit(page);
    await original.backupTo(join(at, "backup.sqlite"));
    await original.close();
    const copy = await openSqliteReadModels({ file: join(at, "backup.sqlite") });
    expect(await copy.checkpoint(spec)).toBe(page.checkpoint);
    expect((await copy.get(spec, "k"))?.doc).toEqual({ a: 1 });
    await copy.close();
  });

  test("once closed it changes nothing more, what was asked before is done, and it says so in the port's words", async () => {
    const file = join(at, "closing.sqlite");
    const models = await openSqliteReadModels({ file });
    await models.prepare(spec);
    const [asked] = [models.commit(page), models.close()];
    await asked;
    await expect(models.commit({ ...page, expected: page.checkpoint })).rejects.toMatchObject({
      name: "StoreFailure",
      reason: "unreachable",
    });
    await expect(models.moveCursor("c", START, page.checkpoint)).rejects.toThrow("closed");
    const again = await openSqliteReadModels({ file });
    expect(await again.checkpoint(spec)).toBe(page.checkpoint);
    await again.close();
  });

  test("data of a newer program is refused", async () => {
    const file = join(at, "newer.sqlite");
    new SqliteFile({ file, upgrades: Array.from({ length: 99 }, () => "SELECT 1"), synchronous: "FULL" }).close();
    await expect(openSqliteReadModels({ file })).rejects.toMatchObject({ code: "data-newer", found: 99 });
    await expect(openSqliteReadModels({ file, readOnly: true })).rejects.toMatchObject({ code: "data-newer" });
  });

  test("two views whose names differ in case only are refused", async () => {
    const models = await openSqliteReadModels({ file: join(at, "case.sqlite") });
    await models.prepare(spec);
    await expect(models.prepare({ ...spec, name: "Things" })).rejects.toThrow("differ in case only");
    await expect(models.prepare({ ...spec, name: 'x"; DROP TABLE models' })).rejects.toThrow(TypeError);
    await models.close();
  });
});
