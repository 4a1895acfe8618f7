import type { Person } from "./person";
import type { Figure, FiguresBehind, Page } from "./shown";

const with_ = (path: string, search: string): string => `${path}${path.includes("?") ? "&" : "?"}${search}`;

/** Everything of a list, page by page. */
export const everyPage = async <Item>(reader: Person, path: string, limit = 100): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor = "";
  for (;;) {
    const page = await reader.sees<Page<Item>>(with_(path, `limit=${limit}${cursor}`));
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
};

/**
 * REP-7: what stands behind a number, for the whole and for each of its parts. Gives every number whose facts are not as
 * many as it says: none, where all is well.
 */
export const unfounded = async (
  reader: Person,
  figures: Readonly<Record<string, Figure>>,
  search = "",
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  const compare = async (figure: string, part: string | undefined, number: number): Promise<void> => {
    const path = with_(
      `/figures/${figure}/facts`,
      [search, part === undefined ? "" : `part=${part}`].filter(Boolean).join("&") || "limit=100",
    );
    const { total } = await reader.sees<FiguresBehind>(path);
    const items = await everyPage<FiguresBehind["items"][number]>(reader, path.replace(/\?limit=100$/, ""));
    const founded = items.filter(({ facts }) => facts.length > 0 && facts.every(({ sentence }) => sentence.length > 0));
    if (total !== number || founded.length !== number)
      wrong.push(
        `${figure}${part ? `/${part}` : ""} says ${number}, but ${total} stand behind it, ${founded.length} with facts`,
      );
  };
  for (const [figure, { total, parts }] of Object.entries(figures)) {
    await compare(figure, undefined, total);
    for (const [part, number] of Object.entries(parts)) await compare(figure, part, number);
  }
  return wrong;
};
