import { canonicalText } from "@sankofa/evidence/canonical-envelope";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import type { AllStreamResolvedEvent, ResolvedEvent } from "@eventstore/db-client";
import type { JsonObject } from "@sankofa/kernel/canonical-json";
import { LARGEST_APPEND_BYTES, type StoredFact } from "@sankofa/ports/event-store";
import type { CheckedAppend } from "@sankofa/ports/event-store.append";
import { PayloadTooLarge } from "@sankofa/ports/event-store.errors";
import { positionFrom } from "./wire-position";

/** An event as it is sent. */
export interface WireFact {
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** A fact as it stands in the log, and the hash that was stored with it. */
export interface LoggedFact {
  readonly fact: StoredFact;
  readonly leafHash: string;
}

/**
 * What of the envelope the server has no place of its own for. Hashes are shortened, and what happened when it was
 * recorded says so once: the server counts all of this against the limit of an append, the port only the fact.
 */
interface Metadata {
  readonly actor: string;
  readonly commandId: string;
  readonly happened?: string;
  readonly leafHash: string;
  readonly recorded: string;
  readonly requestDigest: string;
  readonly tenant: string;
  readonly traceparent?: string;
  readonly version: number;
}

const shortened = (hex: string): string => Buffer.from(hex, "hex").toString("base64url");
const lengthened = (text: string): string => Buffer.from(text, "base64url").toString("hex");

/** The facts of an append as they go after a revision: the data as the canonical JSON it will be hashed as. */
export const wireFacts = ({ stream, facts, data }: CheckedAppend, last: number): WireFact[] => {
  let bytes = 0;
  const wired = facts.map((fact, index): WireFact => {
    const text = data[index] ?? "{}";
    const metadata: Metadata = {
      actor: fact.actor,
      commandId: fact.commandId,
      ...(fact.happened === fact.recorded ? {} : { happened: fact.happened }),
      leafHash: shortened(leafHash(canonicalText(stream, last + 1 + index, fact, text))),
      recorded: fact.recorded,
      requestDigest: shortened(fact.requestDigest),
      tenant: fact.tenant,
      ...(fact.traceparent === undefined ? {} : { traceparent: fact.traceparent }),
      version: fact.version,
    };
    const event = {
      id: fact.id,
      type: fact.type,
      data: Buffer.from(text),
      metadata: Buffer.from(JSON.stringify(metadata)),
    };
    bytes += event.data.length + event.metadata.length + event.type.length * 2;
    return event;
  });
  if (bytes > LARGEST_APPEND_BYTES) throw new PayloadTooLarge(bytes, LARGEST_APPEND_BYTES);
  return wired;
};

/** The type of the event that closes an archived stream: the stream's last, and no fact. */
export const ARCHIVE_MARK = "event-store.stream-archived";

export type ReadEvent = NonNullable<(AllStreamResolvedEvent | ResolvedEvent)["event"]>;

export const isFact = ({ type }: ReadEvent): boolean => type !== ARCHIVE_MARK && !type.startsWith("$");

/** A fact from its event; `stream` is the name without the prefix it is kept under. */
export const loggedFact = (event: ReadEvent, stream: string): LoggedFact => {
  const { leafHash, requestDigest, ...metadata } = event.metadata as unknown as Metadata;
  return {
    leafHash: lengthened(leafHash),
    fact: {
      id: event.id,
      stream,
      revision: Number(event.revision),
      type: event.type,
      version: metadata.version,
      happened: metadata.happened ?? metadata.recorded,
      recorded: metadata.recorded,
      tenant: metadata.tenant,
      actor: metadata.actor,
      commandId: metadata.commandId,
      requestDigest: lengthened(requestDigest),
      ...(metadata.traceparent === undefined ? {} : { traceparent: metadata.traceparent }),
      data: event.data as JsonObject,
      position: positionFrom(event.position?.commit ?? 0n),
    },
  };
};
