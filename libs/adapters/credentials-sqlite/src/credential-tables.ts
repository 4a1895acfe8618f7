/** The tables, from one version of the data to the next. */
export const UPGRADES = [
  `CREATE TABLE platform (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL);
   CREATE TABLE links (digest TEXT PRIMARY KEY, purpose TEXT NOT NULL, tenant TEXT, account TEXT, about TEXT NOT NULL, expires TEXT NOT NULL) WITHOUT ROWID;
   CREATE INDEX links_by_end ON links (expires);
   CREATE TABLE passwords (account TEXT PRIMARY KEY, tenant TEXT NOT NULL, name_digest TEXT NOT NULL UNIQUE, hash TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE sessions (digest TEXT PRIMARY KEY, account TEXT NOT NULL, tenant TEXT NOT NULL, created TEXT NOT NULL, expires TEXT NOT NULL) WITHOUT ROWID;
   CREATE INDEX sessions_by_account ON sessions (account);
   CREATE INDEX sessions_by_end ON sessions (expires);`,
  `CREATE TABLE api_keys (digest TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, tenant TEXT NOT NULL, label TEXT NOT NULL, created TEXT NOT NULL, expires TEXT NOT NULL, last_used TEXT) WITHOUT ROWID;
   CREATE INDEX api_keys_by_account ON api_keys (account, created);`,
  `CREATE TABLE calendar_addresses (digest TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, tenant TEXT NOT NULL, of_what TEXT NOT NULL, of_id TEXT NOT NULL, titles TEXT NOT NULL, language TEXT NOT NULL, created TEXT NOT NULL, last_fetched TEXT, UNIQUE (account, of_what, of_id)) WITHOUT ROWID;`,
];
