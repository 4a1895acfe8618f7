import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { aFact, idsOf, put, someFacts } from "@sankofa/ports/event-store.samples";
import { checkRows, LOG_FILE, openSqliteEventStore, openSqliteEventStoreReadOnly } from "./event-store-sqlite";
import { inFolder } from "./log.samples";
import { IN_TURN, isOf, NONE, streamNumber } from "./stream-number";

const named = (id: string, kind = "scheduling.engagement"): string => `${kind}-${id}`;

/** Two names that have one number, for the digits that they differ in are none of it. */
const [FIRST, SECOND] = [
  named("0190a0a0-1234-7abc-8def-000000000001"),
  named("0190a0a0-1234-7abc-8def-000000000002"),
] as const;

describe("the number of a stream's name", () => {
  test.each([
    [named("0190a0a0-1234-7abc-8def-0123456789ab"), -8025238535930407352n],
    [named("0190a0a0-1234-7abc-8def-0123456789ab", "relationships.relationship"), -8025238535926224053n],
    [named("ffffffff-ffff-4fff-bfff-ffffffffffff"), -12344232n],
  ])("%s stays what logs were written by", (name, number) => expect(streamNumber(name)).toBe(number));

  test("is another for other rooms, moments and what tells ids of one moment apart", () => {
    const ids = ["0190a0a0-1234-7abc-8def-0", "0190a0a0-1235-7abc-8def-0", "0190a0a1-1234-7abc-8def-0"];
    ids.push("0190a0a0-1234-7abd-8def-0", "0190a0a0-1234-7abc-8dee-0");
    const names = ids.flatMap((id) => ["a.one", "a.two", "b.one"].map((kind) => named(id.padEnd(36, "0"), kind)));
    expect(new Set(names.map(streamNumber)).size).toBe(15);
    expect(streamNumber(FIRST)).toBe(streamNumber(SECOND));
  });

  test("goes with the time, so that streams begun together lie together", () => {
    const at = (moment: number): string =>
      named(`0190a0a0-${moment.toString(16).padStart(4, "0")}-7fff-bfff-ffffffffffff`);
    const numbers = Array.from({ length: 1_000 }, (_, moment) => streamNumber(at(moment)));
    expect(numbers).toEqual([...numbers].sort((one, other) => (one < other ? -1 : 1)));
  });

  test("is none for a name without an id, and none of those that are given in turn", () => {
    for (const name of [
      "",
      "settings",
      "0190a0a0-1234-7abc-8def-0123456789ab",
      named("00000000-1234-7abc-8def-000000000001"),
    ])
      expect(streamNumber(name)).toBe(NONE);
    expect(streamNumber(named("00000100-0000-7000-8000-000000000000"))).toBeGreaterThanOrEqual(IN_TURN);
  });

  test("leads to a stream unless another that has it stands there; a damaged name is nobody else's", () => {
    const body = (name: string): string => `["frame","","${name}",0,1,1,2,3,{}]`;
    const own = streamNumber(FIRST);
    expect(isOf(FIRST, own, body(FIRST))).toBe(true);
    expect(isOf(FIRST, own, body(SECOND))).toBe(false);
    expect(isOf(FIRST, own, body(named("0190a0a0-1234-7abc-0def-000000000001", "schedulinf.engagement")))).toBe(true);
  });
});

describe("two streams whose names have one number", () => {
  test(
    "stand apart, in one group and after it, for whoever writes, reads and looks",
    inFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder });
      const facts = { first: someFacts(2), second: someFacts(3) };
      await Promise.all([put(store, FIRST, facts.first, -1), put(store, SECOND, facts.second, -1)]);
      const [more] = [aFact()];
      await expect(put(store, SECOND, [more], -1)).rejects.toMatchObject({ code: "wrong-expected-version" });
      await put(store, SECOND, [more], 2);
      await put(store, FIRST, [aFact()], 1);
      await store.archive(FIRST);
      await expect(put(store, FIRST, [aFact()], 2)).rejects.toMatchObject({ code: "stream-archived" });
      await put(store, SECOND, [aFact()], 3);
      await store.close();

      const again = await openSqliteEventStore({ folder });
      await put(again, SECOND, [aFact()], 4);
      expect(await put(again, SECOND, facts.second, -1)).toMatchObject({ idempotent: true });
      expect(await again.streamInfo(FIRST)).toMatchObject({ lastRevision: 2, status: "archived" });
      await again.close();

      const read = openSqliteEventStoreReadOnly(join(folder, LOG_FILE));
      const second = (await read.readStream({ stream: SECOND })).facts;
      expect(idsOf(second).slice(0, 4)).toEqual(idsOf([...facts.second, more]));
      expect(second.map(({ stream, revision }) => [stream, revision])).toEqual(
        Array.from({ length: 6 }, (_, revision) => [SECOND, revision]),
      );
      expect((await read.readStream({ stream: FIRST })).facts.every(({ stream }) => stream === FIRST)).toBe(true);
      await read.close();
      expect(await checkRows(join(folder, LOG_FILE))).toEqual([]);
    }),
  );

  test(
    "are each missing to whoever asks for the one that has no fact",
    inFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder });
      await put(store, FIRST, someFacts(2), -1);
      expect(await store.streamInfo(SECOND)).toEqual({ exists: false, lastRevision: -1, status: "missing" });
      expect((await store.readStream({ stream: SECOND })).facts).toEqual([]);
      await expect(put(store, SECOND, [aFact()], 1)).rejects.toMatchObject({ code: "wrong-expected-version" });
      await store.tombstone(SECOND);
      await expect(put(store, SECOND, [aFact()], -1)).rejects.toMatchObject({ code: "stream-tombstoned" });
      await put(store, FIRST, [aFact()], 1);
      await store.close();
      const again = await openSqliteEventStore({ folder });
      await expect(put(again, SECOND, [aFact()], -1)).rejects.toMatchObject({ code: "stream-tombstoned" });
      await put(again, FIRST, [aFact()], 2);
      await again.close();
    }),
  );
});

test(
  "AUD-1 a fact under another stream's number is found, with the name of the one it is filed under",
  inFolder(async (folder) => {
    const store = await openSqliteEventStore({ folder });
    const [one, other] = [named("0190a0a0-1111-7abc-8def-000000000001"), named("0190a0a0-2222-7abc-8def-000000000001")];
    await put(store, one, someFacts(1), -1);
    await put(store, other, someFacts(2), -1);
    await store.close();
    const file = join(folder, LOG_FILE);
    const database = new DatabaseSync(file);
    database.exec("DROP TRIGGER events_are_never_changed");
    database.prepare("UPDATE events SET stream = ? WHERE position = 3").run(streamNumber(one));
    database.close();
    expect(await checkRows(file)).toEqual([
      { position: expect.stringMatching(/3$/), stream: other, detail: `is of ${other}, and filed under ${one}` },
    ]);
  }),
);
