import { createHash, randomBytes } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import { milliseconds, type Instant } from "@sankofa/kernel/time";

const uuid = (bytes: Buffer, version: 7 | 8): Id => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex", 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const TIME_BYTES = 6;

/** A new RFC 9562 UUIDv7 for a command sent at this instant. */
export const newCommandId = (now: Instant): Id => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds(now), 0, TIME_BYTES);
  return uuid(bytes, 7);
};

/** A UUIDv8 that keeps the 48 time bits of `base` and hashes the rest: index inserts stay near the end, retries give the same id. */
const derived = (base: Id, ...parts: readonly (string | number)[]): Id => {
  const bytes = createHash("sha256")
    .update([base, ...parts].join("\u0000"))
    .digest()
    .subarray(0, 16);
  Buffer.from(base.replaceAll("-", ""), "hex").copy(bytes, 0, 0, TIME_BYTES);
  return uuid(bytes, 8);
};

/** The id of the fact that a command writes at this place of its append. */
export const factId = (commandId: Id, stream: string, index: number): Id => derived(commandId, "fact", stream, index);

/** The id of a record that a command makes. */
export const recordId = (commandId: Id, index: number): Id => derived(commandId, "record", index);

/** The id of the command that a process or deadline sends because of something with an id of its own. */
export const consequentCommandId = (cause: Id, sender: string, index: number): Id =>
  derived(cause, "consequence", sender, index);

/** A deadline's command id: one per document and due instant, whoever asks and however often. */
export const dueCommandId = (due: Instant, deadline: string, key: string, index: number): Id => {
  const bytes = createHash("sha256").update(["due", deadline, key, due, index].join("\u0000")).digest().subarray(0, 16);
  bytes.writeUIntBE(milliseconds(due), 0, TIME_BYTES);
  return uuid(bytes, 8);
};

/** An HMAC cut to an id: for reservations that must be unique within a tenant. */
export const idFromDigest = (digest: Buffer): Id => uuid(Buffer.from(digest.subarray(0, 16)), 8);
