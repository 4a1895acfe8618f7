import type { mongo } from "mongoose";
import type { Position } from "@sankofa/kernel/contract";
import type { Commit } from "@sankofa/ports/read-models";
import {
  contentOf,
  isRow,
  type KeyAt,
  type ModelCollections,
  type PastRow,
  type RowContent,
  type StoredRow,
} from "./model-collections";

/** Everything a page writes, as it is written; the same however often it is. */
export interface PageContent {
  readonly rows: readonly StoredRow[];
  readonly past: readonly PastRow[];
  readonly touches: readonly KeyAt[];
  readonly unpark: readonly { readonly key: string; readonly upTo: Position }[];
  readonly park: readonly (KeyAt & { readonly reason: string })[];
}

export interface Change extends KeyAt {
  readonly content: RowContent | undefined;
}

/** A page's changes with their documents as text: what cannot be written as text fails before anything is begun. */
export const changesOf = ({ spec }: ModelCollections, { changes }: Pick<Commit, "changes">): Change[] => {
  // Without history only the last change of a key can ever be seen.
  const visible = spec.history ? changes : new Map(changes.map((change) => [change.key, change])).values();
  return [...visible].map(({ key, position, row }) => ({
    key,
    position,
    content: row ? contentOf(row, spec) : undefined,
  }));
};

/** What the page with this number writes, over the rows as they stand; those are asked for where history is kept. */
export const contentOfPage = (
  commit: Commit,
  changes: readonly Change[],
  page: number,
  standing: readonly StoredRow[],
): PageContent => {
  const rows = new Map(standing.map((row) => [row._id, row]));
  const changed = new Set<string>();
  const past: PastRow[] = [];
  for (const { key, position, content } of changes) {
    const before = rows.get(key);
    // A version that stood between no two positions is nobody's past.
    if (isRow(before) && before.from < position) {
      const { tenant, scope, index, doc, from } = before;
      past.push({ _id: { key, position: from }, to: position, tenant, scope, index, doc });
    }
    rows.set(key, { _id: key, page, from: position, ...content });
    changed.add(key);
  }
  return {
    rows: [...rows.values()].filter(({ _id }) => changed.has(_id)),
    past,
    touches: once(commit.touches),
    unpark: commit.unpark ?? [],
    park: commit.park ?? [],
  };
};

const once = (touches: readonly KeyAt[]): KeyAt[] => [
  ...new Map(touches.map(({ key, position }) => [`${position} ${key}`, { key, position }])).values(),
];

/** The rows that a page's past versions are made of; none where no history is kept. */
export const standingRows = async (
  { spec, rows }: ModelCollections,
  changes: readonly Change[],
  session?: mongo.ClientSession,
): Promise<readonly StoredRow[]> => {
  if (!spec.history) return [];
  const keys = [...new Set(changes.map(({ key }) => key))];
  return rows.find({ _id: { $in: keys } }, session ? { session } : {}).toArray();
};
