import { randomUUID } from "node:crypto";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import { factsIn, messagesUntil } from "@sankofa/ports/event-store.samples";
import { startDouble, type Double } from "./double/double";
import { openEventStoreDb, type EventStoreDbEventStore, type Timings } from "./event-store-eventstoredb";

/** Short enough for silence to be noticed within a test, long enough for a busy machine. */
export const IMPATIENT: Partial<Timings> = { silence: 500, probe: 100 };

export interface TwoStores {
  readonly double: Double;
  readonly url: string;
  readonly namespace: string;
  /** Two stores of one namespace, as two processes would have them: neither hears directly of what the other writes. */
  readonly writer: EventStoreDbEventStore;
  readonly reader: EventStoreDbEventStore;
}

/** A double of its own for one test, with two stores on it. */
export const withTwoStores =
  (body: (stores: TwoStores) => Promise<void>, timings = IMPATIENT) =>
  async (): Promise<void> => {
    const double = await startDouble();
    const namespace = `test-${randomUUID()}`;
    const { url } = double;
    const writer = await openEventStoreDb({ url, namespace, timings });
    const reader = await openEventStoreDb({ url, namespace, timings });
    try {
      await body({ double, url, namespace, writer, reader });
    } finally {
      double.faults.disarm();
      await Promise.all([writer.close(), reader.close()]);
      double.close();
    }
  };

/** The first so many facts a new subscription gives. */
export const follow = async (store: EventStore, count: number): Promise<StoredFact[]> => {
  const subscription = store.subscribe({ signal: new AbortController().signal });
  return factsIn(await messagesUntil(subscription, (_, all) => factsIn(all).length === count));
};
