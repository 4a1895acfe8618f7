/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

type Members = Record<string, unknown>;

const inOrder = (keys: readonly string[]): boolean => {
  let before = "";
  for (const key of keys) {
    if (key < before) return false;
    before = key;
  }
  return true;
};

/** Only the walk can write it. */
const BY_WALK = Symbol("by walk");

/** Whether a key, set in an object, becomes something else than its next member: a number comes first, a prototype is none. */
const keepsNoOrder = (key: string): boolean => (key >= "0" && key < ":") || key === "__proto__";

/**
 * The same value with every object's members in canonical order, which JSON.stringify keeps to: itself where they are so
 * already, a copy where not. `BY_WALK` where JSON.stringify would see something else, or the order cannot be chosen.
 */
const ordered = (value: unknown): unknown => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : BY_WALK;
  if (typeof value !== "object") return BY_WALK;
  if (Array.isArray(value)) return orderedItems(value);
  return Object.getPrototypeOf(value) === Object.prototype ? orderedMembers(value as Members) : BY_WALK;
};

const orderedItems = (items: readonly unknown[]): unknown => {
  let same = true;
  const copy: unknown[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? null;
    const inner = ordered(item);
    if (inner === BY_WALK) return BY_WALK;
    same &&= inner === item;
    copy.push(inner);
  }
  return same ? items : copy;
};

const orderedMembers = (members: Members): unknown => {
  const keys = Object.keys(members);
  let same = inOrder(keys);
  if (!same) keys.sort();
  const inners: unknown[] = [];
  for (const key of keys) {
    const member = members[key];
    const inner = member === undefined ? undefined : ordered(member);
    if (inner === BY_WALK) return BY_WALK;
    same &&= inner === member;
    inners.push(inner);
  }
  if (same) return members;
  if (keys.some(keepsNoOrder)) return BY_WALK;
  const copy: Members = {};
  for (let index = 0; index < keys.length; index++) copy[keys[index] as string] = inners[index];
  return copy;
};

/**
 * RFC 8785 canonical JSON: members sorted by UTF-16 code units, ECMAScript numbers, no white space.
 * Members whose value is undefined are left out, as JSON.stringify does. Throws on a number that JSON cannot hold.
 */
export const canonicalJson = (value: unknown): string => {
  const inner = ordered(value);
  return inner === BY_WALK ? walked(value) : JSON.stringify(inner);
};

/**
 * Whether two values are the same JSON, in whatever order their members stand: what was decided has them as a room wrote them, what is
 * read from the log in canonical order. Undefined is the same as itself only.
 */
export const sameJson = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other);

/** Writes it member by member, which takes twice as long. */
const walked = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`Not a JSON number: ${value}`);
    return String(value);
  }
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    let text = "[";
    for (let index = 0; index < value.length; index++) text += (index ? "," : "") + walked(value[index] ?? null);
    return text + "]";
  }
  if (typeof value === "object") {
    const members = value as Members;
    const keys = Object.keys(members);
    if (!inOrder(keys)) keys.sort();
    let text = "{";
    for (const key of keys) {
      if (members[key] === undefined) continue;
      text += (text.length > 1 ? "," : "") + JSON.stringify(key) + ":" + walked(members[key]);
    }
    return text + "}";
  }
  throw new TypeError(`Not JSON: ${typeof value}`);
};
