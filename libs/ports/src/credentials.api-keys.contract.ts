import type { ApiKey, CredentialCarrier, Credentials } from "./credentials";

const TENANT = "0190a000-0000-7000-8000-000000000001";
const idOf = (n: number): string => `0190c000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const digest = (n: number): string => n.toString(16).padStart(64, "0");
const [EARLY, NOON] = ["2026-03-03T09:00:00.000Z", "2026-03-03T12:00:00.000Z"] as const;

const key = (n: number, account = 1): ApiKey => ({
  digest: digest(n),
  id: idOf(100 + n),
  account: idOf(account),
  tenant: TENANT,
  label: `Programme ${n}`,
  created: `2026-03-03T08:00:00.00${n}Z`,
  expires: NOON,
  lastUsed: null,
});

/** The cases about API keys, on a store that the suite of credentials opens. */
export const describeApiKeys = (
  store: () => Credentials & CredentialCarrier,
  reopen: () => Promise<Credentials & CredentialCarrier>,
): void => {
  describe("API keys", () => {
    test("a key is found until its instant, also after the process", async () => {
      await store().saveApiKey(key(1));
      expect(await store().apiKey(digest(1), EARLY)).toEqual(key(1));
      expect(await store().apiKey(digest(1), NOON)).toBeUndefined();
      expect(await store().apiKey(digest(2), EARLY)).toBeUndefined();
      const again = await reopen();
      expect(await again.apiKey(digest(1), EARLY)).toEqual(key(1));
    });

    test("an account's keys are listed from the oldest on, expired ones too, and no other's", async () => {
      for (const each of [key(2), key(1), key(3, 2)]) await store().saveApiKey(each);
      expect(await store().apiKeysOf(idOf(1))).toEqual([key(1), key(2)]);
      expect(await store().apiKeysOf(idOf(7))).toEqual([]);
    });

    test("when a key was used last is noted", async () => {
      await store().saveApiKey(key(1));
      await store().noteApiKeyUsed(digest(1), EARLY);
      await store().noteApiKeyUsed(digest(7), EARLY);
      expect(await store().apiKeysOf(idOf(1))).toEqual([{ ...key(1), lastUsed: EARLY }]);
    });

    test("an ended key is gone; another account's is not ended", async () => {
      for (const each of [key(1), key(2)]) await store().saveApiKey(each);
      expect(await store().endApiKey(idOf(2), key(1).id)).toBe(false);
      expect(await store().endApiKey(idOf(1), key(1).id)).toBe(true);
      expect(await store().endApiKey(idOf(1), key(1).id)).toBe(false);
      expect(await store().apiKey(digest(1), EARLY)).toBeUndefined();
      expect(await store().apiKeysOf(idOf(1))).toEqual([key(2)]);
    });

    test("keys are carried to another store as they are, and taken in again they stay so", async () => {
      for (const each of [key(1), { ...key(2), lastUsed: EARLY }]) await store().saveApiKey(each);
      const carried = await store().carryOut("apiKey");
      expect(carried).toEqual([key(1), { ...key(2), lastUsed: EARLY }]);
      await store().takeIn("apiKey", carried);
      expect(await store().carryOut("apiKey")).toEqual(carried);
    });
  });
};
