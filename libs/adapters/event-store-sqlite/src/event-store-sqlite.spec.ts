import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventStoreContract } from "@sankofa/ports/event-store.contract";
import { openSqliteEventStore } from "./event-store-sqlite";

eventStoreContract("SQLite", {
  durable: true,
  open: async (options = {}) => {
    const folder = mkdtempSync(join(tmpdir(), "sankofa-log-"));
    let store = await openSqliteEventStore({ folder, ...options });
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await openSqliteEventStore({ folder, ...options });
        return store;
      },
      release: async () => {
        await store.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
});
