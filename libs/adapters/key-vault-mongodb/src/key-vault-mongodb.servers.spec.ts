import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeKeyVault } from "@sankofa/ports/key-vault.contract";
import { mongod } from "@sankofa/testing/servers/mongod";
import { onOwnDatabase } from "@sankofa/testing/servers/mongod-database";
import { openMongoKeyVault } from "./key-vault-mongodb";

let server: Awaited<ReturnType<typeof mongod>>;
beforeAll(async () => {
  server = await mongod();
});
afterAll(() => server.stop());

const TENANT = "0190a000-0000-7000-8000-000000000001";
const PERSON = "0190c000-0000-7000-8000-000000000001";

const onMongo = (mostCached = 10_000) => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-keys-"));
  const masterKeyFile = join(folder, "master.key");
  const own = onOwnDatabase(server.uri, (where) => openMongoKeyVault({ ...where, masterKeyFile, mostCached }));
  return {
    ...own,
    masterKeyFile,
    clean: async () => {
      await own.clean();
      rmSync(folder, { recursive: true });
    },
  };
};

for (const mostCached of [10_000, 1]) describeKeyVault(`MongoDB, ${mostCached} cached`, () => onMongo(mostCached));

describe("MongoDB key vault", () => {
  let own: ReturnType<typeof onMongo>;
  beforeEach(() => {
    own = onMongo();
  });
  afterEach(() => own.clean());

  const oneKey = async (): Promise<Buffer> => {
    const vault = await own.open();
    const key = (await vault.ensure(TENANT, [PERSON])).get(PERSON) ?? Buffer.alloc(0);
    const copy = Buffer.from(key);
    await vault.close();
    return copy;
  };
  interface Stored {
    readonly _id: string;
    readonly wrapped: Buffer;
  }
  const wrappedOf = (person: string) =>
    own.behind((db) => db.collection<Stored>("person_keys").findOne({ _id: `${TENANT}|${person}` }));

  test("no key stands in clear", async () => {
    const key = await oneKey();
    const stored = JSON.stringify(await wrappedOf(PERSON));
    expect(stored).toContain("wrapped");
    expect(stored).not.toContain(key.toString("base64").slice(0, 40));
    expect(readFileSync(own.masterKeyFile)).toHaveLength(32);
  });

  test("two processes have the same keys, although both asked first", async () => {
    const [one, other] = [await own.open(), await openMongoKeyVault(own)];
    const both = await Promise.all([one, other].map((vault) => vault.ensure(TENANT, [PERSON])));
    expect(both[0]?.get(PERSON)).toEqual(both[1]?.get(PERSON));
    const tenants = await Promise.all([one, other].map((vault) => vault.tenantKey(TENANT)));
    expect(tenants[0]).toEqual(tenants[1]);
    for (const vault of [one, other]) await vault.close();
  });

  test("a vault refuses to start without its master key, and makes no other", async () => {
    await oneKey();
    rmSync(own.masterKeyFile);
    await expect(own.open()).rejects.toMatchObject({ name: "VaultLocked", code: "master-key-missing" });
    expect(existsSync(own.masterKeyFile)).toBe(false);
  });

  test.each([
    ["another", Buffer.alloc(32, 7)],
    ["a torn", Buffer.alloc(5)],
  ])("a vault refuses %s master key, also before it has keys", async (_what, bytes) => {
    await (await own.open()).close();
    writeFileSync(own.masterKeyFile, bytes);
    await expect(own.open()).rejects.toMatchObject({ code: "master-key-wrong" });
  });

  test("a wrapped key moved to another person does not open", async () => {
    await oneKey();
    const other = PERSON.replace(/1$/, "2");
    const { wrapped = Buffer.alloc(0) } = (await wrappedOf(PERSON)) ?? {};
    await own.behind((db) => db.collection<Stored>("person_keys").insertOne({ _id: `${TENANT}|${other}`, wrapped }));
    const vault = await own.open();
    await expect(vault.keys(TENANT, [other])).rejects.toThrow();
  });

  test("data of a newer program is refused", async () => {
    await oneKey();
    await own.behind((db) => db.collection("data_version").updateOne({}, { $set: { version: 99 } }));
    await expect(own.open()).rejects.toMatchObject({ code: "data-newer", found: 99 });
  });
});
