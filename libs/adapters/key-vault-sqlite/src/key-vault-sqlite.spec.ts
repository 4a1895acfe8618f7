import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KeyCarrier, KeyVault } from "@sankofa/ports/key-vault";
import { describeKeyVault } from "@sankofa/ports/key-vault.contract";
import { SqliteFile } from "@sankofa/sqlite-file";
import { openSqliteKeyVault } from "./key-vault-sqlite";

const folder = (): string => mkdtempSync(join(tmpdir(), "sankofa-keys-"));
const TENANT = "0190a000-0000-7000-8000-000000000001";
const PERSON = "0190c000-0000-7000-8000-000000000001";

for (const mostCached of [10_000, 1])
  describeKeyVault(`SQLite, ${mostCached} cached`, () => {
    const at = folder();
    let vault: (KeyVault & KeyCarrier) | undefined;
    const open = async (): Promise<KeyVault & KeyCarrier> =>
      (vault = await openSqliteKeyVault({
        file: join(at, "keys.sqlite"),
        masterKeyFile: join(at, "master.key"),
        mostCached,
      }));
    return {
      open,
      reopen: async () => {
        await vault?.close();
        return open();
      },
      clean: async () => rmSync(at, { recursive: true }),
    };
  });

describe("SQLite key vault on disk", () => {
  let at: string;
  const options = () => ({ file: join(at, "keys.sqlite"), masterKeyFile: join(at, "master.key") });
  beforeEach(() => {
    at = folder();
  });
  afterEach(() => rmSync(at, { recursive: true }));

  const withOneKey = async (): Promise<string> => {
    const vault = await openSqliteKeyVault(options());
    const key = (await vault.ensure(TENANT, [PERSON])).get(PERSON)?.toString("hex") ?? "";
    await vault.close();
    return key;
  };

  test("master key and vault are the owner's alone, and no key stands in clear", async () => {
    const key = await withOneKey();
    for (const name of readdirSync(at)) {
      expect(statSync(join(at, name)).mode & 0o077).toBe(0);
      expect(readFileSync(join(at, name)).includes(Buffer.from(key, "hex"))).toBe(false);
    }
    expect(readFileSync(options().masterKeyFile)).toHaveLength(32);
  });

  test("a vault with keys refuses to start without its master key, and makes no other", async () => {
    await withOneKey();
    rmSync(options().masterKeyFile);
    await expect(openSqliteKeyVault(options())).rejects.toMatchObject({
      name: "VaultLocked",
      code: "master-key-missing",
    });
    expect(readdirSync(at)).not.toContain("master.key");
  });

  test.each([
    ["another", Buffer.alloc(32, 7)],
    ["a torn", Buffer.alloc(5)],
  ])("a vault with keys refuses %s master key", async (_what, bytes) => {
    await withOneKey();
    writeFileSync(options().masterKeyFile, bytes);
    await expect(openSqliteKeyVault(options())).rejects.toMatchObject({ code: "master-key-wrong" });
  });

  test("an empty vault takes a new master key", async () => {
    await (await openSqliteKeyVault(options())).close();
    rmSync(options().masterKeyFile);
    const key = await withOneKey();
    expect(await withOneKey()).toBe(key);
  });

  test("a wrapped key moved to another person does not open", async () => {
    await withOneKey();
    const other = PERSON.replace(/1$/, "2");
    const file = new SqliteFile({ file: options().file, upgrades: [""], synchronous: "FULL" });
    file.prepare("INSERT INTO person_keys SELECT tenant, ?, wrapped FROM person_keys").run(other);
    file.close();
    const vault = await openSqliteKeyVault(options());
    await expect(vault.keys(TENANT, [other])).rejects.toThrow();
    await vault.close();
  });

  test("a backup opens under the same master key", async () => {
    const vault = await openSqliteKeyVault(options());
    const key = (await vault.ensure(TENANT, [PERSON])).get(PERSON);
    await vault.backupTo(join(at, "backup.sqlite"));
    const copy = await openSqliteKeyVault({ ...options(), file: join(at, "backup.sqlite") });
    expect((await copy.keys(TENANT, [PERSON])).get(PERSON)).toEqual(key);
    await vault.close();
    await copy.close();
  });
});
