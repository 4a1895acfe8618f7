import { ID } from "./patterns";

/** Any id of the platform: a lower-case RFC 9562 UUID. Nothing personal is ever in one. */
export type Id = string;

export const isId = (value: unknown): value is Id => typeof value === "string" && ID.test(value);

/** `enrolment.application-0190…`: the room, the noun and the id. */
export type StreamName = string;

export const streamName = (context: string, noun: string, id: Id): StreamName => `${context}.${noun}-${id}`;

const STREAM = /^([a-z]+)\.([a-z-]+)-([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

export interface StreamParts {
  readonly context: string;
  readonly noun: string;
  readonly id: Id;
}

/** The parts of a stream name; undefined for a name that is none of ours. */
export const streamParts = (stream: StreamName): StreamParts | undefined => {
  const match = STREAM.exec(stream);
  return match ? { context: match[1] ?? "", noun: match[2] ?? "", id: match[3] ?? "" } : undefined;
};
