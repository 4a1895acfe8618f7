import type { Position } from "@sankofa/kernel/contract";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";

/** The facts after a position, for as long as the signal lets. */
export async function* factsOf(store: EventStore, after: Position, signal: AbortSignal): AsyncGenerator<StoredFact> {
  for await (const message of store.subscribe({ after, signal })) if (message.kind === "fact") yield message.fact;
}
