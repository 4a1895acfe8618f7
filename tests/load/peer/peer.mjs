import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import {
  appendToStream,
  createEventStoreSchema,
  getSQLiteEventStore,
  messagesTable,
  readMessagesBatch,
  sqliteConnection,
} from "@event-driven-io/emmett-sqlite";

/**
 * emmett-sqlite in a process of its own, asked by the bench over messages. It is measured at its best durable setting:
 * one connection kept open (as shipped it opens one for every append), synchronous = FULL, WAL, pages as large as ours.
 */
const PER_APPEND = 100;
const TYPE = "engagement.held";

const seconds = (since) => (performance.now() - since) / 1000;

const open = async (file) => {
  const connection = sqliteConnection({ fileName: file });
  for (const pragma of ["synchronous = FULL", "busy_timeout = 5000", "wal_autocheckpoint = 1000"])
    await connection.command(`PRAGMA ${pragma}`);
  const { synchronous } = await connection.querySingle("PRAGMA synchronous");
  const { journal_mode: journal } = await connection.querySingle("PRAGMA journal_mode");
  if (synchronous !== 2 || journal !== "wal")
    throw new Error(`The peer's log is ${journal}, synchronous ${synchronous}`);
  await createEventStoreSchema(connection);
  return connection;
};

/**
 * Two ways for many callers to share a connection. At once, the peer's nested transactions run into one: it acknowledges
 * before anything is committed. One after another, each is on the disk when it is acknowledged.
 */
const WAYS = {
  "at once": (connection) => (stream, events) => appendToStream(connection, stream, "scheduling", events),
  "one after another": (connection) => {
    let last = Promise.resolve();
    return (stream, events) => {
      const mine = last.then(() => appendToStream(connection, stream, "scheduling", events));
      last = mine.catch(() => undefined);
      return mine;
    };
  },
};

const storedIn = async (connection) => {
  const rows = await connection.query(`SELECT stream_id AS stream FROM ${messagesTable.name}`);
  return new Set(rows.map(({ stream }) => stream));
};

/**
 * Appends until the facts or the time is used up. What counts was acknowledged and is found stored; half-way another
 * connection looks whether what was acknowledged is committed by then, for only then is it durable.
 */
const append = async ({ file, way, callers, facts, limitSeconds }) => {
  const connection = await open(file);
  const other = await open(file);
  const send = WAYS[way](connection);
  const acknowledged = [];
  let durable = true;
  const look = async () => {
    const answered = acknowledged.length;
    durable = (await storedIn(other)).size >= answered;
  };
  let next = 0;
  const began = performance.now();
  const caller = async () => {
    for (let fact = facts[next++]; fact && seconds(began) < limitSeconds; fact = facts[next++]) {
      const stream = `scheduling-${randomUUID()}`;
      const answer = await send(stream, [fact]).catch(() => ({ success: false }));
      if (answer.success) acknowledged.push(stream);
      if (acknowledged.length === Math.ceil(facts.length / 2)) await look();
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const taken = seconds(began);
  const stored = await storedIn(other);
  connection.close();
  other.close();
  return { rate: acknowledged.filter((stream) => stored.has(stream)).length / taken, durable };
};

const fill = async ({ file, facts }) => {
  const connection = await open(file);
  for (let from = 0; from < facts.length; from += PER_APPEND)
    await appendToStream(connection, `scheduling-${randomUUID()}`, "scheduling", facts.slice(from, from + PER_APPEND));
  connection.close();
};

async function* pages(connection, size) {
  let after = 0n;
  for (;;) {
    const page = await readMessagesBatch(connection, { after, batchSize: size });
    if (page.messages.length === 0) return;
    yield page.messages;
    after = page.currentGlobalPosition;
  }
}

/**
 * A processor of its own, fed page by page without the waits of its consumer: the way its port hands out the whole log,
 * each message's checkpoint in the page's transaction.
 */
const processed = async ({ file, connection, size }, options) => {
  const processor = getSQLiteEventStore({ fileName: file }).consumer().processor(options);
  let count = 0;
  const began = performance.now();
  for await (const messages of pages(connection, size)) {
    await processor.handle({ messages }, { connection, fileName: file });
    count += messages.length;
  }
  return { rate: count / seconds(began), count };
};

/** Also what its tables give beneath the port, read by the same pages: not what a reader of it gets. */
const replay = async ({ file, reader, size }) => {
  const connection = await open(file);
  let [seen, read] = [0, 0];
  const { rate } = await processed({ file, connection, size }, { processorId: reader, eachMessage: () => void seen++ });
  const began = performance.now();
  for await (const messages of pages(connection, size)) read += messages.length;
  const beneath = read / seconds(began);
  connection.close();
  return { rate, count: seen, beneath };
};

const project = async ({ file, view, size }) => {
  const connection = await open(file);
  await connection.command(
    `CREATE TABLE "${view}" (key TEXT PRIMARY KEY, tenant TEXT, contacts INTEGER, minutes INTEGER)`,
  );
  const upsert = `INSERT INTO "${view}" VALUES (?, ?, 1, ?)
    ON CONFLICT (key) DO UPDATE SET contacts = contacts + 1, minutes = minutes + excluded.minutes`;
  const handle = ([{ data }]) => connection.command(upsert, [data.relationshipId, data.programmeId, data.minutes]);
  const projection = { name: view, canHandle: [TYPE], handle };
  const result = await processed({ file, connection, size }, { processorId: view, projection });
  const { folded } = await connection.querySingle(`SELECT sum(contacts) AS folded FROM "${view}"`);
  connection.close();
  return { ...result, folded };
};

const ASKED = { append, fill, replay, project };

// The peer prints what fails; the bench counts it.
console.log = () => undefined;
process.on("disconnect", () => process.exit(0));
process.on("message", ({ id, verb, request }) => {
  ASKED[verb](request).then(
    (answer) => process.send({ id, answer: answer ?? {} }),
    (error) => process.send({ id, error: String(error?.stack ?? error) }),
  );
});
process.send({ id: 0, answer: {} });
