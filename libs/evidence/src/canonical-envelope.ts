import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf, type Envelope } from "@sankofa/kernel/envelope";
import type { NewFact } from "@sankofa/kernel/fact";
import { leafHash } from "./leaf-hash";

/** The bytes of an envelope that are hashed, as text: RFC 8785 JSON of its members (a trace only where there is one) and no others. */
export const canonicalEnvelope = (stored: Envelope): string => canonicalJson(envelopeOf(stored));

/** The leaf hash of a stored fact, hex: what the log keeps beside it. */
export const leafHashOf = (stored: Envelope): string => leafHash(canonicalEnvelope(stored));

/** The members of a fact that was found sound (event-store.append.ts), but its data. */
export interface SoundFact extends Pick<
  NewFact,
  "actor" | "commandId" | "id" | "recorded" | "requestDigest" | "tenant" | "type" | "version"
> {
  /** Empty where it happened when it was recorded. */
  readonly happened: string;
  /** Empty or missing where there is none. */
  readonly traceparent?: string | undefined;
}

/** Quotes one name after another; those of a group are mostly the same. */
const quoting = (): ((name: string) => string) => {
  let [last, quoted] = ["", '""'];
  return (name) => {
    if (name !== last) [last, quoted] = [name, JSON.stringify(name)];
    return quoted;
  };
};
const quotedActor = quoting();
const quotedTenant = quoting();

/**
 * The canonical envelope of a sound fact, put together without sorting from its data's canonical JSON: its members are
 * known. Stream and type need no escapes. Joined, for it is hashed at once: a text that was added up is a tree of its
 * parts, which has to be walked for that.
 */
export const canonicalText = (stream: string, revision: number, fact: SoundFact, data: string): string =>
  [
    '{"actor":',
    quotedActor(fact.actor),
    ',"commandId":"',
    fact.commandId,
    '","data":',
    data,
    ',"happened":"',
    fact.happened || fact.recorded,
    '","id":"',
    fact.id,
    '","recorded":"',
    fact.recorded,
    '","requestDigest":"',
    fact.requestDigest,
    '","revision":',
    revision,
    ',"stream":"',
    stream,
    '","tenant":',
    quotedTenant(fact.tenant),
    fact.traceparent ? `,"traceparent":"${fact.traceparent}"` : "",
    ',"type":"',
    fact.type,
    '","version":',
    fact.version,
    "}",
  ].join("");
