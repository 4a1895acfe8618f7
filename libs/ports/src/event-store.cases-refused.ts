import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { NewFact } from "@sankofa/kernel/fact";
import { LARGEST_APPEND_BYTES } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import { InvalidAppend, PayloadTooLarge } from "./event-store.errors";
import { aFact, newStream, outcome, put, revisionsOf, someFacts } from "./event-store.samples";

const circular: Record<string, unknown> = {};
circular["itself"] = circular;

const broken: readonly (readonly [string, object])[] = [
  ["an empty type", { type: "" }],
  ["a type with a quote", { type: 'a"b' }],
  ["an id that is no UUID", { id: "1" }],
  ["an upper-case id", { id: "01957E2A-0000-7000-8000-00000000000A" }],
  ["a command id that is no UUID", { commandId: "" }],
  ["a short request digest", { requestDigest: "abc" }],
  ["a trace of another kind", { traceparent: "b3-80f198ee56343ba864fe8b2a57d3eff7" }],
  ["a version of 0", { version: 0 }],
  ["a version of 1.5", { version: 1.5 }],
  ["a recorded time that is no instant", { recorded: "2026-03-03" }],
  ["a recorded time that does not exist", { recorded: "2026-02-30T09:00:00.000Z" }],
  ["a happened time without zone", { happened: "2026-03-03" }],
  ["no tenant", { tenant: "" }],
  ["no actor", { actor: undefined }],
  ["an actor with a control character", { actor: "a\u0000b" }],
  ["an actor with half a character", { actor: "a\ud800" }],
  ["data that is a list", { data: [1] }],
  ["data that is null", { data: null }],
  ["a big integer in its data", { data: { count: 1n } }],
  ["a number that is none in its data", { data: { ratio: Number.NaN } }],
  ["a function in its data", { data: { run: () => 1 } }],
  ["data that holds itself", { data: circular }],
];

/** What is refused before the log is asked. */
export const refusedCases = (withStore: WithStore): void => {
  test.each(broken)("with %s: InvalidAppend, and nothing is written", (_, change) =>
    withStore(async (store) => {
      const events = [aFact(), { ...aFact(), ...change } as NewFact];
      const before = await store.head();
      expect(await outcome(store, { stream: newStream(), expected: "any", events })).toBeInstanceOf(InvalidAppend);
      expect(await store.head()).toEqual(before);
    })(),
  );

  test.each([
    ["empty", ""],
    ["with a space", "a b"],
    ["with a line break", "a\nb"],
    ["of 256 characters", "s".repeat(256)],
  ])("a stream name %s: InvalidAppend", (_, stream) =>
    withStore(async (store) => {
      expect(await outcome(store, { stream, expected: "any", events: [aFact()] })).toBeInstanceOf(InvalidAppend);
    })(),
  );

  test.each([-2, 1.5, Number.NaN, "whatever" as "any"])("expecting %s: InvalidAppend", (expected) =>
    withStore(async (store) => {
      expect(await outcome(store, { stream: newStream(), expected, events: [] })).toBeInstanceOf(InvalidAppend);
    })(),
  );

  test(
    "one id twice: InvalidAppend",
    withStore(async (store) => {
      const before = await store.head();
      const fact = aFact();
      const request = { stream: newStream(), expected: "any" as const, events: [fact, aFact(), fact] };
      expect(await outcome(store, request)).toBeInstanceOf(InvalidAppend);
      expect(await store.head()).toEqual(before);
    }),
  );

  /** Facts that are together exactly so large, as canonical JSON. */
  const ofSize = (bytes: number): NewFact => {
    const empty = aFact({ data: { text: "" } });
    return { ...empty, data: { text: "é".repeat(10) + "x".repeat(bytes - canonicalJson(empty).length - 20) } };
  };

  test(
    "exactly as large as allowed: appended and read back",
    withStore(async (store) => {
      const stream = newStream();
      const fact = ofSize(LARGEST_APPEND_BYTES);
      expect(Buffer.byteLength(canonicalJson(fact))).toBe(LARGEST_APPEND_BYTES);
      await put(store, stream, [fact]);
      expect((await store.readStream({ stream })).facts[0]?.data).toEqual(fact.data);
    }),
  );

  test(
    "one byte larger: PayloadTooLarge, with bytes and limit",
    withStore(async (store) => {
      const before = await store.head();
      const request = { stream: newStream(), expected: "any" as const, events: [ofSize(LARGEST_APPEND_BYTES + 1)] };
      const error = await outcome(store, request);
      expect(error).toBeInstanceOf(PayloadTooLarge);
      expect(error).toMatchObject({ bytes: LARGEST_APPEND_BYTES + 1, limit: LARGEST_APPEND_BYTES });
      expect(await store.head()).toEqual(before);
    }),
  );

  test(
    "many small facts count together",
    withStore(async (store) => {
      const request = { stream: newStream(), expected: "any" as const, events: someFacts(10_000) };
      expect(await outcome(store, request)).toBeInstanceOf(PayloadTooLarge);
    }),
  );

  test(
    "as many facts as fit go in one append, one after another",
    withStore(async (store) => {
      const stream = newStream();
      const size = canonicalJson(aFact({ data: {} })).length;
      const count = Math.floor(LARGEST_APPEND_BYTES / size);
      expect(count).toBeGreaterThan(2_000);
      const answer = await put(
        store,
        stream,
        someFacts(count, () => ({ data: {} })),
        "no_stream",
      );
      expect(answer).toMatchObject({ revision: count - 1 });
      const page = await store.readStream({ stream, limit: 10_000 });
      expect(revisionsOf(page.facts)).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(await store.streamInfo(stream)).toMatchObject({ lastRevision: count - 1 });
    }),
  );
};
