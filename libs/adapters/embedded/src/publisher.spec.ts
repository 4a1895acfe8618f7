import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { inProcessBus } from "@sankofa/message-bus-in-process";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { describeParkedPublishing } from "@sankofa/runtime/feed/parked-publishing.contract";
import { describePublisher } from "@sankofa/runtime/feed/publisher.contract";

const make = async () => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-publisher-"));
  const store = openMemoryEventStore();
  const cursors = await openSqliteReadModels({ file: join(folder, "views.sqlite") });
  const clean = async (): Promise<void> => {
    await cursors.close();
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, cursors, bus: inProcessBus({ duplicateEvery: 3, delay: 5, shuffle: true }), clean };
};

describePublisher("the bus in this process", make);
describeParkedPublishing("the bus in this process", make);
