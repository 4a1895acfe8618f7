import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { appendOf } from "./work";
import { write, type Work } from "./writer";

/** Appends straight to the log, as fast as it takes them. */
const work: Work = async ({ folder, base, next }, tell, allowed) => {
  const store = await openSqliteEventStore({ folder });
  tell({ kind: "opened", unreadable: [] });
  await allowed();
  tell({ kind: "working" });
  await Promise.all(
    next.map(async (first, caller) => {
      for (let step = first; ; step += 1) {
        const append = appendOf(base, caller, step);
        const { revision, position = "" } = await store.append(append);
        const ids = append.events.map(({ id }) => id);
        tell({ kind: "acknowledged", caller, step, ids, stream: append.stream, revision, position });
      }
    }),
  );
};

write(work);
