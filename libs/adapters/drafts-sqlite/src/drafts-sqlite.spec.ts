import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Drafts } from "@sankofa/ports/drafts";
import { describeDrafts } from "@sankofa/ports/drafts.contract";
import { SqliteFile } from "@sankofa/sqlite-file";
import { openSqliteDrafts } from "./drafts-sqlite";

const folder = (): string => mkdtempSync(join(tmpdir(), "sankofa-drafts-"));

describeDrafts("SQLite", () => {
  const at = folder();
  let drafts: Drafts | undefined;
  const open = async (): Promise<Drafts> => (drafts = await openSqliteDrafts({ file: join(at, "drafts.db") }));
  return {
    open,
    reopen: async () => {
      await drafts?.close();
      return open();
    },
    clean: async () => rmSync(at, { recursive: true }),
  };
});

describe("SQLite drafts on disk", () => {
  const at = folder();
  afterAll(() => rmSync(at, { recursive: true }));

  test("are the owner's alone", async () => {
    const drafts = await openSqliteDrafts({ file: join(at, "own.db") });
    for (const name of readdirSync(at)) expect(statSync(join(at, name)).mode & 0o077).toBe(0);
    await drafts.close();
  });

  test("of a newer program are refused", async () => {
    const file = join(at, "newer.db");
    new SqliteFile({ file, upgrades: ["", ""], synchronous: "NORMAL" }).close();
    await expect(openSqliteDrafts({ file })).rejects.toMatchObject({ code: "data-newer" });
  });
});
