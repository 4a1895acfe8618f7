import { createHmac, hash, randomUUID } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import { milliseconds, type Instant } from "@sankofa/kernel/time";

/** The variant's two bits, over whatever digit stood there. */
const VARIANTS = "89ab89ab89ab89ab";
const TIME_DIGITS = 12;

/** 32 hexadecimal digits as a UUID; where version and variant stand they give way. */
const uuid = (digits: string, version: 7 | 8): Id =>
  `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${version}${digits.slice(13, 16)}` +
  `-${VARIANTS[Number.parseInt(digits.charAt(16), 16)]}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;

/** 48 bits of time, as RFC 9562 puts them first. */
const timeDigits = (instant: Instant): string => milliseconds(instant).toString(16).padStart(TIME_DIGITS, "0");

/** The time digits that an id begins with. */
const timeOf = (id: Id): string => id.slice(0, 8) + id.slice(9, 13);

/** What several parts come to, told apart by a character that none of them holds. */
export const digestOf = (...parts: readonly (string | number)[]): string => hash("sha256", parts.join("\u0000"));

/** A new RFC 9562 UUIDv7 for a command sent at this instant. Its random part is a UUIDv4's: Node draws those in advance. */
export const newCommandId = (now: Instant): Id => {
  const time = timeDigits(now);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

/** A UUIDv8 of a digest in hexadecimal, the first 48 bits given way to time: index inserts stay near the end. */
const timed = (time: string, digest: string): Id => uuid(time + digest.slice(TIME_DIGITS), 8);

/** A digest in hexadecimal cut to a UUIDv8 that keeps the time of another id. */
export const idWithTimeOf = (base: Id, digest: string): Id => timed(timeOf(base), digest);

/** A digest in hexadecimal cut to an id: for reservations that must be unique within a tenant. */
export const idFromDigest = (digest: string): Id => uuid(digest, 8);

/** A stable id for a value, an HMAC under the tenant's key: unique within the tenant, and it leaks nothing. */
export const reservationIdOf = (key: Buffer, purpose: string, value: string): Id =>
  idFromDigest(createHmac("sha256", key).update(`${purpose}\u0000${value}`).digest("hex"));

/** Follows from the same things always, so that retries give the same id. */
const derived = (base: Id, ...parts: readonly (string | number)[]): Id => idWithTimeOf(base, digestOf(base, ...parts));

/** The id of the fact that a command writes at this place of its append. */
export const factId = (commandId: Id, stream: string, index: number): Id => derived(commandId, "fact", stream, index);

/** The id of a record that a command makes. */
export const recordId = (commandId: Id, index: number): Id => derived(commandId, "record", index);

/** The id of the command that a process or deadline sends because of something with an id of its own. */
export const consequentCommandId = (cause: Id, sender: string, index: number): Id =>
  derived(cause, "consequence", sender, index);

/** A deadline's command id: one per document and due instant, whoever asks and however often. */
export const dueCommandId = (due: Instant, deadline: string, key: string, index: number): Id =>
  timed(timeDigits(due), digestOf("due", deadline, key, due, index));
