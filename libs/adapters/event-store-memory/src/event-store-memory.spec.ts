import { eventStoreContract } from "@sankofa/ports/event-store.contract";
import { openMemoryEventStore } from "./event-store-memory";

eventStoreContract("the in-memory store", {
  durable: false,
  open: async (options) => {
    const store = openMemoryEventStore(options);
    return { store, release: () => store.close() };
  },
});
