import { randomUUID } from "node:crypto";
import { assert, asyncProperty, array, constantFrom, integer, oneof, record } from "fast-check";
import type { NewFact } from "@sankofa/kernel/fact";
import type { AppendRequest, Expected } from "./event-store";
import type { WithStore } from "./event-store.contract";
import { ModelStore } from "./event-store.model";
import { aFact, idsOf, newStream, outcome } from "./event-store.samples";

/** Few streams and few ids, so that histories collide: retries, conflicts, ids in two streams, other content. */
const STREAMS = 3;
const IDS = 8;

const expectation = oneof(integer({ min: -1, max: 6 }), constantFrom<Expected>("any", "no_stream", "stream_exists"));
const command = record({
  stream: integer({ min: 0, max: STREAMS - 1 }),
  expected: expectation,
  first: integer({ min: 0, max: IDS - 1 }),
  count: integer({ min: 0, max: 3 }),
  otherContent: integer({ min: 0, max: 9 }).map((dice) => dice === 0),
});

/** Random histories come to what the model says, one after another and all at once. */
export const modelCases = (onShared: WithStore): void => {
  const play = (together: boolean) =>
    onShared(async (store) => {
      await assert(
        asyncProperty(array(command, { maxLength: 25 }), async (commands) => {
          const model = new ModelStore(store.capabilities);
          const streams = Array.from({ length: STREAMS }, () => newStream());
          const facts = Array.from({ length: IDS }, () => aFact({ id: randomUUID() }));
          const requests = commands.map(({ stream, expected, first, count, otherContent }): AppendRequest => {
            const chosen = facts.slice(first, first + count);
            const change = (fact: NewFact): NewFact => (otherContent ? { ...fact, version: 2 } : fact);
            return { stream: streams[stream] ?? "", expected, events: chosen.map(change) };
          });
          const actual: unknown[] = [];
          if (together) actual.push(...(await Promise.all(requests.map((request) => outcome(store, request)))));
          else for (const request of requests) actual.push(await outcome(store, request));
          for (const [index, request] of requests.entries()) expect(actual[index]).toMatchObject(model.append(request));
          for (const stream of streams) {
            const { facts: stored } = await store.readStream({ stream });
            expect(idsOf(stored)).toEqual(idsOf(model.streams.get(stream) ?? []));
          }
        }),
        { numRuns: 60 },
      );
    });

  test("one append after another", play(false));
  test("all appends at once, taken in the order they were sent", play(true));
};
