// Makes a platform's disk fail and recover while it runs, on every machine and without rights: loaded before the program
// (node -r), in its writing threads too, it hands statements to the program's own connections. `max_page_count` makes
// SQLite find the disk full, `query_only` makes it find the file read-only, with the codes a disk would give it.
// HINDRANCES names a JSON file: the statement for each data file by its name. Changing it changes what is hindered; each
// thread writes what it has done so beside it, by the name of the file that it writes.
const { readFileSync, writeFileSync } = require("node:fs");
const { basename } = require("node:path");
const { setInterval } = require("node:timers");
const threads = require("node:worker_threads");

const LOOK_EVERY_MS = 10;
const sqlite = require("@photostructure/sqlite");
const thread = threads.isMainThread ? "main" : basename(threads.workerData.file);
const opened = [];
let said = "";

const hinder = () => {
  const now = readFileSync(process.env.HINDRANCES, "utf8");
  if (now === said) return;
  said = now;
  const statements = JSON.parse(now);
  for (const { database, name } of opened)
    if (database.isOpen && statements[name] !== undefined) database.exec(statements[name]);
  writeFileSync(`${process.env.HINDRANCES}.${thread}`, now);
};

function DatabaseSync(file, ...options) {
  const database = new sqlite.DatabaseSync(file, ...options);
  opened.push({ database, name: basename(String(file)) });
  return database;
}

require.cache[require.resolve("@photostructure/sqlite")].exports = { ...sqlite, DatabaseSync };
setInterval(hinder, LOOK_EVERY_MS).unref();

threads.Worker = class extends threads.Worker {
  constructor(file, options = {}) {
    super(file, { ...options, execArgv: [...(options.execArgv ?? process.execArgv), "-r", module.filename] });
  }
};
