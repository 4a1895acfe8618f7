import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import type { Draft, Drafts } from "@sankofa/ports/drafts";
import { SqliteFile } from "@sankofa/sqlite-file";
import { withCodedFailures } from "@sankofa/sqlite-file/sqlite-failure";

const UPGRADES = [
  `CREATE TABLE drafts (account TEXT NOT NULL, form TEXT NOT NULL, version TEXT NOT NULL, sealed TEXT NOT NULL,
     saved TEXT NOT NULL, expires TEXT NOT NULL, PRIMARY KEY (account, form)) WITHOUT ROWID;
   CREATE INDEX drafts_by_end ON drafts (expires);`,
];

/** The version of drafts that this program writes; it refuses newer ones. */
export const DRAFTS_VERSION = UPGRADES.length;

class SqliteDrafts implements Drafts {
  constructor(private readonly file: SqliteFile) {}

  async of(account: Id, form: string, now: Instant): Promise<Draft | undefined> {
    const found = this.file
      .prepare("SELECT version, sealed, saved, expires FROM drafts WHERE account = ? AND form = ? AND expires > ?")
      .get(account, form, now);
    if (!found) return undefined;
    const [version, sealed, saved, expires] = found as [Id, string, Instant, Instant];
    return { account, form, version, sealed, saved, expires };
  }

  async keep({ account, form, version, sealed, saved, expires }: Draft, on: Id | null, most: number): Promise<boolean> {
    return this.file.transaction(() => {
      this.file.prepare("DELETE FROM drafts WHERE expires <= ?").run(saved);
      const { changes } =
        on === null
          ? this.file
              .prepare(
                `INSERT OR IGNORE INTO drafts (version, sealed, saved, expires, account, form)
                   SELECT ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM drafts WHERE account = ?) < ?`,
              )
              .run(version, sealed, saved, expires, account, form, account, most)
          : this.file
              .prepare(
                "UPDATE drafts SET version = ?, sealed = ?, saved = ?, expires = ? WHERE account = ? AND form = ? AND version = ?",
              )
              .run(version, sealed, saved, expires, account, form, on);
      return changes > 0;
    });
  }

  async remove(account: Id, form: string): Promise<void> {
    this.file.prepare("DELETE FROM drafts WHERE account = ? AND form = ?").run(account, form);
  }

  async close(): Promise<void> {
    this.file.close();
  }
}

/** Drafts in one SQLite file. The device they were typed on keeps them too, so no answer waits for the disk. */
export const openSqliteDrafts = async ({ file }: { readonly file: string }): Promise<Drafts> =>
  withCodedFailures(new SqliteDrafts(new SqliteFile({ file, upgrades: UPGRADES, synchronous: "NORMAL" })));
