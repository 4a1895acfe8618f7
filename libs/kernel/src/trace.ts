/**
 * W3C Trace Context: `00-<trace>-<span>-<flags>`. It names a request and everything that came of it, in logs, facts and
 * contracts alike. Nothing personal is in it.
 */
export type Traceparent = string;

/** What is stored and sent: version 00, and neither of the two ids all zeros, which stands for none. */
const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
/** A later version begins as this one does, and may have more behind it; `ff` is none. */
const LATER = /^(?!00|ff)[0-9a-f]{2}(-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2})(?:-.*)?$/;

export const isTraceparent = (value: unknown): value is Traceparent =>
  typeof value === "string" && TRACEPARENT.test(value);

/** The trace context in a header as somebody sent it; undefined where it says nothing that can be gone on with. */
export const traceparentIn = (header: unknown): Traceparent | undefined => {
  if (isTraceparent(header)) return header;
  const later = typeof header === "string" ? LATER.exec(header)?.[1] : undefined;
  return later !== undefined && isTraceparent(`00${later}`) ? `00${later}` : undefined;
};

/** The trace's id alone: what people are told, and what they look for. */
export const traceIdOf = (traceparent: Traceparent): string => traceparent.slice(3, 35);
