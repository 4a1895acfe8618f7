import type { Readable } from "node:stream";

/** What is at hand when a stream ends is waited for so long. */
export const LONGEST_GOODBYE_MS = 2_000;

/** Cuts a stream that ends, unless its reader takes it to its end: whoever reads nothing any more would hold the line, and our own end, for good. */
export const cutSoon = (stream: Readable): void => {
  if (stream.destroyed) return;
  const late = setTimeout(() => stream.destroy(), LONGEST_GOODBYE_MS);
  stream.once("close", () => clearTimeout(late));
};
