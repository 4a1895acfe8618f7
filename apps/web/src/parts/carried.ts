import { useSearchParams } from "wouter";

/** What narrows the portfolio: named in the address as the platform is asked for it. */
export const FILTERS = ["region", "template", "from", "until", "programmeId"] as const;
export type FilterName = (typeof FILTERS)[number];

const AS_OF = ["asOf", "time"] as const;

/**
 * Gives a path with what the reader narrowed the portfolio to, and with the moment they read as of: whoever goes down from a
 * number and up again finds what they left. An instant that is given is that moment instead: what is opened then stands
 * as it was recorded by then.
 */
export const useCarried = (): ((path: string, recorded?: string) => string) => {
  const [search] = useSearchParams();
  return (path, recorded) => {
    const carried = new URLSearchParams();
    for (const name of [...FILTERS, ...AS_OF]) {
      const value = search.get(name);
      if (value) carried.set(name, value);
    }
    if (recorded !== undefined) {
      carried.set("asOf", recorded);
      carried.delete("time");
    }
    return carried.size === 0 ? path : `${path}?${carried.toString()}`;
  };
};
