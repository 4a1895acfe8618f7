import type { ReadReq } from "@eventstore/db-client/generated/streams_pb";
import type { LogRecord } from "./record";

/** Events a filtered subscription looks at between two checkpoints, times the multiplier it asked for. */
const SEARCH_WINDOW = 32;

export interface EventFilter {
  readonly matches: (record: LogRecord) => boolean;
  /** A checkpoint after so many events looked at; undefined for a subscription that asked for none. */
  readonly checkpointEvery: number | undefined;
}

const EVERYTHING: EventFilter = { matches: () => true, checkpointEvery: undefined };

/** By the name of the stream or by the type of the event, by prefixes or by a regular expression. */
export const eventFilter = (options: ReadReq.Options.FilterOptions | undefined): EventFilter => {
  const expression = options?.getStreamIdentifier() ?? options?.getEventType();
  if (!options || !expression) return EVERYTHING;
  const textOf = options.hasStreamIdentifier()
    ? ({ stream }: LogRecord): string => stream
    : ({ type }: LogRecord): string => type;
  const prefixes = expression.getPrefixList();
  const pattern = new RegExp(expression.getRegex());
  const matches = prefixes.length
    ? (record: LogRecord) => prefixes.some((prefix) => textOf(record).startsWith(prefix))
    : (record: LogRecord) => pattern.test(textOf(record));
  return { matches, checkpointEvery: SEARCH_WINDOW * Math.max(1, options.getCheckpointintervalmultiplier()) };
};
