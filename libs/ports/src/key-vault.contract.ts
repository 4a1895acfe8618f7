import type { CarriedKey, KeyCarrier, KeyVault } from "./key-vault";

/** A fresh, empty vault for each case; `reopen` closes it and opens the same data again. */
export interface KeyVaultUnderTest {
  open(): Promise<KeyVault & KeyCarrier>;
  reopen(): Promise<KeyVault & KeyCarrier>;
  clean(): Promise<void>;
}

const TENANT = "0190a000-0000-7000-8000-000000000001";
const OTHER = "0190a000-0000-7000-8000-000000000002";
const person = (n: number): string => `0190c000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const describeKeyVault = (name: string, make: () => KeyVaultUnderTest): void => {
  describe(`KeyVault: ${name}`, () => {
    let under: KeyVaultUnderTest;
    let vault: KeyVault & KeyCarrier;

    beforeEach(async () => {
      under = make();
      vault = await under.open();
    });
    afterEach(async () => {
      await vault.close();
      await under.clean();
    });

    const ensured = async (tenant: string, n: number): Promise<string> =>
      (await vault.ensure(tenant, [person(n)])).get(person(n))?.toString("hex") ?? "none";

    test("a person's key is 32 bytes and the same ever after", async () => {
      const key = await ensured(TENANT, 1);
      expect(key).toMatch(/^[0-9a-f]{64}$/);
      expect(await ensured(TENANT, 1)).toBe(key);
      expect((await vault.keys(TENANT, [person(1)])).get(person(1))?.toString("hex")).toBe(key);
    });

    test("asking for keys makes none", async () => {
      expect((await vault.keys(TENANT, [person(1), person(2)])).size).toBe(0);
      expect((await vault.keys(TENANT, [])).size).toBe(0);
    });

    test("ensure gives all, making only the missing ones", async () => {
      const first = await ensured(TENANT, 1);
      const all = await vault.ensure(TENANT, [person(2), person(1), person(2)]);
      expect([...all.keys()].sort()).toEqual([person(1), person(2)]);
      expect(all.get(person(1))?.toString("hex")).toBe(first);
    });

    test("every person has an own key, and another one with another tenant", async () => {
      const keys = [
        await ensured(TENANT, 1),
        await ensured(TENANT, 2),
        await ensured(OTHER, 1),
        await ensured(OTHER, 2),
      ];
      expect(new Set(keys).size).toBe(4);
    });

    test("a tenant does not see another's keys", async () => {
      await ensured(TENANT, 1);
      expect((await vault.keys(OTHER, [person(1)])).size).toBe(0);
    });

    test("keys survive the process", async () => {
      const key = await ensured(TENANT, 1);
      const tenantKey = await vault.tenantKey(TENANT);
      const kept = tenantKey.toString("hex");
      vault = await under.reopen();
      expect(await ensured(TENANT, 1)).toBe(key);
      expect((await vault.tenantKey(TENANT)).toString("hex")).toBe(kept);
    });

    test("a tenant's key is its own, 32 bytes, and no person's", async () => {
      const key = (await vault.tenantKey(TENANT)).toString("hex");
      expect(key).toMatch(/^[0-9a-f]{64}$/);
      expect((await vault.tenantKey(TENANT)).toString("hex")).toBe(key);
      expect((await vault.tenantKey(OTHER)).toString("hex")).not.toBe(key);
      expect(await ensured(TENANT, 1)).not.toBe(key);
    });

    test("asked at the same moment, a key is made once", async () => {
      const asked = await Promise.all(Array.from({ length: 20 }, () => ensured(TENANT, 1)));
      expect(new Set(asked).size).toBe(1);
      const tenantKeys = await Promise.all(Array.from({ length: 20 }, () => vault.tenantKey(TENANT)));
      expect(new Set(tenantKeys.map((key) => key.toString("hex"))).size).toBe(1);
    });

    const carriedFrom = async (from: KeyCarrier): Promise<readonly CarriedKey[]> => {
      const carried: CarriedKey[] = [];
      for (let page = await from.carryOut(); page.length > 0; page = await from.carryOut(carried.at(-1)))
        carried.push(...page);
      return carried;
    };

    test("every key is carried to another vault, tenants' and persons', however many pages they fill", async () => {
      const people = Array.from({ length: 1_100 }, (_, index) => person(index));
      await vault.ensure(TENANT, people);
      await ensured(OTHER, 1);
      await vault.tenantKey(OTHER);
      const carried = await carriedFrom(vault);
      expect(carried).toHaveLength(1_102);
      const other = make();
      const into = await other.open();
      await into.takeIn(carried);
      expect(await carriedFrom(into)).toEqual(carried);
      expect(await into.tenantKey(OTHER)).toEqual(await vault.tenantKey(OTHER));
      expect(await into.keys(TENANT, people)).toEqual(await vault.keys(TENANT, people));
      await into.close();
      await other.clean();
    });

    test("a vault without keys has none to carry, and takes none in as well", async () => {
      await vault.takeIn([]);
      expect(await vault.carryOut()).toEqual([]);
    });

    test("keys that a vault has already may be taken in again", async () => {
      await ensured(TENANT, 1);
      await vault.tenantKey(TENANT);
      const carried = await carriedFrom(vault);
      await vault.takeIn(carried);
      expect(await carriedFrom(vault)).toEqual(carried);
    });

    test.each([
      ["a person's", person(1)],
      ["a tenant's", null],
    ])("%s key is not replaced by another one", async (_whose, subject) => {
      const kept = await ensured(TENANT, 1);
      const tenantKey = await vault.tenantKey(TENANT);
      await expect(vault.takeIn([{ tenant: TENANT, subject, key: Buffer.alloc(32, 7) }])).rejects.toMatchObject({
        code: "key-taken",
      });
      expect(await ensured(TENANT, 1)).toBe(kept);
      expect(await vault.tenantKey(TENANT)).toEqual(tenantKey);
    });

    test("a key asked for while the vault closes is the one that is kept, or is refused", async () => {
      const asked: Promise<string | undefined>[] = [];
      for (let n = 0; n < 50; n += 1) {
        asked.push(ensured(TENANT, n).catch(() => undefined));
        await Promise.resolve();
      }
      vault = await under.reopen();
      for (const [n, given] of (await Promise.all(asked)).entries()) {
        const kept = await ensured(TENANT, n);
        expect(given ?? kept).toBe(kept);
      }
    });

    test("a thousand people at once", async () => {
      const people = Array.from({ length: 1_000 }, (_, index) => person(index));
      expect((await vault.ensure(TENANT, people)).size).toBe(1_000);
      expect((await vault.keys(TENANT, people)).size).toBe(1_000);
    });
  });
};
