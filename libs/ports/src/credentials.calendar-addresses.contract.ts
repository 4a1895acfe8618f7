import type { CalendarAddress, CredentialCarrier, Credentials } from "./credentials";

const TENANT = "0190a000-0000-7000-8000-000000000001";
const idOf = (n: number): string => `0190c000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const digest = (n: number): string => n.toString(16).padStart(64, "0");
const NOON = "2026-03-03T12:00:00.000Z";
const PROGRAMME = idOf(50);

const address = (n: number, change: Partial<CalendarAddress> = {}): CalendarAddress => ({
  digest: digest(n),
  id: idOf(100 + n),
  account: idOf(1),
  tenant: TENANT,
  of: "person",
  on: idOf(1),
  titles: "discreet",
  language: "fr",
  created: `2026-03-03T08:00:00.00${n}Z`,
  lastFetched: null,
  ...change,
});
const ofProgramme = { of: "programme", on: PROGRAMME, titles: "telling" } as const;

/** The cases about addresses of calendars, on a store that the suite of credentials opens. */
export const describeCalendarAddresses = (
  store: () => Credentials & CredentialCarrier,
  reopen: () => Promise<Credentials & CredentialCarrier>,
): void => {
  describe("addresses of calendars", () => {
    test("an address is found by its digest, also after the process", async () => {
      await store().saveCalendarAddress(address(1));
      expect(await store().calendarAddress(digest(1))).toEqual(address(1));
      expect(await store().calendarAddress(digest(2))).toBeUndefined();
      expect(await (await reopen()).calendarAddress(digest(1))).toEqual(address(1));
    });

    test("a new one takes the place of the account's earlier one of the same thing, and of no other", async () => {
      const others = [address(2, ofProgramme), address(3, { ...ofProgramme, account: idOf(2) })];
      // At the same instant, and with an id that comes before the other's: ids of one instant are in no order.
      const anew = address(4, { id: idOf(90), created: address(1).created });
      for (const each of [address(1), ...others, anew]) await store().saveCalendarAddress(each);
      expect(await store().calendarAddress(digest(1))).toBeUndefined();
      expect(await store().calendarAddressesOf(idOf(1))).toEqual([anew, others[0]]);
      expect(await store().calendarAddressesOf(idOf(2))).toEqual([others[1]]);
    });

    test("of two made at once one stays", async () => {
      const [earlier, newer] = [address(1), address(4, { created: "2099-01-01T00:00:00.000Z" })];
      await Promise.all([newer, earlier].map((each) => store().saveCalendarAddress(each)));
      expect(await store().calendarAddressesOf(idOf(1))).toHaveLength(1);
    });

    test("when one was read last is noted", async () => {
      await store().saveCalendarAddress(address(1));
      await store().noteCalendarFetched(digest(1), NOON);
      await store().noteCalendarFetched(digest(7), NOON);
      expect(await store().calendarAddressesOf(idOf(1))).toEqual([address(1, { lastFetched: NOON })]);
    });

    test("one that is ended is gone; another account's is not ended", async () => {
      for (const each of [address(1), address(2, ofProgramme)]) await store().saveCalendarAddress(each);
      expect(await store().endCalendarAddress(idOf(2), address(1).id)).toBe(false);
      expect(await store().endCalendarAddress(idOf(1), address(1).id)).toBe(true);
      expect(await store().endCalendarAddress(idOf(1), address(1).id)).toBe(false);
      expect(await store().calendarAddress(digest(1))).toBeUndefined();
      expect(await store().calendarAddressesOf(idOf(1))).toEqual([address(2, ofProgramme)]);
    });

    test("they are carried to another store as they are", async () => {
      const both = [address(1), address(2, { ...ofProgramme, lastFetched: NOON })];
      for (const each of both) await store().saveCalendarAddress(each);
      const carried = await store().carryOut("calendarAddress");
      expect(carried).toEqual(both);
      await store().takeIn("calendarAddress", carried);
      expect(await store().carryOut("calendarAddress")).toEqual(both);
    });
  });
};
