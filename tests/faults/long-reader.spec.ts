import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { embedded } from "@sankofa/embedded";
import { newStream, put, someFacts } from "@sankofa/ports/event-store.samples";
import { aFolder, closeAll } from "./installation";

const MEBIBYTE = 1_048_576;
/** What the log ahead of the file may keep of the disk, once nobody needs more of it. */
const LEFT = 64 * MEBIBYTE;
/** More than this many facts later the log ahead is copied back. */
const COPIED_BACK_AFTER = 4_096;

test("OPS-2 a long reader holds the log ahead back, and once it is done its room is given back", async () => {
  const dataFolder = aFolder();
  const ports = await embedded({ dataFolder });
  const file = join(dataFolder, "events.sqlite");
  const ahead = (): number => statSync(`${file}-wal`).size;
  const text = "x".repeat(14_000);
  const large = (): Promise<unknown> =>
    put(
      ports.eventStore,
      newStream(),
      someFacts(60, () => ({ data: { text } })),
    );
  try {
    await large();
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec("BEGIN");
    const seen = (): unknown => reader.prepare("SELECT count(*) AS facts FROM events").get();
    expect(seen()).toEqual({ facts: 60 });
    let facts = 60;
    for (; ahead() < 1.5 * LEFT; facts += 60) await large();
    expect(facts).toBeGreaterThan(2_000);
    expect(seen()).toEqual({ facts: 60 });
    expect((await ports.eventStore.head()).count).toBe(facts);

    reader.exec("COMMIT");
    reader.close();
    await put(ports.eventStore, newStream(), someFacts(COPIED_BACK_AFTER / 2));
    await put(ports.eventStore, newStream(), someFacts(COPIED_BACK_AFTER / 2));
    // The next write after the copying begins the log ahead from its start again, and cuts it off.
    await put(ports.eventStore, newStream(), someFacts(1));
    expect(ahead()).toBeLessThanOrEqual(LEFT);
    expect((await ports.eventStore.head()).count).toBe(facts + COPIED_BACK_AFTER + 1);
  } finally {
    await closeAll(ports);
    rmSync(dataFolder, { recursive: true });
  }
}, 120_000);
