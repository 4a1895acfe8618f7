/** What `plainCopy` gives for a value that is more than plain data. */
export const NOT_PLAIN = Symbol("more than plain data");

/**
 * A copy of plain data: texts, finite numbers, flags, null, lists, and objects of no class. Members without a value are
 * left out. NOT_PLAIN for anything else, members named like those of every object among it.
 */
export const plainCopy = (value: unknown): unknown => {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0) ? value : NOT_PLAIN;
    case "object":
      if (value === null) return value;
      return Array.isArray(value) ? listCopy(value) : objectCopy(value as Readonly<Record<string, unknown>>);
    default:
      return NOT_PLAIN;
  }
};

const listCopy = (items: readonly unknown[]): unknown => {
  const copies: unknown[] = [];
  for (const item of items) {
    const copy = plainCopy(item);
    if (copy === NOT_PLAIN) return NOT_PLAIN;
    copies.push(copy);
  }
  return copies;
};

const objectCopy = (object: Readonly<Record<string, unknown>>): unknown => {
  if (Object.getPrototypeOf(object) !== Object.prototype) return NOT_PLAIN;
  const copies: Record<string, unknown> = {};
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (value === undefined) continue;
    const copy = name in Object.prototype || name === "toJSON" ? NOT_PLAIN : plainCopy(value);
    if (copy === NOT_PLAIN) return NOT_PLAIN;
    copies[name] = copy;
  }
  return copies;
};

/** What comes out of a value's JSON text. Plain data are copied without the text, which takes a fifth of the time. */
export const jsonCopy = (value: unknown): unknown => {
  const copy = plainCopy(value);
  return copy === NOT_PLAIN ? JSON.parse(JSON.stringify(value)) : copy;
};
