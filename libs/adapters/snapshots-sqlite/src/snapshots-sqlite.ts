import { renameSync, rmSync } from "node:fs";
import type { Id, StreamName } from "@sankofa/kernel/ids";
import type { Growth, Snapshot, Snapshots } from "@sankofa/ports/snapshots";
import { SqliteFile } from "@sankofa/sqlite-file";
import { failureReason, withCodedFailures } from "@sankofa/sqlite-file/sqlite-failure";

const UPGRADES = [
  `CREATE TABLE snapshots (number INTEGER PRIMARY KEY, stream TEXT NOT NULL UNIQUE, form TEXT NOT NULL,
     revision INTEGER NOT NULL, leaf_hash TEXT NOT NULL, state TEXT NOT NULL);
   CREATE TABLE commands (snapshot INTEGER NOT NULL REFERENCES snapshots ON DELETE CASCADE, command TEXT NOT NULL,
     revision INTEGER NOT NULL, PRIMARY KEY (snapshot, command)) WITHOUT ROWID;`,
];

type SnapshotRow = readonly [number: number, form: string, revision: number, leafHash: string, state: string];

class SqliteSnapshots implements Snapshots {
  /** Which streams there are any of. Asked before every command, and of most streams there is none: the file need not be. */
  private readonly streams: Set<StreamName>;

  constructor(private readonly file: SqliteFile) {
    this.streams = new Set((file.prepare("SELECT stream FROM snapshots").all() as [StreamName][]).flat());
  }

  async of(stream: StreamName): Promise<Snapshot | undefined> {
    const row = this.streams.has(stream) ? this.row(stream) : undefined;
    if (!row) return undefined;
    const [, form, revision, leafHash, state] = row;
    return { stream, form, revision, leafHash, state: JSON.parse(state) as unknown };
  }

  async revisionOf(stream: StreamName, command: Id): Promise<number | undefined> {
    if (!this.streams.has(stream)) throw new Error(`There is no snapshot of ${stream}`);
    const row = this.file
      .prepare(
        `SELECT commands.revision FROM snapshots JOIN commands ON snapshot = number
         WHERE stream = ? AND command = ?`,
      )
      .get(stream, command) as readonly [number] | undefined;
    return row?.[0];
  }

  async keep(snapshot: Snapshot, growth: Growth): Promise<boolean> {
    const kept = this.write(snapshot, growth);
    if (kept) this.streams.add(snapshot.stream);
    return kept;
  }

  private write(snapshot: Snapshot, { on, commands }: Growth): boolean {
    return this.file.transaction(() => {
      const standing = this.row(snapshot.stream);
      const number = on === undefined ? this.begin(snapshot) : grown(snapshot, on, standing);
      if (number === undefined) return false;
      const { revision, leafHash, state } = snapshot;
      this.file
        .prepare("UPDATE snapshots SET revision = ?, leaf_hash = ?, state = ? WHERE number = ?")
        .run(revision, leafHash, JSON.stringify(state), number);
      const insert = this.file.prepare("INSERT OR IGNORE INTO commands (snapshot, command, revision) VALUES (?, ?, ?)");
      for (const [command, first] of commands) insert.run(number, command, first);
      return true;
    });
  }

  async close(): Promise<void> {
    this.file.close();
  }

  private row(stream: StreamName): SnapshotRow | undefined {
    return this.file
      .prepare("SELECT number, form, revision, leaf_hash, state FROM snapshots WHERE stream = ?")
      .get(stream) as SnapshotRow | undefined;
  }

  /** A place for a snapshot of the whole stream: what stood there goes, with its commands. */
  private begin({ stream, form, revision, leafHash }: Snapshot): number {
    this.file.prepare("DELETE FROM snapshots WHERE stream = ?").run(stream);
    const { lastInsertRowid } = this.file
      .prepare("INSERT INTO snapshots (stream, form, revision, leaf_hash, state) VALUES (?, ?, ?, ?, '')")
      .run(stream, form, revision, leafHash);
    return Number(lastInsertRowid);
  }
}

/** The place of the snapshot it was folded on, where that still stands. */
const grown = ({ form }: Snapshot, on: number, standing: SnapshotRow | undefined): number | undefined =>
  standing && standing[1] === form && standing[2] === on ? standing[0] : undefined;

const open = (file: string): SqliteSnapshots =>
  new SqliteSnapshots(new SqliteFile({ file, upgrades: UPGRADES, synchronous: "NORMAL" }));

/** A damaged file is looked at by nobody again, but by whoever wants to know what happened to it: the last one is kept. */
const setAside = (file: string): void => {
  for (const path of [`${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
  renameSync(file, `${file}.damaged`);
};

/** Snapshots in a file that is set aside once it is found damaged, and begun anew. Whoever found it is told, and goes without. */
class RenewedSnapshots implements Snapshots {
  constructor(
    private readonly file: string,
    private snapshots: SqliteSnapshots,
  ) {}

  of(stream: StreamName): Promise<Snapshot | undefined> {
    return this.on((snapshots) => snapshots.of(stream));
  }

  revisionOf(stream: StreamName, command: Id): Promise<number | undefined> {
    return this.on((snapshots) => snapshots.revisionOf(stream, command));
  }

  keep(snapshot: Snapshot, growth: Growth): Promise<boolean> {
    return this.on((snapshots) => snapshots.keep(snapshot, growth));
  }

  close(): Promise<void> {
    return this.snapshots.close();
  }

  private async on<Answer>(work: (snapshots: SqliteSnapshots) => Promise<Answer>): Promise<Answer> {
    const { snapshots } = this;
    try {
      return await work(snapshots);
    } catch (error) {
      // Two may find it at once: the second must not set aside what was begun anew.
      if (failureReason(error) === "damaged" && this.snapshots === snapshots) this.renew();
      throw error;
    }
  }

  private renew(): void {
    this.snapshots.close().catch(() => undefined);
    setAside(this.file);
    this.snapshots = open(this.file);
  }
}

/** Snapshots in one SQLite file. One of a newer program is thrown away, and a damaged one set aside: both are begun anew. */
export const openSqliteSnapshots = async ({ file }: { readonly file: string }): Promise<Snapshots> =>
  withCodedFailures(new RenewedSnapshots(file, openOrBeginAnew(file)));

const openOrBeginAnew = (file: string): SqliteSnapshots => {
  try {
    return open(file);
  } catch (error) {
    if (failureReason(error) === "damaged") setAside(file);
    else for (const path of [file, `${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
    return open(file);
  }
};
