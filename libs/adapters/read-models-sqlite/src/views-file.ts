import { SqliteFile } from "@sankofa/sqlite-file";
import { PARKED_TABLE } from "./parked-facts";

const UPGRADES = [
  `CREATE TABLE models (name TEXT NOT NULL, version INTEGER NOT NULL, spec TEXT NOT NULL, status TEXT NOT NULL,
     checkpoint TEXT NOT NULL, epoch INTEGER NOT NULL, PRIMARY KEY (name, version)) WITHOUT ROWID;
   CREATE TABLE cursors (name TEXT PRIMARY KEY, position TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE leases (name TEXT PRIMARY KEY, owner TEXT NOT NULL, epoch INTEGER NOT NULL, expires TEXT NOT NULL) WITHOUT ROWID;`,
  PARKED_TABLE,
  // Models have a column for the challenge a row belongs to; those that were there before get it below.
  "",
  // Large documents of past versions are packed from now on; those that are there are read as they are.
  "",
];

/** The version of views that this program writes; it refuses newer ones. */
export const VIEWS_VERSION = UPGRADES.length;

/** Whoever writes makes checkpoints when it suits them; what waits in memory is written once a transaction. */
const WRITING = "PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16384";

/** The tables of rows that an earlier program made without the column. */
const WITHOUT_CHALLENGE = `SELECT name FROM sqlite_master WHERE type = 'table' AND (name GLOB 'rows_*' OR name GLOB 'past_*')
   AND NOT EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) WHERE pragma_table_info.name = 'challenge')`;

/** Row by row nothing is written: SQLite takes a column that is not there for null. */
const addChallenge = (opened: SqliteFile): void => {
  const found = opened.database.prepare(WITHOUT_CHALLENGE).all() as unknown as readonly { readonly name: string }[];
  for (const { name } of found) opened.database.exec(`ALTER TABLE "${name}" ADD COLUMN challenge TEXT`);
};

/** Views can be rebuilt, so a commit need not outlive a power cut: synchronous NORMAL. */
export const openViewsFile = ({ file, writing }: { readonly file: string; readonly writing: boolean }): SqliteFile => {
  const opened = new SqliteFile({ file, upgrades: UPGRADES, synchronous: "NORMAL", readOnly: !writing });
  if (writing) {
    opened.database.exec(WRITING);
    addChallenge(opened);
  }
  return opened;
};
