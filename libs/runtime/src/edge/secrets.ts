import { hash, randomBytes } from "node:crypto";

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** 32 random bytes, as they stand in a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret: enough to recognise it, not enough to use it. */
export const secretDigest = (secret: string): string => hash("sha256", secret);

/** Saves asking the store about what cannot be one of ours. */
export const looksLikeSecret = (value: string): boolean => SECRET.test(value);
