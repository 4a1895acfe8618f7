import type { NewFact } from "./fact";
import type { StreamName } from "./ids";

/**
 * The stored envelope, whose canonical JSON (canonical-json.ts) is what is hashed. It may gain a member that can be left
 * out, and loses none: the bytes of what stands in a log never change.
 */
export interface Envelope extends NewFact {
  readonly stream: StreamName;
  /** From 0, without gaps. */
  readonly revision: number;
}

/** The envelope's members, taken from anything that has them, and no others. */
export const envelopeOf = (stored: Envelope): Envelope => ({
  id: stored.id,
  stream: stored.stream,
  revision: stored.revision,
  type: stored.type,
  version: stored.version,
  happened: stored.happened,
  recorded: stored.recorded,
  tenant: stored.tenant,
  actor: stored.actor,
  commandId: stored.commandId,
  requestDigest: stored.requestDigest,
  ...(stored.traceparent === undefined ? {} : { traceparent: stored.traceparent }),
  data: stored.data,
});
