import type { SqliteFile } from "@sankofa/sqlite-file";
import type { ModelTables } from "./model-tables";
import { RowBlock } from "./row-block";

const MOST_KEYS_KNOWN = 50_000;

/** The numbers that stand for a model's keys, and what is remembered with each: those of a page are looked up at once. */
export class KeyNumbers<Known extends { readonly id: number }> {
  private readonly known = new Map<string, Known>();
  /** SQLite's count of what others wrote to the file: when it moves, numbers learnt before may be stale. */
  private seen = -1;

  constructor(
    private readonly file: SqliteFile,
    private readonly tables: ModelTables,
    private readonly remembered: (id: number) => Known,
  ) {}

  /** Learns the numbers of these keys, and gives one to each that has none; gives those. */
  learn(keys: readonly string[]): ReadonlySet<string> {
    this.forgetStale();
    let missing = keys.filter((key) => !this.known.has(key));
    if (missing.length === 0) return new Set();
    if (this.known.size + missing.length > MOST_KEYS_KNOWN) {
      this.known.clear();
      missing = [...keys];
    }
    const { findKeys, lastKey, addKey } = this.tables.write;
    const found = this.file.prepare(findKeys).all(JSON.stringify(missing)) as unknown as [number, string][];
    for (const [id, key] of found) this.known.set(key, this.remembered(id));
    const added = new Set(missing.filter((key) => !this.known.has(key)));
    if (added.size === 0) return added;
    let [id] = this.file.prepare(lastKey).get() as [number];
    const block = new RowBlock(this.file, addKey, 2);
    for (const key of added) {
      id += 1;
      block.add(id, key);
      this.known.set(key, this.remembered(id));
    }
    block.finish();
    return added;
  }

  /** Of a key that was learnt. */
  of(key: string): Known {
    const known = this.known.get(key);
    if (!known) throw new Error(`The key ${key} has no number`);
    return known;
  }

  private forgetStale(): void {
    const [version] = this.file.prepare("PRAGMA data_version").get() as [number];
    if (version !== this.seen) this.known.clear();
    this.seen = version;
  }
}
