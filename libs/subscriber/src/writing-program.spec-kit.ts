import { DatabaseSync } from "@photostructure/sqlite";
import { sqliteInbox } from "./sqlite-inbox";
import { subscribe } from "./subscribe";

/** A subscriber's program as others write it: what it hears it writes into a database, in one transaction with its inbox. */
const [servers = "", stream = "", file = ""] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec("PRAGMA journal_mode = WAL");
database.exec("CREATE TABLE IF NOT EXISTS work (n INTEGER)");
const insert = database.prepare("INSERT INTO work VALUES (?)");

subscribe({
  connection: { servers },
  name: "writing",
  from: "zero",
  stream,
  silenceMs: 500,
  inbox: sqliteInbox(database),
  handle: ({ revision }) => {
    insert.run(revision);
    process.stdout.write(`${revision}\n`);
  },
});
