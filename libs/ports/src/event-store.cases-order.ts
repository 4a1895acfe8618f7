import { START } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import {
  aFact,
  expectedLeafHash,
  newStream,
  put,
  revisionsOf,
  someFacts,
  stocked,
  wholeLog,
} from "./event-store.samples";

const hour = (number: number): string => `2026-03-03T${String(number).padStart(2, "0")}:00:00.000Z`;

export const orderCases = (withStore: WithStore): void => {
  test(
    "positions are in order when compared as strings, past 9, 99 and 999",
    withStore(async (store) => {
      for (const count of [8, 4, 85, 6, 900]) await stocked(store, count);
      const positions = (await wholeLog(store)).map(({ position }) => position);
      expect(positions).toHaveLength(1_003);
      expect([...positions].sort()).toEqual(positions);
      expect(new Set(positions).size).toBe(positions.length);
      expect(positions.every((position) => position > START)).toBe(true);
    }),
  );

  test(
    "no position is left out, whatever was refused in between",
    withStore(async (store) => {
      const { stream, facts } = await stocked(store, 3);
      await Promise.allSettled([
        put(store, stream, someFacts(2), 0),
        put(store, newStream(), someFacts(2), -1),
        put(store, stream, [aFact(), ...facts.slice(1)], "any"),
        put(store, newStream(), facts, -1),
        put(store, newStream(), someFacts(2), -1),
      ]);
      const { count } = await store.head();
      const all = await wholeLog(store);
      expect(all).toHaveLength(count);
      // Where one id may stand in two streams, the append of known facts to a new one was no refusal.
      expect(count).toBe(store.capabilities.refusesIdInOtherStream ? 7 : 10);
      for (const [index, fact] of all.entries()) {
        const before = index ? (all[index - 1]?.position ?? START) : START;
        expect((await store.readAll({ after: before, limit: 1 })).facts[0]?.id).toBe(fact.id);
      }
    }),
  );

  test(
    "facts are counted up to a position, whatever lies between positions",
    withStore(async (store) => {
      expect(await store.countAt(START)).toBe(0);
      for (const count of [99, 1, 1, 40, 130]) await stocked(store, count);
      const all = await wholeLog(store);
      for (const index of [0, 1, 98, 99, 100, 101, 140, 199, 200, 269, 270])
        expect(await store.countAt(all[index]?.position ?? "")).toBe(index + 1);
      expect(await store.countAt("9".repeat(15).padStart(20, "0"))).toBe(271);
      await stocked(store, 2);
      expect(await store.countAt((await store.head()).position)).toBe(273);
      await expect(store.countAt("here")).rejects.toThrow(RangeError);
    }),
  );

  test(
    "answers come in the order of positions",
    withStore(async (store) => {
      const answered: string[] = [];
      await Promise.all(
        Array.from({ length: 100 }, async () => {
          const { position } = await put(store, newStream(), [aFact()], -1);
          answered.push(position ?? "");
        }),
      );
      expect(answered).toEqual([...answered].sort());
    }),
  );

  test(
    "what is answered can be read at once",
    withStore(async (store) => {
      for (let index = 0; index < 20; index++) {
        const stream = newStream();
        const { position } = await put(store, stream, [aFact()], -1);
        expect((await store.head()).position).toBe(position);
        expect((await store.readStream({ stream })).facts).toHaveLength(1);
      }
    }),
  );

  test(
    "the facts of one append stand side by side",
    withStore(async (store) => {
      await Promise.all(Array.from({ length: 20 }, () => put(store, newStream(), someFacts(5), -1)));
      const all = await wholeLog(store);
      for (let index = 0; index < all.length; index += 5) {
        const together = all.slice(index, index + 5);
        expect(new Set(together.map(({ stream }) => stream)).size).toBe(1);
        expect(revisionsOf(together)).toEqual([0, 1, 2, 3, 4]);
      }
    }),
  );

  test(
    "within a stream revisions and positions rise together",
    withStore(async (store) => {
      const streams = [newStream(), newStream(), newStream()];
      await Promise.all(someFacts(60).map((fact, index) => put(store, streams[index % 3] ?? "", [fact], "any")));
      for (const stream of streams) {
        const { facts } = await store.readStream({ stream });
        expect(revisionsOf(facts)).toEqual([...Array(20).keys()]);
        expect(facts.map(({ position }) => position)).toEqual(facts.map(({ position }) => position).sort());
      }
    }),
  );

  test(
    "leaf hashes come page by page in the order of the log",
    withStore(async (store) => {
      await stocked(store, 7);
      const all = await wholeLog(store);
      const first = await store.leafHashes(START, 4);
      const rest = await store.leafHashes(first.at(-1)?.position ?? START, 100);
      expect([...first, ...rest]).toEqual(
        all.map((fact) => ({ position: fact.position, leafHash: expectedLeafHash(fact) })),
      );
      expect(await store.leafHashes((await store.head()).position, 10)).toEqual([]);
    }),
  );

  describe("the position at an instant", () => {
    test(
      "is the start in an empty log and before the first fact",
      withStore(async (store) => {
        expect(await store.positionAt(hour(9))).toBe(START);
        await put(store, newStream(), [aFact({ recorded: hour(9) })]);
        expect(await store.positionAt(hour(8))).toBe(START);
      }),
    );

    test(
      "is before the first fact recorded later",
      withStore(async (store) => {
        const positions: string[] = [];
        for (let number = 1; number <= 20; number++) {
          const { position } = await put(
            store,
            newStream(),
            someFacts(2, () => ({ recorded: hour(number) })),
          );
          positions.push(position ?? "");
        }
        for (let number = 1; number <= 20; number++)
          expect(await store.positionAt(hour(number))).toBe(positions[number - 1]);
        expect(await store.positionAt("2026-03-03T05:59:59.999Z")).toBe(positions[4]);
        expect(await store.positionAt(hour(23))).toBe((await store.head()).position);
      }),
    );

    test(
      "goes by the first later fact, even where a clock went back afterwards",
      withStore(async (store) => {
        const { position } = await put(store, newStream(), [aFact({ recorded: hour(9) })]);
        await put(store, newStream(), [aFact({ recorded: hour(11) })]);
        await put(store, newStream(), [aFact({ recorded: hour(8) })]);
        expect(await store.positionAt(hour(10))).toBe(position);
        expect(await store.positionAt(hour(11))).toBe((await store.head()).position);
      }),
    );
  });
};
