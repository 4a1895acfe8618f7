import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { IndexPair } from "@sankofa/kernel/view";
import type { ModelSpec } from "./read-models";

/** Rows of a page, values of a count, values of a set, and positions or keys of a page: nothing is unbounded. */
export const MOST_ROWS = 100;
export const MOST_VALUES = 1_000;
export const MOST_IN = 1_000;
export const MOST_POSITIONS = 1_000;

const NAME = /^[A-Za-z][A-Za-z0-9._-]{0,79}$/;
const INDEX = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

export const within = (what: string, value: number, most: number): void => {
  if (!Number.isSafeInteger(value) || value < 1 || value > most)
    throw new RangeError(`${what} is 1 to ${most}, not ${value}`);
};

/** A set of values to look for; too many of them are a mistake of the caller's code. */
export const boundedSet = <Value>(values: readonly Value[]): readonly Value[] => {
  if (values.length > MOST_IN) throw new RangeError(`A set of more than ${MOST_IN} values`);
  return values;
};

/** Names of models and indexes become names in the store, so they are checked to be nothing else. */
export const requireNames = ({ name, version, indexes, lists = [] }: ModelSpec): void => {
  if (!NAME.test(name) || !Number.isSafeInteger(version) || version < 1)
    throw new TypeError(`Not a model's name and version: ${name} v${version}`);
  for (const index of indexes) if (!INDEX.test(index)) throw new TypeError(`Not an index name: ${index}`);
  for (const index of lists.flat()) requireIndex({ name, indexes }, index);
};

/**
 * What lists are read through, in the order of columns: an index of its own for each value, but that of a pair serves its
 * first one too.
 */
export const listIndexes = ({
  indexes,
  lists = [],
}: Pick<ModelSpec, "indexes" | "lists">): readonly (IndexPair | readonly [string])[] => [
  ...indexes.filter((index) => !lists.some(([narrowed]) => narrowed === index)).map((index) => [index] as const),
  ...lists,
];

/** What rows were written under: with other indexes they would silently lack the new ones' values. */
export const specText = ({ indexes, history, lists = [] }: Pick<ModelSpec, "indexes" | "history" | "lists">): string =>
  canonicalJson({ indexes, history, ...(lists.length > 0 ? { lists } : {}) });

/** A declared index; anything else is a mistake of the caller's code. */
export const requireIndex = (spec: Pick<ModelSpec, "name" | "indexes">, index: string): string => {
  if (!spec.indexes.includes(index)) throw new TypeError(`${spec.name} declares no index ${index}`);
  return index;
};

export const requireHistory = ({ name, history }: Pick<ModelSpec, "name" | "history">): void => {
  if (!history) throw new TypeError(`${name} keeps no history`);
};
