import { isId, type Id } from "@sankofa/kernel/ids";
import type { Caller } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import { digestOf, idFromDigest, idWithTimeOf, newCommandId } from "../command-ids";
import { invalidField } from "./edge-problem";

const VISIBLE = /^[\x21-\x7e]{1,128}$/;
const UUID_V7 = /^.{14}7/;

/** An id that follows from a secret's digest: a retry after a crash asks for the same records again. */
export const idFromLink = (digest: string, purpose: string): Id => idFromDigest(digestOf("link", digest, purpose));

/**
 * The command's id: a new one, or one that follows from the sender and their Idempotency-Key, so that the same key
 * sent again is the same command. A key that is itself a UUIDv7 lends its time, which keeps the log's index inserts
 * near the end.
 */
export const commandIdFor = (caller: Caller, key: string | undefined, now: Instant): Id => {
  if (key === undefined) return newCommandId(now);
  if (!VISIBLE.test(key))
    throw invalidField("bad-idempotency-key", "", "An Idempotency-Key has 1 to 128 visible characters");
  const digest = digestOf("idempotency-key", caller.tenant, caller.actor, key);
  return isId(key) && UUID_V7.test(key) ? idWithTimeOf(key, digest) : idFromDigest(digest);
};
