import type { Inbox } from "./inbox";

export interface InboxUnderTest {
  readonly inbox: Inbox;
  /** Notes a value where the inbox keeps its own, as a handler would. */
  write(value: string): void;
  written(): readonly string[];
}

const record = { source: "/funders/one/public", stream: "room.thing-1" };
const place = (sequence: string, stream = record.stream) => ({ ...record, stream, sequence });
const nothing = (): void => undefined;

export const describeInbox = (name: string, make: () => InboxUnderTest): void => {
  describe(`Inbox: ${name}`, () => {
    let under: InboxUnderTest;
    let inbox: Inbox;
    beforeEach(() => {
      under = make();
      inbox = under.inbox;
    });

    test("a new one has no beginning, and keeps the first it is given", async () => {
      expect(await inbox.beginning()).toBeUndefined();
      await inbox.begin("");
      expect(await inbox.beginning()).toBe("");
    });

    test("an event is taken once, and so is every one before it", async () => {
      expect(await inbox.take(place("2"), () => under.write("two"))).toBe(true);
      expect(await inbox.take(place("2"), () => under.write("two again"))).toBe(false);
      expect(await inbox.take(place("1"), () => under.write("one"))).toBe(false);
      expect(under.written()).toEqual(["two"]);
    });

    test("it says what was taken last of each record", async () => {
      await inbox.take(place("1"), nothing);
      await inbox.take(place("2", "room.thing-2"), nothing);
      await inbox.take(place("3"), nothing);
      expect(await inbox.last(record)).toBe("3");
      expect(await inbox.last({ ...record, stream: "room.thing-2" })).toBe("2");
      expect(await inbox.last({ ...record, stream: "room.thing-3" })).toBeUndefined();
      expect(await inbox.last({ ...record, source: "/funders/two/public" })).toBeUndefined();
    });

    test("work that fails is not taken, and is done again", async () => {
      const failing = (): Promise<void> => Promise.reject(new Error("not today"));
      await expect(inbox.take(place("1"), failing)).rejects.toThrow("not today");
      expect(await inbox.last(record)).toBeUndefined();
      expect(await inbox.take(place("1"), () => under.write("done"))).toBe(true);
      expect(under.written()).toEqual(["done"]);
    });
  });
};
