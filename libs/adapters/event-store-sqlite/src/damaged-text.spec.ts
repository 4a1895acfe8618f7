import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { START, type EventStore, type LogPage, type ReadAll } from "@sankofa/ports/event-store";
import { positionOf } from "@sankofa/ports/event-store.positions";
import { newStream, put, someFacts } from "@sankofa/ports/event-store.samples";
import { openSqliteEventStore, openSqliteEventStoreReadOnly } from "./event-store-sqlite";
import { inFolder } from "./log.samples";

const FACTS = 20;
const TORN = 13;

const DAMAGED = expect.objectContaining({
  code: "store-damaged",
  reason: "damaged",
  message: `What the log holds at ${TORN} is no fact any more, which verifying it names.`,
});

/** Somebody who can write the file takes the trigger away and writes over what a fact is kept in. */
const overwrite = (folder: string, body: string): void => {
  const database = new DatabaseSync(join(folder, "events.sqlite"));
  database.exec("DROP TRIGGER events_are_never_changed");
  database.prepare(`UPDATE events SET body = ${body} WHERE position = ?`).run(TORN);
  database.close();
};

/** A log of two streams in which one fact, of the second, is none any more. */
const onDamaged = (body: string, work: (store: EventStore, streams: readonly [string, string]) => Promise<void>) =>
  inFolder(async (folder) => {
    const streams = [newStream("plan"), newStream("pairing")] as const;
    const writing = await openSqliteEventStore({ folder });
    const [before, after] = [someFacts(TORN - 3), someFacts(FACTS - TORN + 3)];
    await put(writing, streams[0], before, -1);
    await put(writing, streams[1], after, -1);
    await writing.close();
    overwrite(folder, body);
    const store = openSqliteEventStoreReadOnly(join(folder, "events.sqlite"));
    await work(store, streams);
    await store.close();
  });

const numbers = ({ facts }: Pick<LogPage, "facts">): number[] => facts.map(({ position }) => Number(position));
const counted = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** Pages until one cannot be read: what they gave, and what that one failed of. */
const readUntilFailure = async (store: EventStore, read: ReadAll) => {
  const found: number[] = [];
  for (let after = read.after; ;)
    try {
      const page = await store.readAll({ ...read, ...(after === undefined ? {} : { after }) });
      found.push(...numbers(page));
      if (page.end) return { found, error: undefined };
      after = page.checkpoint;
    } catch (error) {
      return { found, error };
    }
};

describe.each([
  ["no JSON", "'{'"],
  ["no text of a fact", "'[]'"],
  ["cut off", "substr(body, 1, length(body) - 1)"],
  ["of a type that has no name", "json_set(body, '$[4]', 4711)"],
])("a fact whose text is %s", (_what, body) => {
  test(
    "is told as damage with its position, once everything before it was handed out",
    onDamaged(body, async (store) => {
      for (const limit of [5, FACTS]) {
        expect(await readUntilFailure(store, { limit })).toEqual({ found: counted(1, TORN - 1), error: DAMAGED });
        const { found, error } = await readUntilFailure(store, { limit, direction: "backwards" });
        expect({ found: found.reverse(), error }).toEqual({ found: counted(TORN + 1, FACTS), error: DAMAGED });
      }
      expect(await readUntilFailure(store, { after: positionOf(TORN) })).toMatchObject({
        ...{ found: counted(TORN + 1, FACTS), error: undefined },
      });
    }),
  );

  test(
    "ends a subscription with it, behind everything before it",
    onDamaged(body, async (store) => {
      const heard: number[] = [];
      const listening = (async () => {
        for await (const message of store.subscribe({ after: START, signal: AbortSignal.timeout(10_000) }))
          if (message.kind === "fact") heard.push(Number(message.fact.position));
      })();
      await expect(listening).rejects.toEqual(DAMAGED);
      expect(heard).toEqual(counted(1, TORN - 1));
    }),
  );

  test(
    "is no part of its stream, which is not answered in part, and keeps no other from being read",
    onDamaged(body, async (store, [whole, torn]) => {
      await expect(store.readStream({ stream: torn })).rejects.toEqual(DAMAGED);
      await expect(store.readStream({ stream: torn, direction: "backwards" })).rejects.toEqual(DAMAGED);
      expect(numbers(await store.readStream({ stream: torn, limit: 2 }))).toEqual([TORN - 2, TORN - 1]);
      expect(numbers(await store.readStream({ stream: whole }))).toEqual(counted(1, TORN - 3));
      await expect(store.readPositions([TORN - 1, TORN].map(positionOf))).rejects.toEqual(DAMAGED);
      expect(await store.readPositions([positionOf(TORN - 1)])).toHaveLength(1);
    }),
  );
});

test(
  "among the streams of a prefix, a text that is no JSON is told as damage with its position",
  onDamaged("'{'", async (store, [whole]) => {
    const filter = { streamPrefixes: ["relationships."] };
    for (const limit of [5, FACTS]) {
      expect(await readUntilFailure(store, { limit, filter })).toEqual({ found: counted(1, TORN - 1), error: DAMAGED });
      const { found, error } = await readUntilFailure(store, { limit, filter, direction: "backwards" });
      expect({ found: found.reverse(), error }).toEqual({ found: counted(TORN + 1, FACTS), error: DAMAGED });
    }
    expect(numbers(await store.readAll({ limit: 5, filter: { streamPrefixes: [whole] } }))).toEqual(counted(1, 5));
  }),
);

test(
  "a command that is sent again and finds its fact damaged is told so",
  inFolder(async (folder) => {
    const stream = newStream();
    let store = await openSqliteEventStore({ folder });
    const facts = someFacts(TORN);
    await put(store, stream, facts, -1);
    await store.close();
    overwrite(folder, "'{'");
    store = await openSqliteEventStore({ folder });
    const again = { stream, expected: TORN - 2, events: facts.slice(TORN - 1) };
    await expect(store.append(again)).rejects.toMatchObject({
      ...{ reason: "damaged", message: expect.stringContaining(`at ${TORN} is no fact any more`) },
    });
    expect(await put(store, newStream(), someFacts(1), -1)).toMatchObject({ revision: 0 });
    await store.close();
  }),
);
