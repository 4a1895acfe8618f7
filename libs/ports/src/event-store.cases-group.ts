import type { AppendResult } from "./event-store";
import type { WithStore } from "./event-store.fixture";
import { CorruptedIdempotency, StoreOverloaded, WrongExpectedVersion } from "./event-store.errors";
import {
  aFact,
  idsOf,
  newStream,
  outcome,
  put,
  revisionsOf,
  someFacts,
  stocked,
  wholeLog,
} from "./event-store.samples";

const isAnswer = (value: unknown): value is AppendResult => !(value instanceof Error);

/** Appends that meet: races on one stream, neighbours in one group, a queue that is full. */
export const groupCases = (withStore: WithStore): void => {
  test(
    "of 50 callers at one revision exactly one wins, and the others are told what it wrote",
    withStore(async (store) => {
      const { stream, last } = await stocked(store, 2);
      const requests = someFacts(50).map((fact) => ({ stream, expected: last, events: [fact] }));
      const outcomes = await Promise.all(requests.map((request) => outcome(store, request)));
      expect(outcomes.filter(isAnswer)).toHaveLength(1);
      const winner = requests[outcomes.findIndex(isAnswer)]?.events[0]?.id;
      for (const lost of outcomes.filter((each) => !isAnswer(each))) {
        expect(lost).toBeInstanceOf(WrongExpectedVersion);
        expect(idsOf((lost as WrongExpectedVersion).tail)).toEqual([winner]);
      }
      expect((await store.streamInfo(stream)).lastRevision).toBe(last + 1);
    }),
  );

  test(
    "of 20 callers making one stream exactly one wins",
    withStore(async (store) => {
      const stream = newStream();
      const requests = someFacts(20).map((fact) => ({ stream, expected: "no_stream" as const, events: [fact] }));
      const outcomes = await Promise.all(requests.map((request) => outcome(store, request)));
      expect(outcomes.filter(isAnswer)).toHaveLength(1);
      expect((await store.head()).count).toBe(1);
    }),
  );

  test(
    "the same append sent twice at once is stored once and answered alike",
    withStore(async (store) => {
      const stream = newStream();
      const events = someFacts(3);
      const answers = await Promise.all([put(store, stream, events, -1), put(store, stream, events, -1)]);
      expect(answers.map(({ idempotent }) => idempotent).sort()).toEqual([false, true]);
      expect(answers[0]?.position).toBe(answers[1]?.position);
      expect((await store.head()).count).toBe(3);
    }),
  );

  test(
    "200 callers on any come one after another, without a gap",
    withStore(async (store) => {
      const stream = newStream();
      const answers = await Promise.all(someFacts(200).map((fact) => put(store, stream, [fact], "any")));
      expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual([...Array(200).keys()]);
      expect(revisionsOf((await store.readStream({ stream })).facts)).toEqual([...Array(200).keys()]);
    }),
  );

  test(
    "callers that retry with the tail all get through",
    withStore(async (store) => {
      const stream = newStream();
      const caller = async (): Promise<void> => {
        let expected = -1;
        for (let written = 0; written < 10;) {
          const answer = await outcome(store, { stream, expected, events: [aFact()] });
          if (isAnswer(answer)) written++;
          expected = isAnswer(answer) ? answer.revision : (answer as WrongExpectedVersion).actual;
        }
      };
      await Promise.all(Array.from({ length: 8 }, caller));
      expect((await store.streamInfo(stream)).lastRevision).toBe(79);
    }),
  );

  test(
    "appends sent without waiting are taken in the order they were sent",
    withStore(async (store) => {
      const stream = newStream();
      const facts = someFacts(100);
      await Promise.all(facts.map((fact, index) => put(store, stream, [fact], index - 1)));
      expect(idsOf((await store.readStream({ stream })).facts)).toEqual(idsOf(facts));
    }),
  );

  test(
    "an append that builds on a refused one is refused too",
    withStore(async (store) => {
      const { stream } = await stocked(store, 1);
      const [refused, dependent] = await Promise.all([
        outcome(store, { stream, expected: 5, events: [aFact()] }),
        outcome(store, { stream, expected: 6, events: [aFact()] }),
      ]);
      expect([refused, dependent]).toEqual([expect.any(WrongExpectedVersion), expect.any(WrongExpectedVersion)]);
    }),
  );

  test(
    "a wrong expectation inside a group leaves its neighbours alone",
    withStore(async (store) => {
      const { stream } = await stocked(store, 1);
      const fine = Array.from({ length: 20 }, () => newStream());
      const outcomes = await Promise.all([
        ...fine.slice(0, 10).map((each) => outcome(store, { stream: each, expected: -1, events: someFacts(2) })),
        outcome(store, { stream, expected: 9, events: [aFact()] }),
        ...fine.slice(10).map((each) => outcome(store, { stream: each, expected: -1, events: someFacts(2) })),
      ]);
      expect(outcomes[10]).toBeInstanceOf(WrongExpectedVersion);
      expect(outcomes.filter(isAnswer)).toHaveLength(20);
      expect((await store.head()).count).toBe(41);
      for (const each of fine) expect((await store.streamInfo(each)).lastRevision).toBe(1);
    }),
  );

  test(
    "a doubled id inside a group leaves its neighbours alone and writes nothing of its own",
    withStore(async (store) => {
      const { stream, facts, last } = await stocked(store, 1);
      const [before, after] = [newStream(), newStream()];
      const [first, bad, second] = await Promise.all([
        outcome(store, { stream: before, expected: -1, events: someFacts(3) }),
        outcome(store, { stream, expected: last, events: [aFact(), aFact(), ...facts] }),
        outcome(store, { stream: after, expected: -1, events: someFacts(3) }),
      ]);
      expect(bad).toBeInstanceOf(CorruptedIdempotency);
      expect([first, second].filter(isAnswer).map(({ revision }) => revision)).toEqual([2, 2]);
      expect(await wholeLog(store)).toHaveLength(7);
      expect(await put(store, stream, [aFact()], last)).toMatchObject({ revision: 1 });
    }),
  );

  test(
    "two appends in one group with one new id in two streams: the second is refused",
    withStore(async (store) => {
      if (!store.capabilities.refusesIdInOtherStream) return;
      const fact = aFact();
      const [first, second] = [newStream(), newStream()];
      const outcomes = await Promise.all(
        [first, second].map((stream) => outcome(store, { stream, expected: -1, events: [fact] })),
      );
      expect(outcomes[0]).toMatchObject({ revision: 0 });
      expect(outcomes[1]).toMatchObject({ code: "duplicate-event-id", otherStream: first });
    }),
  );

  test(
    "a full queue refuses at once, loses nothing it took, and recovers",
    withStore(
      async (store) => {
        const outcomes = await Promise.all(
          someFacts(100).map((fact) => outcome(store, { stream: newStream(), expected: -1, events: [fact] })),
        );
        const refused = outcomes.filter((each) => !isAnswer(each));
        expect(refused.length).toBeGreaterThan(0);
        for (const each of refused) expect(each).toBeInstanceOf(StoreOverloaded);
        expect((refused[0] as StoreOverloaded).retryAfterSeconds).toBeGreaterThan(0);
        expect((await store.head()).count).toBe(100 - refused.length);
        expect(await put(store, newStream(), [aFact()], -1)).toMatchObject({ revision: 0 });
      },
      { queueLimit: 10 },
    ),
  );
};
