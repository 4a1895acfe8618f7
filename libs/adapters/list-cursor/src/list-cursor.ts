import { createHash } from "node:crypto";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { IndexValue } from "@sankofa/kernel/view";
import { BadCursor, type Find, type ModelId } from "@sankofa/ports/read-models";

/** Where a page ended: the value it was sorted by (undefined when by key alone) and the key. */
export interface ListEnd {
  readonly value: IndexValue | undefined;
  readonly key: string;
}

/**
 * What makes two lists the same list. The bound of a range is left out: "due by now" moves between two pages, and the
 * order of the list does not depend on it. So is the model's version: another build may answer by the next page.
 */
const shapeOf = ({ name }: ModelId, find: Find): string => {
  const where = Object.entries(find.where ?? {}).map(([index, condition]): [string, unknown] =>
    condition !== null && typeof condition === "object" && !("in" in condition)
      ? [index, Object.keys(condition)]
      : [index, { equal: condition }],
  );
  return canonicalJson({
    name,
    tenant: find.visible === "every-tenant" ? null : find.visible.tenant,
    where: Object.fromEntries(where),
    orderBy: find.orderBy ?? null,
    descending: find.descending ?? false,
    at: find.at ?? null,
  });
};

const seal = (shape: string, payload: string): string =>
  createHash("sha256").update(shape).update("\n").update(payload).digest("base64url").slice(0, 16);

export const writeCursor = (model: ModelId, find: Find, end: ListEnd): string => {
  const payload = JSON.stringify(end.value === undefined ? [end.key] : [end.key, end.value]);
  return Buffer.from(seal(shapeOf(model, find), payload) + payload).toString("base64url");
};

/** The end of the page that a cursor came with; BadCursor for one of another list, or none at all. */
export const readCursor = (model: ModelId, find: Find, cursor: string): ListEnd => {
  const text = Buffer.from(cursor, "base64url").toString();
  const payload = text.slice(16);
  if (text.slice(0, 16) !== seal(shapeOf(model, find), payload)) throw new BadCursor();
  const [key, value] = JSON.parse(payload) as [string, IndexValue | undefined];
  return { key, value };
};
