import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { NewFact } from "@sankofa/kernel/fact";
import { isId } from "@sankofa/kernel/ids";
import { isInstant } from "@sankofa/kernel/time";
import { isTraceparent } from "@sankofa/kernel/trace";
import { LARGEST_APPEND_BYTES, type AppendRequest, type Expected } from "./event-store";
import { InvalidAppend, PayloadTooLarge } from "./event-store.errors";

/** An append that is well formed, its data as canonical JSON: what a store can decide on without looking at it again. */
export interface CheckedAppend {
  readonly stream: string;
  readonly expected: Expected;
  readonly facts: readonly NewFact[];
  /** Canonical JSON of each fact's data. */
  readonly data: readonly string[];
}

/** Printable ASCII without quote and backslash: the same bytes in a log, in JSON, in a URL and on a terminal. */
const NAME = /^[!#-[\]-~]{1,255}$/;
/** Well-formed text without control characters. */
const TEXT = /^[^\p{Cc}\p{Cs}]{1,255}$/u;
const DIGEST = /^[0-9a-f]{64}$/;
const HAPPENED = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z|\[[A-Za-z0-9_+\-/]+\])$/;
/** `"traceparent":"…",` around a trace context. */
const TRACE_BYTES = 17;
/** What the members of a fact but `actor`, `tenant`, `type`, `happened`, `traceparent` and `data` add to its canonical JSON, in bytes. */
const FRAME_BYTES = 284;

const expectedIsKnown = (expected: Expected): boolean =>
  typeof expected === "number"
    ? Number.isSafeInteger(expected) && expected >= -1
    : expected === "any" || expected === "no_stream" || expected === "stream_exists";

// Facts of one append, and mostly of one group, are recorded at one instant: remembering the last one spares the parsing.
let lastInstant = "";
const instantIsSound = (instant: string): boolean => {
  if (instant === lastInstant) return true;
  if (typeof instant !== "string" || !isInstant(instant)) return false;
  lastInstant = instant;
  return true;
};

const isText = (value: unknown): value is string => typeof value === "string" && value.length > 0;

const faultOf = (fact: NewFact): string | undefined => {
  if (!isId(fact.id)) return "its id is no lower-case UUID";
  if (!isText(fact.type) || !NAME.test(fact.type)) return "its type is empty or no plain name";
  if (!Number.isSafeInteger(fact.version) || fact.version < 1) return "its version is no positive integer";
  if (!isId(fact.commandId)) return "its command id is no lower-case UUID";
  if (!isText(fact.requestDigest) || !DIGEST.test(fact.requestDigest)) return "its request digest is not 64 hex digits";
  if (!instantIsSound(fact.recorded)) return "it is not recorded at an instant";
  if (fact.happened !== fact.recorded && !(isText(fact.happened) && HAPPENED.test(fact.happened))) {
    return "it happened neither at an instant nor on a date with its zone";
  }
  if (!isText(fact.tenant) || !TEXT.test(fact.tenant)) return "its tenant is empty or no plain text";
  if (!isText(fact.actor) || !TEXT.test(fact.actor)) return "its actor is empty or no plain text";
  if (fact.traceparent !== undefined && !isTraceparent(fact.traceparent)) return "its trace is no W3C trace context";
  if (typeof fact.data !== "object" || fact.data === null || Array.isArray(fact.data)) return "its data is no object";
  return undefined;
};

const canonicalData = (fact: NewFact): string => {
  try {
    return canonicalJson(fact.data);
  } catch (cause) {
    throw new InvalidAppend(`Fact ${fact.id}: its data is not JSON (${(cause as Error).message})`);
  }
};

const bytesOf = (fact: NewFact, data: string, measure: (text: string) => number): number =>
  FRAME_BYTES +
  measure(data) +
  fact.type.length +
  fact.happened.length +
  measure(fact.tenant) +
  measure(fact.actor) +
  (fact.traceparent === undefined ? 0 : TRACE_BYTES + fact.traceparent.length);

/** As many as they can be, told without reading the text. */
const mostBytes = (text: string): number => 3 * text.length;

const checkSize = (events: readonly NewFact[], data: readonly string[]): void => {
  const measured = (measure: (text: string) => number): number =>
    events.reduce((sum, fact, index) => sum + bytesOf(fact, data[index] ?? "", measure), 0);
  if (measured(mostBytes) <= LARGEST_APPEND_BYTES) return;
  const bytes = measured(Buffer.byteLength);
  if (bytes > LARGEST_APPEND_BYTES) throw new PayloadTooLarge(bytes, LARGEST_APPEND_BYTES);
};

/**
 * Checks everything that needs no look at the log, before anything is queued or sent. Throws InvalidAppend or
 * PayloadTooLarge. Stores trust the log for ever, so what enters is checked once more here, whoever called.
 */
export const checkAppend = (request: AppendRequest): CheckedAppend => {
  const { stream, expected, events } = request;
  if (!isText(stream) || !NAME.test(stream)) throw new InvalidAppend("The stream's name is empty or no plain name");
  if (!expectedIsKnown(expected)) throw new InvalidAppend(`Not an expectation: ${String(expected)}`);
  const data: string[] = [];
  for (const fact of events) {
    const fault = faultOf(fact);
    if (fault) throw new InvalidAppend(`Fact ${String(fact.id)}: ${fault}`);
    data.push(canonicalData(fact));
  }
  checkSize(events, data);
  if (events.length > 1 && new Set(events.map((fact) => fact.id)).size < events.length) {
    throw new InvalidAppend(`An id comes twice in one append to ${stream}`);
  }
  return { stream, expected, facts: events, data };
};
