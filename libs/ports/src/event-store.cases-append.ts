import type { WithStore } from "./event-store.fixture";
import { CorruptedIdempotency, WrongExpectedVersion } from "./event-store.errors";
import { aFact, idsOf, newStream, outcome, put, someFacts, stocked, traced } from "./event-store.samples";

/** The table of append semantics, rows of an exact revision. */
export const appendCases = (withStore: WithStore): void => {
  describe("at revision n, last = n", () => {
    test(
      "appends and says revision and position",
      withStore(async (store) => {
        const { stream, last } = await stocked(store, 3);
        const answer = await put(store, stream, someFacts(2), last);
        expect(answer).toEqual({ revision: 4, position: (await store.head()).position, idempotent: false });
      }),
    );

    test(
      "takes -1 for a missing stream",
      withStore(async (store) => {
        expect(await put(store, newStream(), [aFact()], -1)).toMatchObject({ revision: 0, idempotent: false });
      }),
    );

    test(
      "with an id of an earlier revision is CorruptedIdempotency",
      withStore(async (store) => {
        const { stream, facts, last } = await stocked(store, 3);
        const request = { stream, expected: last, events: [aFact(), facts[1] ?? aFact()] };
        expect(await outcome(store, request)).toBeInstanceOf(CorruptedIdempotency);
        expect((await store.streamInfo(stream)).lastRevision).toBe(2);
      }),
    );
  });

  describe("at revision n, last > n", () => {
    test(
      "with equal ids up to the end is idempotent: the original revision and position",
      withStore(async (store) => {
        const { stream } = await stocked(store, 2);
        const events = someFacts(3);
        const first = await put(store, stream, events, 1);
        expect(await put(store, stream, events, 1)).toEqual({ ...first, idempotent: true });
        expect((await store.streamInfo(stream)).lastRevision).toBe(4);
      }),
    );

    test(
      "with equal ids and more after them is idempotent",
      withStore(async (store) => {
        const { stream } = await stocked(store, 2);
        const events = someFacts(2);
        const first = await put(store, stream, events, 1);
        await put(store, stream, someFacts(4), 3);
        expect(await put(store, stream, events, 1)).toEqual({ ...first, idempotent: true });
      }),
    );

    test(
      "does not compare recorded, happened, actor, trace and data, and keeps what was stored first",
      withStore(async (store) => {
        const stream = newStream();
        const fact = aFact({ data: { name: "⟦s1.first⟧" }, traceparent: traced("4b") });
        await put(store, stream, [fact], -1);
        const changed = {
          recorded: "2026-03-03T09:05:00.000Z",
          traceparent: traced("5c"),
          data: { name: "⟦s1.second⟧" },
        };
        const retry = { ...fact, ...changed };
        expect(await put(store, stream, [retry], -1)).toMatchObject({ revision: 0, idempotent: true });
        expect((await store.readStream({ stream })).facts[0]).toMatchObject(fact);
      }),
    );

    test(
      "with a different first id is WrongExpectedVersion",
      withStore(async (store) => {
        const { stream } = await stocked(store, 3);
        const error = await outcome(store, { stream, expected: 0, events: [aFact()] });
        expect(error).toBeInstanceOf(WrongExpectedVersion);
        expect(error).toMatchObject({ code: "wrong-expected-version", stream, expected: 0, actual: 2 });
      }),
    );

    test(
      "with a known id that does not come first is WrongExpectedVersion",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 4);
        const error = await outcome(store, { stream, expected: 0, events: facts.slice(2) });
        expect(error).toBeInstanceOf(WrongExpectedVersion);
      }),
    );

    test(
      "with the first equal and then another is CorruptedIdempotency",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 3);
        const request = { stream, expected: 0, events: [facts[1] ?? aFact(), aFact()] };
        expect(await outcome(store, request)).toBeInstanceOf(CorruptedIdempotency);
      }),
    );

    test(
      "with equal ids in another order is CorruptedIdempotency",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 4);
        const [, one, two, three] = facts;
        const request = { stream, expected: 0, events: [one, three, two].flatMap((fact) => fact ?? []) };
        expect(await outcome(store, request)).toBeInstanceOf(CorruptedIdempotency);
      }),
    );

    test(
      "longer than the tail is CorruptedIdempotency",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 3);
        const request = { stream, expected: 0, events: [...facts.slice(1), aFact()] };
        expect(await outcome(store, request)).toBeInstanceOf(CorruptedIdempotency);
        expect((await store.streamInfo(stream)).lastRevision).toBe(2);
      }),
    );
  });

  describe("at revision n, last < n", () => {
    test(
      "is WrongExpectedVersion without a tail",
      withStore(async (store) => {
        const { stream } = await stocked(store, 2);
        const error = await outcome(store, { stream, expected: 2, events: [aFact()] });
        expect(error).toBeInstanceOf(WrongExpectedVersion);
        expect(error).toMatchObject({ actual: 1, tail: [] });
      }),
    );

    test(
      "is WrongExpectedVersion for a missing stream",
      withStore(async (store) => {
        const error = await outcome(store, { stream: newStream(), expected: 0, events: [aFact()] });
        expect(error).toBeInstanceOf(WrongExpectedVersion);
        expect(error).toMatchObject({ actual: -1, tail: [] });
      }),
    );
  });

  describe("the tail of WrongExpectedVersion", () => {
    test(
      "holds the facts after the expected revision, so that a retry needs no read",
      withStore(async (store) => {
        const { stream } = await stocked(store, 5);
        const error = (await outcome(store, { stream, expected: 1, events: [aFact()] })) as WrongExpectedVersion;
        expect(error.tail).toEqual((await store.readStream({ stream, from: 2 })).facts);
      }),
    );

    test(
      "holds the whole stream where no stream was expected",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 3);
        const request = { stream, expected: "no_stream" as const, events: [aFact()] };
        expect(idsOf(((await outcome(store, request)) as WrongExpectedVersion).tail)).toEqual(idsOf(facts));
      }),
    );

    test(
      "holds 100 facts at most",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 150);
        const error = (await outcome(store, { stream, expected: 9, events: [aFact()] })) as WrongExpectedVersion;
        expect(idsOf(error.tail)).toEqual(idsOf(facts.slice(10, 110)));
      }),
    );
  });
};
