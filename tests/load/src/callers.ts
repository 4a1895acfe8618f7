import type { NewFact } from "@sankofa/kernel/fact";
import type { AppendRequest, EventStore } from "@sankofa/ports/event-store";
import { newStream, sampleFact } from "./sample-facts";

export const samples = (count: number): NewFact[] => Array.from({ length: count }, (_, index) => sampleFact(index));

/** So many callers at once, each waiting for its own answer before it takes the next item. */
export const fromCallers = <Item>(
  callers: number,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<unknown> => {
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  return Promise.all(Array.from({ length: callers }, caller));
};

/** Each fact as the first of a stream of its own. Ids are the callers' to make, before the clock runs. */
export const requestsOf = (facts: readonly NewFact[]): AppendRequest[] =>
  facts.map((fact) => ({ stream: newStream(), expected: "no_stream", events: [fact] }));

/** Callers that each append and wait for the acknowledgement before the next. */
export const appendFrom = (store: EventStore, callers: number, requests: readonly AppendRequest[]): Promise<unknown> =>
  fromCallers(callers, requests, (request) => store.append(request));
