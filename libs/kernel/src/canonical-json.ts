/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * RFC 8785 canonical JSON: members sorted by UTF-16 code units, ECMAScript numbers, no white space.
 * Members whose value is undefined are left out, as JSON.stringify does. Throws on a number that JSON cannot hold.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    let text = "[";
    for (let index = 0; index < value.length; index++) text += (index ? "," : "") + canonicalJson(value[index] ?? null);
    return text + "]";
  }
  if (typeof value === "object") {
    const members = value as Record<string, unknown>;
    let text = "{";
    for (const key of Object.keys(members).sort()) {
      if (members[key] === undefined) continue;
      text += (text.length > 1 ? "," : "") + JSON.stringify(key) + ":" + canonicalJson(members[key]);
    }
    return text + "}";
  }
  throw new TypeError(`Not JSON: ${typeof value}`);
};
