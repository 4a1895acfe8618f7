import type { Contract, Message, Position } from "@sankofa/kernel/contract";
import type { Listing, Page, Reading } from "@sankofa/kernel/manifest";
import type { Grant } from "@sankofa/kernel/scope";
import { happenedFrom } from "@sankofa/kernel/time";
import type { IndexValue, View } from "@sankofa/kernel/view";
import { ACTOR, NOW, TENANT } from "./given-when-then";

/* eslint-disable @typescript-eslint/no-explicit-any -- views of every type are folded here */

/** The nth position of a spec's log. */
export const positionOf = (nth: number): Position => String(nth).padStart(20, "0");

const idOf = (nth: number): string => `00000000-0000-4000-9000-${String(nth).padStart(12, "0")}`;

/** Messages as the feed hands them out: numbered from 1, recorded now unless told otherwise. */
export const feed = <M extends Message>(...said: readonly (M & Partial<Omit<Contract, "type" | "data">>)[]) =>
  said.map((message, index) => ({
    id: idOf(index + 1),
    version: 1,
    audience: "internal" as const,
    position: positionOf(index + 1),
    stream: `spec.noun-${idOf(0)}`,
    revision: index,
    tenant: TENANT,
    actor: ACTOR,
    happened: message.recorded ?? NOW,
    recorded: NOW,
    commandId: idOf(0),
    ...message,
  })) as unknown as readonly (M & Contract<any, any>)[];

/** The documents a view holds after these contracts, by key: the runner's fold, without a store. */
export const folded = <Doc extends object>(
  view: View<Doc, any>,
  contracts: readonly Contract[],
): ReadonlyMap<string, Doc> => {
  const docs = new Map<string, Doc>();
  for (const contract of contracts) {
    if (!view.reads.includes(contract.type)) continue;
    for (const key of new Set(view.keys(contract))) {
      const after = view.project(docs.get(key), contract, key);
      if (after === undefined) docs.delete(key);
      else docs.set(key, after);
    }
  }
  return docs;
};

/** What had happened by then as known now; a correction takes the corrected fact's time. */
const happenedBy = (contracts: readonly Contract[], at: string): readonly Contract[] => {
  const from = new Map<unknown, string>();
  for (const each of contracts)
    from.set(each.id, from.get((each.data as { corrects?: string }).corrects) ?? happenedFrom(each.happened));
  return contracts.filter((each) => (from.get(each.id) ?? "") <= at);
};

const EVERYTHING: Grant = { id: idOf(9), role: "funder-administrator", level: "funder", on: TENANT };

/** A reading over views folded from these contracts, for specs of queries: what the store does, without one. */
export const readingOver = (
  contracts: readonly Contract[],
  world: Partial<Pick<Reading, "now" | "grants" | "asOf" | "actor" | "language">> = {},
): Reading => {
  const { grants = [EVERYTHING], asOf, now = NOW, actor = ACTOR, language = "en" } = world;
  const then = asOf?.at ?? "9999";
  const recorded = asOf?.time === "recorded" ? contracts.filter((each) => each.recorded <= then) : contracts;
  const known = asOf?.time === "happened" ? happenedBy(contracts, then) : recorded;
  const visible = (view: View<any, any>, doc: object): boolean =>
    view.tenantWide === true || grants.some((grant) => view.scope(doc)[grant.level] === grant.on);
  const all = <Doc extends object>(view: View<Doc, any>, where: Readonly<Record<string, unknown>> = {}) =>
    [...folded(view, known)]
      .filter(
        ([, doc]) =>
          visible(view, doc) &&
          Object.entries(where).every(([name, wanted]) => meets(view.index[name]?.(doc) ?? null, wanted)),
      )
      .map(([key, doc]) => ({ key, doc }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = <Item>(items: readonly Item[], limit = 50, cursor?: string): Page<Item> => {
    const start = Number(cursor ?? 0);
    return {
      items: items.slice(start, start + limit),
      next: start + limit < items.length ? String(start + limit) : null,
    };
  };
  return {
    now,
    tenant: TENANT,
    actor,
    grants,
    asOf,
    language,
    get: async (view, key) => {
      const doc = folded(view, known).get(key);
      return doc && visible(view, doc) ? doc : undefined;
    },
    getAt: async (view, key, at) => {
      const doc = folded(
        view,
        contracts.filter((each) => each.position <= at),
      ).get(key);
      return doc && visible(view, doc) ? doc : undefined;
    },
    find: async (view, { where, orderBy, descending, limit, cursor }) => {
      requireList(view, where, orderBy);
      const found = all(view, where);
      const by = (doc: any): IndexValue => (orderBy ? (view.index[orderBy]?.(doc) ?? null) : null);
      if (orderBy) found.sort((a, b) => (String(by(a.doc)) < String(by(b.doc)) ? -1 : 1) * (descending ? -1 : 1));
      return page(found, limit, cursor);
    },
    countBy: async (view, by, where) => {
      const counts: Record<string, number> = {};
      for (const { doc } of all(view, where)) {
        const value = String(view.index[by]?.(doc) ?? "");
        counts[value] = (counts[value] ?? 0) + 1;
      }
      return counts;
    },
    factsBehind: async (view, key, { limit = 50, cursor = "", newestFirst = false }) => {
      const doc = folded(view, known).get(key);
      const behind = (newestFirst ? [...known].reverse() : known).filter(
        (each) =>
          view.reads.includes(each.type) &&
          view.keys(each).includes(key) &&
          (newestFirst ? cursor === "" || each.position < cursor : each.position > cursor),
      );
      if (!doc || !visible(view, doc)) return { items: [], next: null };
      return {
        items: behind.slice(0, limit),
        next: behind.length > limit ? (behind[limit - 1]?.position ?? null) : null,
      };
    },
  };
};

const meets = (value: IndexValue, condition: unknown): boolean => {
  if (condition === null || typeof condition !== "object") return value === condition;
  if ("in" in condition) return (condition.in as readonly IndexValue[]).includes(value);
  if (value === null) return false;
  if ("atMost" in condition) return value <= (condition.atMost as string | number);
  return value >= (condition as { readonly atLeast: string | number }).atLeast;
};

/** A list of one record's rows is read through an index over both, which its view declares: otherwise it grows with the funder. */
const requireList = (view: View<any, any>, where: Listing["where"], orderBy: string | undefined): void => {
  const records = Object.keys(where ?? {}).filter(
    (index) => index.endsWith("Id") && typeof where?.[index] === "string",
  );
  const declared = (view.lists ?? []).some(([narrowed, sorted]) => records.includes(narrowed) && sorted === orderBy);
  if (orderBy !== undefined && records.length > 0 && !declared)
    throw new Error(`${view.name} declares no list by ${records.join(" or ")} and then ${orderBy}`);
};
