import type { Condition } from "@sankofa/kernel/manifest";
import type { IndexValue } from "@sankofa/kernel/view";
import type { ListEnd } from "@sankofa/list-cursor";
import type { Find, Visibility } from "@sankofa/ports/read-models";
import { boundedSet } from "@sankofa/ports/read-models.bounds";
import type { Cell, ModelTables } from "./model-tables";

/** SQL with its parameters by name; the text depends on the list's shape only, so it is prepared once per shape. */
export interface ListSql {
  readonly sql: string;
  readonly values: Readonly<Record<string, Cell>>;
}

const SCOPED = ["programme", "application", "relationship", "challenge"] as const;

class Terms {
  readonly values: Record<string, Cell> = {};
  private readonly terms: string[] = [];

  add(term: string): void {
    this.terms.push(`(${term})`);
  }

  bind(value: Cell): string {
    const name = `p${Object.keys(this.values).length}`;
    this.values[name] = value;
    return `:${name}`;
  }

  /** A set of values as one parameter, so that its size does not change the text. */
  bindSet(values: readonly IndexValue[]): string {
    return `(SELECT value FROM json_each(${this.bind(JSON.stringify(boundedSet(values)))}))`;
  }

  toString(): string {
    return this.terms.join(" AND ");
  }
}

/**
 * Every tenant there is, hopped through the key index: with a tenant in hand the sorted indexes serve a list across
 * tenants too, instead of a scan of every row.
 */
const everyTenant = (rows: string): string =>
  `WITH RECURSIVE hop (reached) AS (SELECT min(tenant) FROM ${rows} UNION ALL
   SELECT (SELECT min(tenant) FROM ${rows} WHERE tenant > hop.reached) FROM hop WHERE hop.reached IS NOT NULL)
   SELECT hop.reached FROM hop WHERE hop.reached IS NOT NULL`;

/** False when nothing can be visible. */
const addVisibility = (terms: Terms, from: string, visible: Visibility): boolean => {
  if (visible === "every-tenant") {
    terms.add(`tenant IN (${everyTenant(from)})`);
    return true;
  }
  const { tenant, scopes } = visible;
  terms.add(`tenant = ${terms.bind(tenant)}`);
  if (scopes === "all" || scopes.some((scope) => scope.level === "funder" && scope.id === tenant)) return true;
  const alternatives = SCOPED.flatMap((level) => {
    const ids = scopes.filter((scope) => scope.level === level).map((scope) => scope.id);
    return ids.length ? [`${level} IN ${terms.bindSet(ids)}`] : [];
  });
  if (alternatives.length === 0) return false;
  terms.add(alternatives.join(" OR "));
  return true;
};

const addCondition = (terms: Terms, column: string, condition: Condition): void => {
  if (condition === null) terms.add(`${column} IS NULL`);
  else if (typeof condition !== "object") terms.add(`${column} = ${terms.bind(condition)}`);
  else if ("atMost" in condition) terms.add(`${column} <= ${terms.bind(condition.atMost)}`);
  else if ("atLeast" in condition) terms.add(`${column} >= ${terms.bind(condition.atLeast)}`);
  else {
    const known = `${column} IN ${terms.bindSet(condition.in.filter((value) => value !== null))}`;
    terms.add(condition.in.includes(null) ? `${known} OR ${column} IS NULL` : known);
  }
};

/** What a list is sorted by, as written in SQL; a key alone where there is no index. */
interface Order {
  readonly by: string | undefined;
  readonly key: string;
}

/**
 * Without statistics SQLite would rather read the whole tenant in the right order than sort the few rows that a declared
 * list is narrowed to: with a plus before it a column is in no index, so they are found first and then sorted.
 */
const orderIn = (
  tables: ModelTables,
  where: Find["where"],
  orderBy: string | undefined,
): Order & { readonly plus: string } => {
  const lists = tables.lists.filter(([narrowed]) => isOne(where?.[narrowed]));
  const plus = lists.length === 0 || lists.some(([, sorted]) => sorted === orderBy) ? "" : "+";
  return { plus, by: orderBy === undefined ? undefined : plus + tables.column(orderBy), key: `${plus}key` };
};

const isOne = (condition: Condition | undefined): boolean => condition !== undefined && typeof condition !== "object";

/** What comes after the end of a page. Nulls stand before every value, as SQLite sorts them. */
const addAfter = (terms: Terms, { by, key: byKey }: Order, descending: boolean, end: ListEnd): void => {
  const beyond = descending ? "<" : ">";
  const key = terms.bind(end.key);
  if (by === undefined) terms.add(`${byKey} ${beyond} ${key}`);
  else if (end.value === null || end.value === undefined)
    terms.add(`${by} IS NULL AND ${byKey} ${beyond} ${key}${descending ? "" : ` OR ${by} IS NOT NULL`}`);
  else
    terms.add(`(${by}, ${byKey}) ${beyond} (${terms.bind(end.value)}, ${key})${descending ? ` OR ${by} IS NULL` : ""}`);
};

const filtered = (
  tables: ModelTables,
  find: Pick<Find, "visible" | "where" | "at">,
): { from: string; terms: Terms } | undefined => {
  const terms = new Terms();
  const from = find.at === undefined ? tables.rows : tables.rowsAt();
  if (find.at !== undefined) terms.values["at"] = find.at;
  if (!addVisibility(terms, from, find.visible)) return undefined;
  for (const [index, condition] of Object.entries(find.where ?? {}))
    addCondition(terms, tables.column(index), condition);
  return { from, terms };
};

/** One page and the row after it, which tells whether there is another; undefined when nothing can be visible. */
export const pageSql = (tables: ModelTables, find: Find, end: ListEnd | undefined): ListSql | undefined => {
  const order = orderIn(tables, find.where, find.orderBy);
  const list = filtered(tables, find);
  if (!list) return undefined;
  const descending = find.descending ?? false;
  if (end) addAfter(list.terms, order, descending, end);
  const direction = descending ? " DESC" : "";
  const by = `${order.by === undefined ? "" : `${order.by}${direction}, `}${order.key}${direction}`;
  const limit = list.terms.bind(find.limit + 1);
  return {
    sql: `SELECT ${tables.columns} FROM ${list.from} WHERE ${list.terms} ORDER BY ${by} LIMIT ${limit}`,
    values: list.terms.values,
  };
};

/** Rows counted by the values of an index, at most so many values; undefined when nothing can be visible. */
export const countSql = (
  tables: ModelTables,
  by: string,
  find: Pick<Find, "visible" | "where" | "at">,
  most: number,
): ListSql | undefined => {
  const column = `${orderIn(tables, find.where, by).plus}${tables.column(by)}`;
  const list = filtered(tables, find);
  return (
    list && {
      sql: `SELECT ${column}, count(*) FROM ${list.from} WHERE ${list.terms} GROUP BY ${column} ORDER BY ${column} LIMIT ${most}`,
      values: list.terms.values,
    }
  );
};
