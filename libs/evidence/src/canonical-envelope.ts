import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf, type Envelope } from "@sankofa/kernel/fact";
import { leafHash } from "./leaf-hash";

/** The bytes of an envelope that are hashed, as text: RFC 8785 JSON of its members (a trace only where there is one) and no others. */
export const canonicalEnvelope = (stored: Envelope): string => canonicalJson(envelopeOf(stored));

/** The leaf hash of a stored fact, hex: what the log keeps beside it. */
export const leafHashOf = (stored: Envelope): string => leafHash(canonicalEnvelope(stored));
