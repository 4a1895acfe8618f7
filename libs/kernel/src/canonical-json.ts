/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What JSON says otherwise than as it stands: controls, the quote, the backslash, and halves of a surrogate pair. */
// eslint-disable-next-line no-control-regex
const ESCAPED = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** Most strings need no escape, and then quotes around them are quicker than a call of JSON.stringify for each. */
const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

const inOrder = (keys: readonly string[]): boolean => {
  let before = "";
  for (const key of keys) {
    if (key < before) return false;
    before = key;
  }
  return true;
};

/**
 * RFC 8785 canonical JSON: members sorted by UTF-16 code units, ECMAScript numbers, no white space.
 * Members whose value is undefined are left out, as JSON.stringify does. Throws on a number that JSON cannot hold.
 */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`);
    return String(value);
  }
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    let text = "[";
    for (let index = 0; index < value.length; index++) text += (index ? "," : "") + canonicalJson(value[index] ?? null);
    return text + "]";
  }
  if (typeof value === "object") {
    const members = value as Record<string, unknown>;
    const keys = Object.keys(members);
    if (!inOrder(keys)) keys.sort();
    let text = "{";
    for (const key of keys) {
      if (members[key] === undefined) continue;
      text += (text.length > 1 ? "," : "") + quoted(key) + ":" + canonicalJson(members[key]);
    }
    return text + "}";
  }
  throw new TypeError(`Not JSON: ${typeof value}`);
};
