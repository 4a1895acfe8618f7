import { statSync } from "node:fs";
import { StoreOverloaded } from "@sankofa/ports/event-store.errors";
import { aFact, newStream, outcome, put, someFacts } from "@sankofa/ports/event-store.samples";
import { openSqliteEventStore } from "./event-store-sqlite";
import { inFolder } from "./log.samples";

const MEBIBYTE = 1_048_576;
const text = "x".repeat(0.9 * MEBIBYTE);

test(
  "the log ahead of the file is copied back by what is in it, not only by how many facts are",
  inFolder(async (folder) => {
    const store = await openSqliteEventStore({ folder });
    let ahead = 0;
    for (let round = 0; round < 4; round += 1) {
      await Promise.all(someFacts(60, () => ({ data: { text } })).map((fact) => put(store, newStream(), [fact], -1)));
      ahead = Math.max(ahead, statSync(`${store.file}-wal`).size);
    }
    expect((await store.head()).count).toBe(240);
    expect(ahead).toBeLessThan(64 * MEBIBYTE);
    await store.close();
  }),
);

test(
  "a queue of large appends is full before it is long: refused at once, nothing that it took is lost, and it recovers",
  inFolder(async (folder) => {
    const store = await openSqliteEventStore({ folder });
    const outcomes = await Promise.all(
      someFacts(120, () => ({ data: { text } })).map((fact) =>
        outcome(store, { stream: newStream(), expected: -1, events: [fact] }),
      ),
    );
    const refused = outcomes.filter((each) => each instanceof Error);
    for (const each of refused) expect(each).toBeInstanceOf(StoreOverloaded);
    expect(outcomes.length - refused.length).toBe(71);
    expect((await store.head()).count).toBe(71);
    expect(await put(store, newStream(), [aFact()], -1)).toMatchObject({ revision: 0 });
    await store.close();
  }),
);
