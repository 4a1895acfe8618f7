import { hash } from "node:crypto";

/** RFC 6962 keeps leaves and inner nodes apart by the first byte hashed, so that neither can be passed off as the other. */
const LEAF = "\0";

/** The leaf hash of a fact, hex: SHA-256 over a zero byte and the UTF-8 bytes of its canonical envelope. */
export const leafHash = (canonical: string): string => hash("sha256", LEAF + canonical, "hex");
