import type { ImportRow, ImportTable } from "@sankofa/kernel/import-table";
import type { Id } from "@sankofa/kernel/ids";
import type { Page } from "@sankofa/kernel/manifest";
import type { Caller } from "@sankofa/kernel/scope";
import { ok } from "../answers";
import type { Rooms } from "../rooms-client";

const PAGE = 100;
const plain = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

/** The records that rows name, as the caller may see them: a name that nothing or several bear finds none. */
export const namedRecords = async (
  rooms: Rooms,
  caller: Caller,
  room: string,
  { naming }: ImportTable,
  programmeId: Id,
): Promise<(rows: readonly ImportRow[]) => Id | undefined> => {
  if (!naming) return () => undefined;
  const ids = new Map<string, readonly Id[]>();
  let cursor: string | undefined;
  do {
    const request = { programmeId, limit: PAGE, ...(cursor ? { cursor } : {}) };
    const { json } = ok(await rooms.send(`${room}.${naming.query}`, { kind: "query", caller, request }));
    const page = JSON.parse(json) as Page<Readonly<Record<string, string>>>;
    for (const item of page.items) {
      const name = plain(item[naming.name] ?? "");
      ids.set(name, [...(ids.get(name) ?? []), item[naming.id] ?? ""]);
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return (rows) => {
    const found = ids.get(plain(rows[0]?.[naming.field] ?? ""));
    return found?.length === 1 ? found[0] : undefined;
  };
};
