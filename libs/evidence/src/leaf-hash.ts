import { createHash } from "node:crypto";

/** RFC 6962 keeps leaves and inner nodes apart by the first byte hashed, so that neither can be passed off as the other. */
const LEAF = Buffer.of(0);

/** The leaf hash of a fact: SHA-256 over a zero byte and the bytes of its canonical envelope. */
export const leafHash = (canonical: string | Uint8Array): Buffer => {
  const hash = createHash("sha256").update(LEAF);
  return (typeof canonical === "string" ? hash.update(canonical, "utf8") : hash.update(canonical)).digest();
};
