import { randomUUID } from "node:crypto";

/** What Nest's NATS transport answers. */
interface Answered {
  readonly err?: unknown;
  readonly response?: unknown;
}

/** A request as Nest's NATS transport takes it: without an id it would be an event, and not be answered. */
export const packetOf = (pattern: string, data: unknown): Buffer =>
  Buffer.from(JSON.stringify({ pattern, data, id: randomUUID() }));

/** What was answered to a request. Refusals are values; an error is a mistake of ours that the room's process has logged. */
export const responseIn = (pattern: string, bytes: Uint8Array): unknown => {
  const { err, response } = JSON.parse(Buffer.from(bytes).toString("utf8")) as Answered;
  if (err !== undefined) throw new Error(`${pattern} failed in its room`);
  return response;
};
