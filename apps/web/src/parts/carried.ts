import { useSearchParams } from "wouter";

/** What narrows the portfolio: named in the address as the platform is asked for it. */
export const FILTERS = ["region", "template", "from", "until", "programmeId"] as const;
export type FilterName = (typeof FILTERS)[number];

const AS_OF = ["asOf", "time"] as const;

/**
 * Gives a path with what the reader narrowed the portfolio to, and with the moment they read as of: whoever goes down from a
 * number and up again finds what they left.
 */
export const useCarried = (): ((path: string) => string) => {
  const [search] = useSearchParams();
  const carried = new URLSearchParams();
  for (const name of [...FILTERS, ...AS_OF]) {
    const value = search.get(name);
    if (value) carried.set(name, value);
  }
  return (path) => (carried.size === 0 ? path : `${path}?${carried.toString()}`);
};
