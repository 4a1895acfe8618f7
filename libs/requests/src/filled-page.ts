import type { Page } from "@sankofa/kernel/manifest";
import { USUAL_LIMIT } from "./page-request";

/** So often is read on for one page. */
const MOST_READ = 10;

interface Asked {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/**
 * A page of what is shown of a list, where some of the list is not: as full as it may be, however much that is passed over
 * stands before it. It may still be shorter than was asked for, with a `next`, after ten reads.
 */
export const filledPage = async <Found, Item>(
  { limit = USUAL_LIMIT, cursor }: Asked,
  find: (asked: { readonly limit: number; readonly cursor: string | undefined }) => Promise<Page<Found>>,
  shown: (found: Found) => Promise<Item | undefined>,
): Promise<Page<Item>> => {
  const items: Item[] = [];
  let after = cursor;
  for (let read = 0; read < MOST_READ && items.length < limit; read += 1) {
    const page = await find({ limit: limit - items.length, cursor: after });
    const each = await Promise.all(page.items.map(shown));
    items.push(...each.filter((item) => item !== undefined));
    if (page.next === null) return { items, next: null };
    after = page.next;
  }
  return { items, next: after ?? null };
};
