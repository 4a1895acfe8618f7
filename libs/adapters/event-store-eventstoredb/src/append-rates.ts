import { randomUUID } from "node:crypto";
import {
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  type AppendExpectedRevision,
  type EventData,
} from "@eventstore/db-client";
import type { NewFact } from "@sankofa/kernel/fact";
import { openEventStoreDb } from "./event-store-eventstoredb";

/** Acknowledged appends a second, by the ways there are: the adapter's, and the client's two. */
export interface AppendRates {
  readonly adapter: number;
  readonly clientBatched: number;
  readonly clientUnary: number;
  /** What was acknowledged by the adapter and is not in the log, or the other way round: 0, or the figures are void. */
  readonly miscounted: number;
}

export interface AppendRatesOptions {
  readonly url: string;
  readonly callers: number;
  /** In each of the rounds, by each of the ways. */
  readonly appends: number;
  readonly rounds: number;
  /** Facts to append, with ids of their own. */
  readonly fact: () => NewFact;
}

/** Appends one event to a stream of its caller's, at the revision it has reached. */
type Way = (stream: string, last: number, fact: NewFact) => Promise<unknown>;

const rate = async (way: Way, { callers, appends, fact }: AppendRatesOptions): Promise<number> => {
  const facts = Array.from({ length: callers }, () => Array.from({ length: Math.ceil(appends / callers) }, fact));
  const started = performance.now();
  await Promise.all(
    facts.map(async (ofCaller) => {
      const stream = `relationships.plan-${randomUUID()}`;
      for (const [index, each] of ofCaller.entries()) await way(stream, index - 1, each);
    }),
  );
  return (facts.length * (facts[0]?.length ?? 0)) / ((performance.now() - started) / 1_000);
};

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const clientsWay =
  (client: EventStoreDBClient, options: object): Way =>
  (stream, last, { data, ...metadata }) => {
    const event: EventData = jsonEvent({ id: metadata.id, type: metadata.type, data, metadata: { ...metadata } });
    const expectedRevision: AppendExpectedRevision = last < 0 ? NO_STREAM : BigInt(last);
    return client.appendToStream(stream, event, { expectedRevision, ...options });
  };

/** Measures all ways in turns, so that what else the machine does falls on all alike; gives each one's median. */
export const measureAppendRates = async (options: AppendRatesOptions): Promise<AppendRates> => {
  const { url, rounds } = options;
  const store = await openEventStoreDb({ url, namespace: `rates-${randomUUID()}` });
  // Only here, where nothing answers twice, may a second client stand beside the adapter's.
  const client = EventStoreDBClient.connectionString(url);
  let acknowledged = 0;
  const ways: Readonly<Record<Exclude<keyof AppendRates, "miscounted">, Way>> = {
    adapter: async (stream, expected, fact) => {
      await store.append({ stream, expected, events: [fact] });
      acknowledged += 1;
    },
    clientBatched: clientsWay(client, {}),
    // Credentials are what makes the client leave its batches.
    clientUnary: clientsWay(client, { credentials: { username: "admin", password: "changeit" } }),
  };
  const measured: Record<keyof typeof ways, number[]> = { adapter: [], clientBatched: [], clientUnary: [] };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  for (let round = 0; round < rounds; round++) {
    for (const name of names) measured[name].push(await rate(ways[name], options));
  }
  const { count } = await store.head();
  await store.close();
  await client.dispose();
  return {
    adapter: median(measured.adapter),
    clientBatched: median(measured.clientBatched),
    clientUnary: median(measured.clientUnary),
    miscounted: Math.abs(count - acknowledged),
  };
};
