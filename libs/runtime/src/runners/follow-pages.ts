import type { Position } from "@sankofa/kernel/contract";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import { factsOf } from "../feed/facts-of";
import { batched } from "./batched";

const PAGE = 250;

/**
 * Hands over the facts after a position, one page after the other, until the signal aborts. Throws what the work, or the
 * reading, fails of: at once, for a reading that is not ended would let go only with the next fact, and nothing could be
 * tried again until one comes.
 */
export const followPages = async (
  store: EventStore,
  after: Position,
  signal: AbortSignal,
  work: (page: readonly StoredFact[]) => Promise<void>,
): Promise<void> => {
  const failed = new AbortController();
  const facts = factsOf(store, after, AbortSignal.any([signal, failed.signal]));
  for await (const page of batched(facts, PAGE))
    await work(page).catch((error: unknown) => {
      failed.abort();
      throw error;
    });
};
