import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { positionOf } from "@sankofa/ports/event-store.positions";
import { stocked } from "@sankofa/ports/event-store.samples";
import { checkRows, LOG_FILE, openSqliteEventStore } from "./event-store-sqlite";
import { inFolder } from "./log.samples";

/** More than are looked at in two turns, by streams of as many as fit into one append. */
const STREAMS = 3;
const FACTS_A_STREAM = 1_500;

test(
  "AUD-1 rows are looked at some at a time, and each is held to the one before it, over that border too",
  inFolder(async (folder) => {
    const store = await openSqliteEventStore({ folder });
    for (let made = 0; made < STREAMS; made += 1) await stocked(store, FACTS_A_STREAM);
    await store.close();
    const file = join(folder, LOG_FILE);
    const looked: number[] = [];
    expect(await checkRows(file, (count) => void looked.push(count))).toEqual([]);
    expect(looked.length).toBeGreaterThan(2);
    // The first row of each turn is filed as if it had been written before the ones in front of it.
    const firsts = looked.slice(0, -1).map((count) => count + 1);
    const database = new DatabaseSync(file);
    database.exec("DROP TRIGGER events_are_never_changed");
    for (const first of firsts) database.exec(`UPDATE events SET recorded_max = 1 WHERE position = ${first}`);
    database.close();
    expect((await checkRows(file)).map(({ position }) => position)).toEqual(firsts.map(positionOf));
  }),
);
