import type { mongo } from "mongoose";
import type { Condition } from "@sankofa/kernel/manifest";
import type { IndexValue } from "@sankofa/kernel/view";
import type { ListEnd } from "@sankofa/list-cursor";
import type { Find, Visibility } from "@sankofa/ports/read-models";
import { boundedSet, requireIndex } from "@sankofa/ports/read-models.bounds";
import type { ModelCollections } from "./model-collections";

type Filter = mongo.Filter<mongo.Document>;

const SCOPED = ["programme", "application", "relationship", "challenge"] as const;

export const pathOf = ({ spec }: ModelCollections, index: string): string => `index.${requireIndex(spec, index)}`;

/** Undefined when nothing can be visible. */
const visibility = (visible: Exclude<Visibility, "every-tenant">): Filter[] | undefined => {
  const { tenant, scopes } = visible;
  if (scopes === "all" || scopes.some((scope) => scope.level === "funder" && scope.id === tenant)) return [{ tenant }];
  const alternatives = SCOPED.flatMap((level) => {
    const ids = scopes.filter((scope) => scope.level === level).map((scope) => scope.id);
    return ids.length ? [{ [`scope.${level}`]: { $in: boundedSet(ids) } }] : [];
  });
  return alternatives.length ? [{ tenant }, { $or: alternatives }] : undefined;
};

/** A comparison meets values of the bound's own type only, so never a null. */
const matching = (condition: Condition): Filter => {
  if (condition === null || typeof condition !== "object") return { $eq: condition };
  if ("atMost" in condition) return { $lte: condition.atMost };
  if ("atLeast" in condition) return { $gte: condition.atLeast };
  return { $in: boundedSet(condition.in) };
};

/** Values in the order they are sorted in: nulls, numbers, texts. What is beyond one is of its type, or of a later one. */
const TYPES = ["null", "number", "string"] as const;

const beyond = (path: string, value: IndexValue, descending: boolean): Filter[] => {
  const type = TYPES.findIndex((each) => each === (value === null ? "null" : typeof value));
  const others = descending ? TYPES.slice(0, type).reverse() : TYPES.slice(type + 1);
  const same = value === null ? [] : [{ [path]: descending ? { $lt: value } : { $gt: value } }];
  return [...same, ...others.map((other) => ({ [path]: other === "null" ? null : { $type: other } }))];
};

/**
 * What comes after the end of a page, stretch by stretch of the index: each is found without looking at a row that came
 * before, which one question for all of them would. `key` is where the key stands.
 */
export const stretchesAfter = (
  key: string,
  path: string | undefined,
  descending: boolean,
  end: ListEnd | undefined,
): readonly Filter[] => {
  if (!end) return [{}];
  const later = { [key]: descending ? { $lt: end.key } : { $gt: end.key } };
  if (path === undefined) return [later];
  const value = end.value ?? null;
  return [{ [path]: value, ...later }, ...beyond(path, value, descending)];
};

/** Which rows a list is of, whatever its page; undefined when nothing can be visible. */
export const listed = async (
  model: ModelCollections,
  { visible, where = {} }: Pick<Find, "visible" | "where">,
): Promise<Filter[] | undefined> => {
  const seen = visible === "every-tenant" ? [{ tenant: { $in: await tenants(model) } }] : visibility(visible);
  return (
    seen && [
      ...seen,
      ...Object.entries(where).map(([index, condition]) => ({ [pathOf(model, index)]: matching(condition) })),
    ]
  );
};

/**
 * Every tenant there is, hopped through the index: with the tenants in hand the sorted indexes serve a list across them
 * too, instead of a scan of every row.
 */
const tenants = async ({ rows }: ModelCollections): Promise<string[]> =>
  ((await rows.distinct("tenant")) as (string | null)[]).filter((tenant) => tenant !== null);

export const sorting = (key: string, path: string | undefined, descending: boolean): Record<string, 1 | -1> => {
  const direction = descending ? -1 : 1;
  return path === undefined ? { [key]: direction } : { [path]: direction, [key]: direction };
};
