import type { RecordKey } from "./event";
import type { Inbox } from "./inbox";

const keyOf = ({ source, stream }: RecordKey): string => `${source} ${stream}`;

/** Forgets when the program ends: then the subscription begins anew, as if it had never been. */
export const memoryInbox = (): Inbox => {
  let begun: string | undefined;
  const taken = new Map<string, string>();
  return {
    beginning: () => Promise.resolve(begun),
    begin: async (after) => {
      begun = after;
    },
    last: (record) => Promise.resolve(taken.get(keyOf(record))),
    take: async (place, work) => {
      if ((taken.get(keyOf(place)) ?? "") >= place.sequence) return false;
      await work();
      taken.set(keyOf(place), place.sequence);
      return true;
    },
  };
};
