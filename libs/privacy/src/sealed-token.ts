import { createDecipheriv, createSecretKey, randomFillSync, type KeyObject } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import { NONCE, sealAll, sealKey, TAG, type SealKey } from "./gcm";

/*
 * A sealed token is what a personal text is stored as: `¦s2.<subject>.<base64url of nonce, ciphertext and tag>¦`. It is
 * text itself, so it can stand inside other text and travel through views untouched, and it names whose key opens it.
 *
 * A bar is a character of Latin-1. A text of such characters takes a byte for each wherever it is held, made or handed on, and one
 * other character makes that two for all of them: so it did in every fact and document with a token of the first form,
 * `⟦s1.…⟧`. What was sealed in that form stays as it is, and opens (ADR 0034).
 */

const TOKEN = /(?:⟦s1|¦s2)\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{38,})[⟧¦]/g;
const WHOLE_TOKEN = new RegExp(`^${TOKEN.source}$`);
const OPENING = "¦s2.";
const CLOSING = "¦";
/** Any version of the form, whole or not: what nobody may send in. */
const RESERVED = /[⟦¦]\s*s\d+\s*\./i;

/** Whether a text holds what every token begins with. */
const mayHoldTokens = (text: string): boolean => text.includes("¦") || text.includes("⟦");

/** A token does not open with its subject's key: it was changed, or sealed for another tenant. */
export class SealBroken extends Error {
  constructor(readonly subject: Id) {
    super(`A sealed text of ${subject} does not open: it was changed after sealing`);
    this.name = "SealBroken";
  }
}

// Random bytes are drawn for many nonces at once: one draw costs as much as sealing a text.
const pool = Buffer.alloc(NONCE * 512);
let drawn = pool.length;

const drawNonce = (into: Buffer, at: number): void => {
  if (drawn >= pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  for (let byte = 0; byte < NONCE; byte++) into[at + byte] = pool[drawn++] ?? 0;
};

interface Opened {
  readonly tenant: Id;
  readonly text: string;
}

/** A key made ready, for whom it seals, and what was opened with it lately. */
interface KeyInUse {
  readonly secret: KeyObject;
  readonly opened: Map<string, Opened>;
  sealing: { readonly tenant: Id; readonly subject: Id; readonly key: SealKey } | undefined;
}

/** A name is read on every page that person appears on; longer texts, and many of one person, are opened anew. */
const MOST_OPENED = 16;
const LONGEST_OPENED = 256;

/**
 * Kept under the very key that the vault handed out: whoever is not handed it finds nothing here, and all of it goes when
 * the vault lets go of the key.
 */
const keysInUse = new WeakMap<Buffer, KeyInUse>();

const inUse = (key: Buffer): KeyInUse => {
  const known = keysInUse.get(key);
  if (known) return known;
  const ready: KeyInUse = { secret: createSecretKey(key), opened: new Map(), sealing: undefined };
  keysInUse.set(key, ready);
  return ready;
};

const boundTo = (tenant: Id, subject: Id): Buffer => Buffer.from(`${tenant}|${subject}`);

const sealingFor = (key: Buffer, tenant: Id, subject: Id): SealKey => {
  const ready = inUse(key);
  if (ready.sealing?.tenant !== tenant || ready.sealing.subject !== subject)
    ready.sealing = { tenant, subject, key: sealKey(ready.secret, boundTo(tenant, subject)) };
  return ready.sealing.key;
};

/**
 * Seals a person's texts: bound to tenant and subject, each another token each time. The tokens are cut out of one text, in which their
 * parts are put together once; one that was added up would have to be, by whoever reads it first.
 */
export const sealTexts = (key: Buffer, tenant: Id, subject: Id, texts: readonly string[]): string[] => {
  const sealed = sealAll(sealingFor(key, tenant, subject), texts, drawNonce);
  const before = `${OPENING}${subject}.`;
  let all = "";
  for (const each of sealed) all += before + each + CLOSING;
  let from = 0;
  return sealed.map((each) => all.slice(from, (from += before.length + each.length + CLOSING.length)));
};

const decrypted = (secret: KeyObject, tenant: Id, token: string): string => {
  const [, subject = "", encoded = ""] = WHOLE_TOKEN.exec(token) ?? [];
  const sealed = Buffer.from(encoded, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", secret, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(boundTo(tenant, subject)).setAuthTag(sealed.subarray(-TAG));
    return decipher.update(sealed.subarray(NONCE, -TAG), undefined, "utf8") + decipher.final("utf8");
  } catch {
    throw new SealBroken(subject);
  }
};

/** The text in a whole token, with the key of its subject. */
export const openToken = (key: Buffer, tenant: Id, token: string): string => {
  const { secret, opened } = inUse(key);
  const before = opened.get(token);
  if (before?.tenant === tenant) return before.text;
  const text = decrypted(secret, tenant, token);
  if (text.length > LONGEST_OPENED) return text;
  opened.set(token, { tenant, text });
  if (opened.size > MOST_OPENED) opened.delete(opened.keys().next().value ?? "");
  return text;
};

/** The person a whole token is of; undefined for any other text. */
export const subjectOf = (text: string): Id | undefined =>
  text.startsWith("¦") || text.startsWith("⟦") ? WHOLE_TOKEN.exec(text)?.[1] : undefined;

/** The persons of all tokens inside a text. */
export const subjectsIn = (text: string): readonly Id[] =>
  mayHoldTokens(text) ? [...text.matchAll(TOKEN)].map((match) => match[1] ?? "") : [];

/** The text with every token inside it replaced. */
export const replaceTokens = (text: string, replacement: (token: string, subject: Id) => string): string =>
  mayHoldTokens(text) ? text.replace(TOKEN, (token: string, subject: Id) => replacement(token, subject)) : text;

/** True when a text, or any text or member name within a value, looks like a token: such input is refused. */
export const reservedForm = (value: unknown): boolean => {
  if (typeof value === "string") return mayHoldTokens(value) && RESERVED.test(value);
  if (value === null || typeof value !== "object") return false;
  for (const [name, inner] of Object.entries(value)) if (reservedForm(name) || reservedForm(inner)) return true;
  return false;
};
