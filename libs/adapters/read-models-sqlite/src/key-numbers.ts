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
    private readonly remembered: (id: number, key: string) => Known,
  ) {}

  /** What is known of these keys, each of which is given once; keys that had no number are given one, the first of them `firstNew`. */
  learn(keys: readonly string[]): { readonly known: readonly Known[]; readonly firstNew: number } {
    this.forgetStale();
    const firstNew = this.number(
      keys.filter((key) => !this.known.has(key)),
      keys,
    );
    return { known: keys.map((key) => this.of(key)), firstNew };
  }

  private number(unknown: readonly string[], keys: readonly string[]): number {
    let missing = unknown;
    if (missing.length === 0) return Infinity;
    if (this.known.size + missing.length > MOST_KEYS_KNOWN) {
      this.known.clear();
      missing = keys;
    }
    const { findKeys, lastKey, addKey } = this.tables.write;
    const found = this.file.prepare(findKeys).all(JSON.stringify(missing)) as unknown as [number, string][];
    for (const [id, key] of found) this.known.set(key, this.remembered(id, key));
    const [last] = this.file.prepare(lastKey).get() as [number];
    let id = last;
    const block = new RowBlock(this.file, addKey, 2);
    for (const key of missing) {
      if (this.known.has(key)) continue;
      id += 1;
      block.push(id);
      block.push(key);
      this.known.set(key, this.remembered(id, key));
    }
    block.finish();
    return last + 1;
  }

  private of(key: string): Known {
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
