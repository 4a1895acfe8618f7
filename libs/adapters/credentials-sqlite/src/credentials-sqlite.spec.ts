import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CredentialCarrier, Credentials } from "@sankofa/ports/credentials";
import { describeCredentials } from "@sankofa/ports/credentials.contract";
import { SqliteFile } from "@sankofa/sqlite-file";
import { openSqliteCredentials } from "./credentials-sqlite";

const folder = (): string => mkdtempSync(join(tmpdir(), "sankofa-credentials-"));

describeCredentials("SQLite", () => {
  const at = folder();
  let opened: (Credentials & CredentialCarrier) | undefined;
  const open = async (): Promise<Credentials & CredentialCarrier> =>
    (opened = await openSqliteCredentials({ file: join(at, "credentials.sqlite") }));
  return {
    open,
    reopen: async () => {
      await opened?.close();
      return open();
    },
    clean: async () => rmSync(at, { recursive: true }),
  };
});

describe("SQLite credentials on disk", () => {
  const at = folder();
  afterAll(() => rmSync(at, { recursive: true }));

  test("the files are the owner's alone", async () => {
    const credentials = await openSqliteCredentials({ file: join(at, "own.sqlite") });
    await credentials.platformKey();
    for (const name of readdirSync(at)) expect(statSync(join(at, name)).mode & 0o077).toBe(0);
    await credentials.close();
  });

  test("a backup holds what was there", async () => {
    const credentials = await openSqliteCredentials({ file: join(at, "original.sqlite") });
    const key = await credentials.platformKey();
    await credentials.backupTo(join(at, "backup.sqlite"));
    const copy = await openSqliteCredentials({ file: join(at, "backup.sqlite") });
    expect(await copy.platformKey()).toEqual(key);
    await copy.close();
    await credentials.close();
  });

  test("data of a newer program is refused", async () => {
    const file = join(at, "newer.sqlite");
    new SqliteFile({ file, upgrades: ["", "", "", ""], synchronous: "FULL" }).close();
    await expect(openSqliteCredentials({ file })).rejects.toMatchObject({ code: "data-newer" });
  });
});
