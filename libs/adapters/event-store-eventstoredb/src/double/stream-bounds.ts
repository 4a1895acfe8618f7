import { NO_MORE, type LogRecord } from "./record";

/** What a stream's metadata say of its beginning. */
export interface StreamBounds {
  readonly softDeleted: boolean;
  /** The first revision that may be read. */
  readonly first: number;
}

interface StreamMetadata {
  readonly $tb?: number;
  readonly $maxCount?: number;
}

export const metastreamOf = (stream: string): string => `$$${stream}`;

/** Bounds from the last record of the metadata stream, for a stream with this many records. */
export const boundsFrom = (metadata: LogRecord | undefined, count: number): StreamBounds => {
  if (!metadata) return { softDeleted: false, first: 0 };
  const { $tb = 0, $maxCount } = JSON.parse(Buffer.from(metadata.data).toString("utf8")) as StreamMetadata;
  // The bound of a soft delete is no number that JavaScript can hold exactly.
  if ($tb >= Number(NO_MORE)) return { softDeleted: true, first: count };
  return { softDeleted: false, first: Math.max($tb, $maxCount === undefined ? 0 : count - $maxCount) };
};
