import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Id } from "@sankofa/kernel/ids";
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
    await expect(vault.keys(TENANT, [other])).rejects.toMatchObject({ code: "store-damaged" });
    await vault.close();
  });

  const people = (count: number, from = 100): Id[] =>
    Array.from({ length: count }, (_, at) => PERSON.replace(/0{3}1$/, String(from + at).padStart(4, "0")));
  const onDisk = (): number => {
    const file = new SqliteFile({ file: options().file, upgrades: [""], synchronous: "FULL", readOnly: true });
    const [count] = file.prepare("SELECT count(*) FROM person_keys").get() as [number];
    file.close();
    return count;
  };

  test("keys of many people at once are on disk before anybody is answered, and so are those asked for meanwhile", async () => {
    const vault = await openSqliteKeyVault(options());
    const many = vault.ensure(TENANT, people(40)).then((keys) => [keys.size, onDisk()]);
    const meanwhile = vault.ensure(TENANT, people(3, 500)).then(() => onDisk());
    const [size, stored] = await many;
    expect(size).toBe(40);
    expect(stored).toBeGreaterThanOrEqual(40);
    await meanwhile;
    expect(onDisk()).toBe(43);
    const one = await vault.ensure(TENANT, [PERSON]);
    expect([one.size, onDisk()]).toEqual([1, 44]);
    const keys = await vault.keys(TENANT, people(40));
    await vault.close();
    const again = await openSqliteKeyVault(options());
    expect(await again.keys(TENANT, people(40))).toEqual(keys);
    await again.close();
  });

  test("keys that cannot be written are given to nobody, and written when they can be", async () => {
    const vault = await openSqliteKeyVault(options());
    const file = new SqliteFile({ file: options().file, upgrades: [""], synchronous: "FULL" });
    file.prepare("ALTER TABLE person_keys RENAME TO away").run();
    await expect(vault.ensure(TENANT, people(20))).rejects.toThrow();
    file.prepare("ALTER TABLE away RENAME TO person_keys").run();
    file.close();
    expect((await vault.ensure(TENANT, people(20))).size).toBe(20);
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
