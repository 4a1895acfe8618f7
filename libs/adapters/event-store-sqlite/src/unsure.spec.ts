import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { aFact, newStream } from "@sankofa/ports/event-store.samples";
import type { LogReader } from "./log-reader";
import { SqliteEventStore } from "./sqlite-event-store";
import type { Writer } from "./writer";

test("where nobody can say whether an append was written, and the log cannot be looked at either, the first is told", async () => {
  const head = jest.fn(() => {
    throw new Error("disk I/O error");
  });
  const append = () => Promise.reject(new StoreUnavailable("disk I/O error", true, "disk-error"));
  const store = new SqliteEventStore(
    ...(["events.sqlite", { head } as unknown as LogReader, { append } as unknown as Writer] as const),
    ...([0, () => undefined] as const),
  );
  const appended = store.append({ stream: newStream(), expected: "no_stream", events: [aFact()] });
  await expect(appended).rejects.toMatchObject({ name: "StoreUnavailable", outcomeUnknown: true });
  expect(head).toHaveBeenCalledTimes(1);
});
