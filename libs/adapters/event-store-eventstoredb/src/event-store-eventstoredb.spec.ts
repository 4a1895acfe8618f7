import { randomUUID } from "node:crypto";
import { eventStoreContract } from "@sankofa/ports/event-store.contract";
import { startDouble, type Double } from "./double/double";
import { openEventStoreDb } from "./event-store-eventstoredb";

/** A server of one's own to hold the suite against instead of the double. */
const { EVENTSTORE_URL } = process.env;

let double: Double;
beforeAll(async () => {
  double = await startDouble();
});
afterAll(() => double.close());

eventStoreContract(`EventStoreDB, ${EVENTSTORE_URL ? "the one at EVENTSTORE_URL" : "its double"}`, {
  durable: true,
  open: async (options = {}) => {
    const opened = { url: EVENTSTORE_URL ?? double.url, namespace: `test-${randomUUID()}`, ...options };
    let store = await openEventStoreDb(opened);
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await openEventStoreDb(opened);
        return store;
      },
      release: () => store.close(),
    };
  },
});
