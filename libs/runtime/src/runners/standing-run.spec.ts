import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { stocked } from "@sankofa/ports/event-store.samples";
import type { ProjectionRun } from "./projection-run";
import { headBeyond } from "./standing-run";

const runsAt = (...positions: readonly string[]): readonly ProjectionRun[] =>
  positions.map((position) => ({ view: { name: "accounts" }, position })) as unknown as readonly ProjectionRun[];

test("OPS-2 views that have read further than the log goes are not followed; all others are", async () => {
  const [store, longer] = [openMemoryEventStore(), openMemoryEventStore()];
  await stocked(store, 3);
  await stocked(longer, 4);
  const [head, { position: ahead }] = await Promise.all([store.head(), longer.head()]);
  expect(await headBeyond(store, runsAt())).toEqual(head);
  expect(await headBeyond(store, runsAt("", head.position))).toEqual(head);
  const older = headBeyond(store, runsAt(head.position, ahead));
  await expect(older).rejects.toMatchObject({ code: "views-ahead" });
});
