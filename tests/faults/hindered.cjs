// Makes a platform's disk fail and recover while it runs, on every machine and without rights: loaded before the program
// (node -r), in its writing threads too, it hands statements to the program's own connections. `max_page_count` makes
// SQLite find the disk full, `query_only` makes it find the file read-only, with the codes a disk would give it.
// HINDRANCES names a JSON file: the statement for each data file by its name. Changing it changes what is hindered; each
// thread writes what it has done so beside it, by the name of the file that it writes. Besides, `clock` sets the program's
// clock by so many milliseconds, and `dies` ends the thread that writes the log, "before" or "after" its next commit.
const { readFileSync, writeFileSync } = require("node:fs");
const { basename } = require("node:path");
const { setInterval } = require("node:timers");
const threads = require("node:worker_threads");

const LOOK_EVERY_MS = 10;
const sqlite = require("@photostructure/sqlite");
// A thread without a file of its own only reads.
const { file = "reading" } = Object(threads.workerData);
const thread = threads.isMainThread ? "main" : basename(file);
const opened = [];
let said = "";
let dies;

const Time = Date;
let clock = 0;
globalThis.Date = class extends Time {
  constructor(...words) {
    if (words.length > 0) super(...words);
    else super(Time.now() + clock);
  }

  static now() {
    return Time.now() + clock;
  }
};

const hinder = () => {
  const now = readFileSync(process.env.HINDRANCES, "utf8");
  if (now === said) return;
  said = now;
  const statements = JSON.parse(now);
  ({ dies, clock = 0 } = statements);
  for (const { database, name } of opened)
    if (database.isOpen && statements[name] !== undefined) database.exec(statements[name]);
  writeFileSync(`${process.env.HINDRANCES}.${thread}`, now);
};

function DatabaseSync(file, ...options) {
  const database = new sqlite.DatabaseSync(file, ...options);
  opened.push({ database, name: basename(String(file)) });
  if (thread === "events.sqlite") mortal(database);
  return database;
}

/** Methods of the library's own objects cannot be assigned, only be defined over. */
const instead = (object, name, around) =>
  Object.defineProperty(object, name, { value: around(object[name].bind(object)) });

const dying = (commit) => () => {
  // Ends the thread, not the process.
  if (dies === "before") process.exit();
  commit();
  if (dies === "after") process.exit();
};

const mortal = (database) => {
  instead(database, "prepare", (prepare) => (text, ...options) => {
    const statement = prepare(text, ...options);
    return text === "COMMIT" ? instead(statement, "run", dying) : statement;
  });
};

require.cache[require.resolve("@photostructure/sqlite")].exports = { ...sqlite, DatabaseSync };
setInterval(hinder, LOOK_EVERY_MS).unref();

threads.Worker = class extends threads.Worker {
  constructor(file, options = {}) {
    super(file, { ...options, execArgv: [...(options.execArgv ?? process.execArgv), "-r", module.filename] });
  }
};
