import { START, type LogFilter } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import { aFact, idsOf, newStream, put, someFacts, stocked, wholeLog } from "./event-store.samples";

export const readAllCases = (withStore: WithStore): void => {
  test(
    "an empty log, both ways",
    withStore(async (store) => {
      expect(await store.readAll({})).toEqual({ facts: [], checkpoint: START, end: true });
      expect(await store.readAll({ direction: "backwards" })).toEqual({ facts: [], checkpoint: START, end: true });
      expect(await store.head()).toEqual({ position: START, count: 0 });
    }),
  );

  test(
    "from the start, facts of all streams in the order they were written",
    withStore(async (store) => {
      const streams = [newStream(), newStream()];
      const facts = someFacts(6);
      for (const [index, fact] of facts.entries()) await put(store, streams[index % 2] ?? "", [fact]);
      const page = await store.readAll({});
      expect(idsOf(page.facts)).toEqual(idsOf(facts));
      expect(page).toMatchObject({ end: true, checkpoint: (await store.head()).position });
    }),
  );

  test(
    "after a position, exclusive, with a limit",
    withStore(async (store) => {
      const { facts } = await stocked(store, 6);
      const first = await store.readAll({ limit: 2 });
      expect(first).toMatchObject({ end: false, checkpoint: first.facts[1]?.position });
      const second = await store.readAll({ after: first.checkpoint, limit: 3 });
      expect(idsOf(second.facts)).toEqual(idsOf(facts.slice(2, 5)));
      expect((await store.readAll({ after: second.checkpoint, limit: 3 })).end).toBe(true);
    }),
  );

  test(
    "after the end: nothing, and the checkpoint does not go back",
    withStore(async (store) => {
      await stocked(store, 2);
      const { position } = await store.head();
      expect(await store.readAll({ after: position })).toEqual({ facts: [], checkpoint: position, end: true });
    }),
  );

  test(
    "backwards, page by page",
    withStore(async (store) => {
      const { facts } = await stocked(store, 7);
      expect(idsOf(await wholeLog(store, { direction: "backwards", limit: 3 }))).toEqual(idsOf(facts).reverse());
    }),
  );

  test(
    "backwards before a position, exclusive",
    withStore(async (store) => {
      const { facts } = await stocked(store, 4);
      const third = (await store.readAll({})).facts[2]?.position ?? START;
      const page = await store.readAll({ after: third, direction: "backwards" });
      expect(idsOf(page.facts)).toEqual(idsOf(facts.slice(0, 2)).reverse());
      expect(page.end).toBe(true);
    }),
  );

  test(
    "as of a position and as of an instant",
    withStore(async (store) => {
      const recorded = ["2026-03-03T09:00:00.000Z", "2026-03-03T10:00:00.000Z", "2026-03-03T11:00:00.000Z"];
      const facts = recorded.map((instant) => aFact({ recorded: instant }));
      for (const fact of facts) await put(store, newStream(), [fact]);
      const second = (await store.readAll({})).facts[1]?.position ?? START;
      const expected = idsOf(facts.slice(0, 2));
      expect(idsOf((await store.readAll({ asOf: { position: second } })).facts)).toEqual(expected);
      const page = await store.readAll({ asOf: { instant: "2026-03-03T10:30:00.000Z" } });
      expect(idsOf(page.facts)).toEqual(expected);
      expect(page).toMatchObject({ end: true, checkpoint: second });
      const back = await store.readAll({ asOf: { position: second }, direction: "backwards" });
      expect(idsOf(back.facts)).toEqual([...expected].reverse());
    }),
  );

  describe("filtered", () => {
    const fill = async (store: Parameters<Parameters<WithStore>[0]>[0]) => {
      for (let index = 0; index < 30; index++) {
        const stream = index % 3 === 0 ? newStream("plan") : newStream("contact");
        await put(store, stream, [aFact({ type: index % 2 ? "relationships.odd" : "relationships.even" })]);
      }
      return (await store.readAll({})).facts;
    };
    const filters: readonly (readonly [string, LogFilter, (type: string, stream: string) => boolean])[] = [
      ["by type", { types: ["relationships.odd"] }, (type) => type.endsWith("odd")],
      ["by types", { types: ["relationships.odd", "relationships.even"] }, () => true],
      [
        "by prefix",
        { streamPrefixes: ["relationships.plan-"] },
        (_, stream) => stream.startsWith("relationships.plan-"),
      ],
      ["by prefixes", { streamPrefixes: ["relationships.plan-", "relationships.c"] }, () => true],
      [
        "by both",
        { types: ["relationships.odd"], streamPrefixes: ["relationships.plan-"] },
        (type, stream) => type.endsWith("odd") && stream.startsWith("relationships.plan-"),
      ],
      ["by a type nobody wrote", { types: ["relationships.never"] }, () => false],
      ["by no type", { types: [] }, () => false],
      ["by a prefix with wildcards", { streamPrefixes: ["relationships%", "relationship_", "*"] }, () => false],
    ];

    test.each(filters)("%s, both ways, every checkpoint leads on", (_, filter, fits) =>
      withStore(async (store) => {
        const expected = (await fill(store)).filter((fact) => fits(fact.type, fact.stream));
        expect(idsOf(await wholeLog(store, { filter, limit: 4 }))).toEqual(idsOf(expected));
        const back = await wholeLog(store, { filter, limit: 4, direction: "backwards" });
        expect(idsOf(back)).toEqual(idsOf(expected).reverse());
      })(),
    );

    test(
      "to nothing: the checkpoint reaches the end of the log",
      withStore(async (store) => {
        await fill(store);
        const page = await store.readAll({ filter: { types: ["relationships.never"] } });
        expect(page).toEqual({ facts: [], checkpoint: (await store.head()).position, end: true });
      }),
    );

    test(
      "as of a position",
      withStore(async (store) => {
        const all = await fill(store);
        const asOf = { position: all[9]?.position ?? START };
        const page = await store.readAll({ filter: { types: ["relationships.odd"] }, asOf });
        expect(idsOf(page.facts)).toEqual(idsOf(all.slice(0, 10).filter(({ type }) => type.endsWith("odd"))));
        expect(page).toMatchObject({ checkpoint: asOf.position, end: true });
      }),
    );
  });

  describe("facts at positions", () => {
    test(
      "come in the order of the log, once each, unknown ones left out",
      withStore(async (store) => {
        const { facts } = await stocked(store, 5);
        const positions = (await store.readAll({})).facts.map(({ position }) => position);
        const asked = [positions[3], positions[0], positions[3], "9".padStart(20, "0"), START].flatMap(
          (each) => each ?? [],
        );
        expect(idsOf(await store.readPositions(asked))).toEqual(
          idsOf([facts[0], facts[3]].flatMap((fact) => fact ?? [])),
        );
        expect(await store.readPositions([])).toEqual([]);
      }),
    );

    test(
      "1 000 at once, and not one more",
      withStore(async (store) => {
        await stocked(store, 1_001);
        const positions = (await store.readAll({ limit: 1_001 })).facts.map(({ position }) => position);
        expect(await store.readPositions(positions.slice(1))).toHaveLength(1_000);
        await expect(store.readPositions(positions)).rejects.toThrow(RangeError);
      }),
    );
  });
};
