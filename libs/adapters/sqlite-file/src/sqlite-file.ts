import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { backup, DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from "@photostructure/sqlite";
import { DataNewer } from "@sankofa/ports/data-version";
import { StoreFailure } from "@sankofa/ports/store-failure";
import { openForReading } from "./reading";
import { copyingBack, failureWith } from "./sqlite-failure";

export interface SqliteFileOptions {
  readonly file: string;
  /** The script at index n takes a file from data version n to n + 1; the stamp is the number of scripts applied. */
  readonly upgrades: readonly string[];
  /** FULL where an answer promises durability, NORMAL where the content can be rebuilt. */
  readonly synchronous: "FULL" | "NORMAL";
  readonly readOnly?: boolean;
}

/** What every adapter on a file of its own offers beyond its port. */
export interface BackedUp {
  /** Copies the file as it stands, while it is in use. */
  backupTo(path: string): Promise<void>;
}

const BUSY_TIMEOUT = 5_000;
const MOST_STATEMENTS = 300;
/** More pages than any file has. */
const EVERY_PAGE = 0x7fffffff;

/** Readable by nobody else: WAL and shared memory files take the mode of the file they belong to. */
const createPrivately = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) closeSync(openSync(file, "a", 0o600));
};

const stamp = (database: DatabaseSyncInstance): number =>
  (database.prepare("PRAGMA user_version").get() as { user_version: number }).user_version;

const opened = (file: string, readOnly: boolean): DatabaseSyncInstance => {
  try {
    return readOnly ? openForReading(file, BUSY_TIMEOUT) : new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  } catch (error) {
    throw failureWith(file, error);
  }
};

/** A file for reading only as long as the work lasts; whatever is the matter with it is said with its name. */
const reading = <Result>(file: string, work: (database: DatabaseSyncInstance) => Result): Result => {
  const database = opened(file, true);
  try {
    return work(database);
  } catch (error) {
    throw failureWith(file, error);
  } finally {
    database.close();
  }
};

/** Throws where a file was written by a newer program. Changes nothing, so that several files can be asked first. */
export const refuseNewer = (file: string, newest: number): void => {
  if (existsSync(file)) reading(file, (database) => requireKnown(database, file, newest));
};

/** Reads every page of a file, also while it is in use. Throws a `StoreFailure` with the file's name where one is damaged. */
export const requireWhole = (file: string): void =>
  reading(file, (database) => {
    const { quick_check: found } = database.prepare("PRAGMA quick_check(1)").get() as { quick_check: string };
    if (found !== "ok") throw new StoreFailure("damaged", `${file}: ${found.replaceAll("\n", " ")}`);
  });

const requireKnown = (database: DatabaseSyncInstance, file: string, newest: number): void => {
  const found = stamp(database);
  if (found > newest) throw new DataNewer(file, found, newest);
};

/** One SQLite file in WAL mode, stamped with its data version, with its prepared statements kept. */
export class SqliteFile implements BackedUp {
  readonly database: DatabaseSyncInstance;
  private readonly statements = new Map<string, StatementSyncInstance>();

  constructor(private readonly options: SqliteFileOptions) {
    const { file, readOnly = false, synchronous } = options;
    if (!readOnly) createPrivately(file);
    this.database = opened(file, readOnly);
    try {
      requireKnown(this.database, file, this.options.upgrades.length);
      if (readOnly) return;
      this.database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON`);
      this.upgrade();
    } catch (error) {
      this.database.close();
      throw failureWith(file, error);
    }
  }

  /** A prepared statement whose rows come as arrays; the same text is prepared once. */
  prepare(sql: string): StatementSyncInstance {
    const known = this.statements.get(sql);
    if (known) return known;
    // Texts differ with the shape of a list only, so the bound is reached by mistake at most.
    if (this.statements.size >= MOST_STATEMENTS) this.statements.clear();
    const statement = this.database.prepare(sql, { returnArrays: true });
    this.statements.set(sql, statement);
    return statement;
  }

  /** Runs work in one immediate transaction: all of it, or nothing when it throws. */
  transaction<Result>(work: () => Result): Result {
    this.prepare("BEGIN IMMEDIATE").run();
    try {
      const result = work();
      this.prepare("COMMIT").run();
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.prepare("ROLLBACK").run();
      throw error;
    }
  }

  /** Forgets prepared statements, so that tables they name can be dropped. */
  forgetStatements(): void {
    this.statements.clear();
  }

  /** By a connection of its own and in one step: who uses this one waits for none of it, and it never begins again. */
  async backupTo(path: string): Promise<void> {
    createPrivately(path);
    const source = new DatabaseSync(this.options.file, { readOnly: true, timeout: BUSY_TIMEOUT });
    try {
      await backup(source, path, { rate: EVERY_PAGE });
    } catch (error) {
      throw failureWith(path, error);
    } finally {
      source.close();
    }
  }

  /** Statements still known keep the connection half open, so SQLite does not copy the log back by itself: it is told to. */
  close(): void {
    this.statements.clear();
    if (!this.database.isOpen) return;
    try {
      if (this.options.readOnly !== true) copyingBack(() => this.database.exec("PRAGMA wal_checkpoint(PASSIVE)"));
    } finally {
      this.database.close();
    }
  }

  private upgrade(): void {
    const { upgrades } = this.options;
    if (stamp(this.database) === upgrades.length) return;
    this.transaction(() => {
      // Read again inside: another process may have upgraded it meanwhile.
      for (const script of upgrades.slice(stamp(this.database))) this.database.exec(script);
      this.database.exec(`PRAGMA user_version = ${upgrades.length}`);
    });
  }
}
