import { createHash } from "node:crypto";
import { isId, type Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import { idFromDigest, newCommandId } from "../command-ids";
import { invalidField } from "./edge-problem";

const VISIBLE = /^[\x21-\x7e]{1,128}$/;
const UUID_V7 = /^.{14}7/;
const TIME_BYTES = 6;

const sha256 = (...parts: readonly string[]): Buffer => createHash("sha256").update(parts.join("\u0000")).digest();

/** An id that follows from a secret's digest: a retry after a crash asks for the same records again. */
export const idFromLink = (digest: string, purpose: string): Id => idFromDigest(sha256("link", digest, purpose));

/**
 * The command's id: a new one, or one that follows from the sender and their Idempotency-Key, so that the same key
 * sent again is the same command. A key that is itself a UUIDv7 lends its time, which keeps the log's index inserts
 * near the end.
 */
export const commandIdFor = (caller: Caller, key: string | undefined, now: Instant): Id => {
  if (key === undefined) return newCommandId(now);
  if (!VISIBLE.test(key))
    throw invalidField("bad-idempotency-key", "", "An Idempotency-Key has 1 to 128 visible characters");
  const digest = sha256("idempotency-key", caller.tenant, caller.actor, key);
  if (isId(key) && UUID_V7.test(key)) Buffer.from(key.replaceAll("-", ""), "hex").copy(digest, 0, 0, TIME_BYTES);
  return idFromDigest(digest);
};
