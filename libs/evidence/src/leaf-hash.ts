import { createHash } from "node:crypto";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf, type Envelope } from "@sankofa/kernel/fact";

/** RFC 6962 keeps leaves and inner nodes apart by the first byte hashed, so that neither can be passed off as the other. */
const LEAF = Buffer.of(0);

/** The leaf hash of a fact: SHA-256 over a zero byte and the bytes of its canonical envelope. */
export const leafHash = (canonical: string | Uint8Array): Buffer => {
  const hash = createHash("sha256").update(LEAF);
  return (typeof canonical === "string" ? hash.update(canonical, "utf8") : hash.update(canonical)).digest();
};

/** The bytes of an envelope that are hashed, as text: RFC 8785 JSON of its twelve members and no others. */
export const canonicalEnvelope = (stored: Envelope): string => canonicalJson(envelopeOf(stored));

/** The leaf hash of a stored fact, hex: what the log keeps beside it. */
export const leafHashOf = (stored: Envelope): string => leafHash(canonicalEnvelope(stored)).toString("hex");
