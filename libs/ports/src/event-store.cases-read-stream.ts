import { START } from "./event-store";
import type { StoredFact } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import {
  aFact,
  AWKWARD_DATA,
  canonical,
  expectedLeafHash,
  idsOf,
  newStream,
  put,
  revisionsOf,
  someFacts,
  stocked,
} from "./event-store.samples";

const at = (minute: number): string => `2026-03-03T09:${String(minute).padStart(2, "0")}:00.000Z`;

export const readStreamCases = (withStore: WithStore, onShared: WithStore): void => {
  test(
    "a missing stream is empty",
    onShared(async (store) => {
      expect(await store.readStream({ stream: newStream() })).toEqual({ facts: [], next: undefined, last: -1 });
      expect(await store.readStream({ stream: newStream(), direction: "backwards" })).toMatchObject({
        facts: [],
        last: -1,
      });
    }),
  );

  test(
    "forwards from the first fact",
    onShared(async (store) => {
      const { stream, facts } = await stocked(store, 5);
      const page = await store.readStream({ stream });
      expect(idsOf(page.facts)).toEqual(idsOf(facts));
      expect(page).toMatchObject({ next: undefined, last: 4 });
    }),
  );

  test(
    "forwards from a revision, inclusive",
    onShared(async (store) => {
      const { stream } = await stocked(store, 5);
      expect(revisionsOf((await store.readStream({ stream, from: 3 })).facts)).toEqual([3, 4]);
      expect((await store.readStream({ stream, from: 5 })).facts).toEqual([]);
    }),
  );

  test(
    "backwards from the last fact and from a revision",
    onShared(async (store) => {
      const { stream } = await stocked(store, 5);
      const read = { stream, direction: "backwards" } as const;
      expect(revisionsOf((await store.readStream(read)).facts)).toEqual([4, 3, 2, 1, 0]);
      expect(revisionsOf((await store.readStream({ ...read, from: 2 })).facts)).toEqual([2, 1, 0]);
      expect(revisionsOf((await store.readStream({ ...read, from: 99 })).facts)).toEqual([4, 3, 2, 1, 0]);
    }),
  );

  test.each(["forwards", "backwards"] as const)("page by page %s, without gap or double", (direction) =>
    onShared(async (store) => {
      const { stream } = await stocked(store, 10);
      const seen: number[] = [];
      for (let from: number | undefined, first = true; first || from !== undefined; first = false) {
        const page = await store.readStream({ stream, direction, limit: 3, ...(from === undefined ? {} : { from }) });
        seen.push(...revisionsOf(page.facts));
        expect(page.last).toBe(9);
        from = page.next;
      }
      expect(direction === "forwards" ? seen : seen.reverse()).toEqual([...Array(10).keys()]);
    })(),
  );

  test(
    "only facts of this stream",
    onShared(async (store) => {
      const one = await stocked(store, 2);
      const two = await stocked(store, 2);
      await put(store, one.stream, [aFact()]);
      const page = await store.readStream({ stream: one.stream });
      expect(revisionsOf(page.facts)).toEqual([0, 1, 2]);
      expect(page.facts.every((fact: StoredFact) => fact.stream === one.stream)).toBe(true);
      expect(idsOf((await store.readStream({ stream: two.stream })).facts)).toEqual(idsOf(two.facts));
    }),
  );

  test.each([0, -1, 1.5, 10_001])("a page of %s facts is a RangeError", (limit) =>
    onShared(async (store) => {
      await expect(store.readStream({ stream: newStream(), limit })).rejects.toThrow(RangeError);
      await expect(store.readAll({ limit })).rejects.toThrow(RangeError);
    })(),
  );

  test.each([-1, 1.5, Number.NaN])("%s is no revision to read from, or as of: a RangeError", (revision) =>
    onShared(async (store) => {
      const { stream } = await stocked(store, 2);
      for (const direction of ["forwards", "backwards"] as const)
        await expect(store.readStream({ stream, from: revision, direction })).rejects.toThrow(RangeError);
      await expect(store.readStream({ stream, asOf: { revision } })).rejects.toThrow(RangeError);
    })(),
  );

  describe("as of", () => {
    test(
      "a revision",
      onShared(async (store) => {
        const { stream } = await stocked(store, 5);
        const page = await store.readStream({ stream, asOf: { revision: 2 } });
        expect(revisionsOf(page.facts)).toEqual([0, 1, 2]);
        expect(page.last).toBe(2);
        expect((await store.readStream({ stream, asOf: { revision: 99 } })).last).toBe(4);
      }),
    );

    test(
      "a position",
      onShared(async (store) => {
        const { stream } = await stocked(store, 2);
        const between = (await store.head()).position;
        await put(store, stream, someFacts(2));
        const page = await store.readStream({ stream, asOf: { position: between } });
        expect(revisionsOf(page.facts)).toEqual([0, 1]);
        expect(page).toMatchObject({ last: 1, next: undefined });
      }),
    );

    test(
      "an instant: what was recorded up to it, itself included",
      withStore(async (store) => {
        const stream = newStream();
        for (const minute of [1, 2, 3]) await put(store, stream, [aFact({ recorded: at(minute) })]);
        const asOf = async (instant: string) =>
          revisionsOf((await store.readStream({ stream, asOf: { instant } })).facts);
        expect(await asOf(at(0))).toEqual([]);
        expect(await asOf(at(2))).toEqual([0, 1]);
        expect(await asOf("2026-03-03T09:02:59.999Z")).toEqual([0, 1]);
        expect(await asOf(at(9))).toEqual([0, 1, 2]);
      }),
    );

    test(
      "a moment before the stream was: as if it were missing",
      onShared(async (store) => {
        const { stream } = await stocked(store, 2);
        const page = await store.readStream({ stream, asOf: { position: START } });
        expect(page).toEqual({ facts: [], next: undefined, last: -1 });
      }),
    );

    test(
      "backwards, from the last fact of that moment",
      onShared(async (store) => {
        const { stream } = await stocked(store, 6);
        const page = await store.readStream({ stream, asOf: { revision: 3 }, direction: "backwards", limit: 2 });
        expect(revisionsOf(page.facts)).toEqual([3, 2]);
        expect(page).toMatchObject({ next: 1, last: 3 });
      }),
    );

    test(
      "a moment and page by page",
      onShared(async (store) => {
        const { stream } = await stocked(store, 6);
        const page = await store.readStream({ stream, asOf: { revision: 3 }, limit: 3 });
        expect(page).toMatchObject({ next: 3, last: 3 });
        const rest = await store.readStream({ stream, asOf: { revision: 3 }, limit: 3, from: 3 });
        expect(revisionsOf(rest.facts)).toEqual([3]);
        expect(rest.next).toBeUndefined();
      }),
    );

    test(
      "what is no position or instant is a RangeError",
      onShared(async (store) => {
        const { stream } = await stocked(store, 1);
        await expect(store.readStream({ stream, asOf: { position: "12" } })).rejects.toThrow(RangeError);
        await expect(store.readStream({ stream, asOf: { instant: "noon" } })).rejects.toThrow(RangeError);
      }),
    );
  });

  describe("the envelope comes back", () => {
    test(
      "member by member, with stream, revision and position added",
      onShared(async (store) => {
        const stream = newStream();
        const fact = aFact({ happened: "2026-03-01[Africa/Nairobi]", version: 3, actor: 'a person "quoted" \\ Ünï' });
        const { position } = await put(store, stream, [fact]);
        const { facts } = await store.readStream({ stream });
        expect(facts).toEqual([{ ...fact, stream, revision: 0, position }]);
        expect(Object.keys(facts[0] ?? {}).sort()).toEqual(
          Object.keys({ ...fact, stream, revision: 0, position }).sort(),
        );
      }),
    );

    test.each(AWKWARD_DATA.map((data) => [JSON.stringify(data).slice(0, 60), data] as const))(
      "with the same canonical bytes and their leaf hash: %s",
      (_, data) =>
        onShared(async (store) => {
          const stream = newStream();
          const fact = aFact({ data });
          const { position: before } = await store.head();
          const { position } = await put(store, stream, [fact]);
          const stored = (await store.readStream({ stream })).facts[0] as StoredFact;
          expect(canonical(stored)).toBe(canonical({ ...fact, stream, revision: 0, position: position ?? "" }));
          expect(await store.leafHashes(before, 10)).toEqual([{ position, leafHash: expectedLeafHash(stored) }]);
        })(),
    );

    test(
      "without members that were undefined, and unchanged when the caller changes its own copy",
      onShared(async (store) => {
        const stream = newStream();
        const data = { kept: [1, 2], gone: undefined } as unknown as { kept: number[] };
        await put(store, stream, [aFact({ data })]);
        data.kept.push(3);
        const { facts } = await store.readStream({ stream });
        expect(facts[0]?.data).toStrictEqual({ kept: [1, 2] });
      }),
    );
  });
};
