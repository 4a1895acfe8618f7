import type { WithStore } from "./event-store.fixture";
import { CorruptedIdempotency, DuplicateEventId, WrongExpectedVersion } from "./event-store.errors";
import { aFact, idsOf, newStream, outcome, put, someFacts, stocked } from "./event-store.samples";

/** The table of append semantics, rows of the other expectations, known ids and empty appends. */
export const expectationCases = (withStore: WithStore): void => {
  describe("no_stream", () => {
    test(
      "appends to a missing stream",
      withStore(async (store) => {
        expect(await put(store, newStream(), someFacts(2), "no_stream")).toMatchObject({
          revision: 1,
          idempotent: false,
        });
      }),
    );

    test(
      "with equal ids from 0 is idempotent",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 3);
        const answer = await put(store, stream, facts.slice(0, 2), "no_stream");
        expect(answer).toMatchObject({ revision: 1, idempotent: true });
      }),
    );

    test.each([
      ["new ids", () => [aFact()], 0],
      ["ids that start equal and then differ", () => [aFact()], 1],
      ["more ids than there are facts", () => [aFact()], 3],
    ])("with %s is WrongExpectedVersion where a stream is", (_, more, equal) =>
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 3);
        const request = { stream, expected: "no_stream" as const, events: [...facts.slice(0, equal), ...more()] };
        expect(await outcome(store, request)).toBeInstanceOf(WrongExpectedVersion);
      })(),
    );
  });

  describe("stream_exists", () => {
    test(
      "appends to an existing stream",
      withStore(async (store) => {
        const { stream } = await stocked(store, 2);
        expect(await put(store, stream, [aFact()], "stream_exists")).toMatchObject({ revision: 2 });
      }),
    );

    test(
      "is WrongExpectedVersion for a missing one",
      withStore(async (store) => {
        const request = { stream: newStream(), expected: "stream_exists" as const, events: [aFact()] };
        expect(await outcome(store, request)).toMatchObject({ code: "wrong-expected-version", actual: -1, tail: [] });
      }),
    );
  });

  test(
    "any appends to a missing stream and after the last fact of another",
    withStore(async (store) => {
      const stream = newStream();
      expect(await put(store, stream, someFacts(2), "any")).toMatchObject({ revision: 1, idempotent: false });
      expect(await put(store, stream, someFacts(2), "any")).toMatchObject({ revision: 3, idempotent: false });
    }),
  );

  describe.each(["any", "stream_exists"] as const)("%s, with known ids", (expected) => {
    test(
      "all known here, one after another, is idempotent",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 5);
        expect(await put(store, stream, facts.slice(1, 4), expected)).toMatchObject({ revision: 3, idempotent: true });
      }),
    );

    test(
      "some known is CorruptedIdempotency",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 2);
        const request = { stream, expected, events: [...facts.slice(1), aFact()] };
        expect(await outcome(store, request)).toBeInstanceOf(CorruptedIdempotency);
        expect((await store.streamInfo(stream)).lastRevision).toBe(1);
      }),
    );

    test(
      "all known but not one after another is CorruptedIdempotency",
      withStore(async (store) => {
        const { stream, facts } = await stocked(store, 3);
        const request = { stream, expected, events: facts.filter((_, index) => index !== 1) };
        expect(await outcome(store, request)).toBeInstanceOf(CorruptedIdempotency);
      }),
    );
  });

  describe("an id known in another stream", () => {
    test.each(["any", "no_stream", -1, 0, "stream_exists"] as const)("is DuplicateEventId, expecting %s", (expected) =>
      withStore(async (store) => {
        if (!store.capabilities.refusesIdInOtherStream) return;
        const other = await stocked(store, 2);
        const here = expected === 0 || expected === "stream_exists" ? await stocked(store, 1) : { stream: newStream() };
        const events = [aFact(), other.facts[1] ?? aFact()];
        const error = await outcome(store, { stream: here.stream, expected, events });
        expect(error).toBeInstanceOf(DuplicateEventId);
        expect(error).toMatchObject({ id: events[1]?.id, otherStream: other.stream });
        expect(idsOf((await store.readStream({ stream: here.stream })).facts)).not.toContain(events[0]?.id);
      })(),
    );
  });

  describe("the same id with other content is CorruptedIdempotency", () => {
    const changes = [
      ["type", { type: "relationships.plan-agreed" }],
      ["version", { version: 2 }],
      ["request digest", { requestDigest: "0".repeat(64) }],
    ] as const;
    test.each(changes)("by %s", (_, change) =>
      withStore(async (store) => {
        if (!store.capabilities.comparesContent) return;
        const { stream, facts } = await stocked(store, 1);
        for (const expected of ["any", "stream_exists", -1] as const) {
          const events = facts.map((fact) => ({ ...fact, ...change }));
          expect(await outcome(store, { stream, expected, events })).toBeInstanceOf(CorruptedIdempotency);
        }
      })(),
    );
  });

  describe("an empty append checks only", () => {
    test(
      "and says where the stream is",
      withStore(async (store) => {
        const { stream } = await stocked(store, 3);
        for (const expected of [2, "any", "stream_exists"] as const) {
          expect(await put(store, stream, [], expected)).toEqual({
            revision: 2,
            position: undefined,
            idempotent: false,
          });
        }
      }),
    );

    test(
      "and makes no stream",
      withStore(async (store) => {
        const stream = newStream();
        for (const expected of [-1, "any", "no_stream"] as const) {
          expect(await put(store, stream, [], expected)).toEqual({
            revision: -1,
            position: undefined,
            idempotent: false,
          });
        }
        expect(await store.streamInfo(stream)).toEqual({ exists: false, lastRevision: -1, status: "missing" });
      }),
    );

    test(
      "and is WrongExpectedVersion where the expectation fails",
      withStore(async (store) => {
        const { stream } = await stocked(store, 3);
        for (const expected of [1, 3, "no_stream"] as const) {
          expect(await outcome(store, { stream, expected, events: [] })).toBeInstanceOf(WrongExpectedVersion);
        }
        const missing = { stream: newStream(), expected: "stream_exists" as const, events: [] };
        expect(await outcome(store, missing)).toBeInstanceOf(WrongExpectedVersion);
      }),
    );
  });
};
