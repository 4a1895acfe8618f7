import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { stocked } from "@sankofa/ports/event-store.samples";
import type { ReadModels } from "@sankofa/ports/read-models";
import { requireViewsOf } from "./views-of-log";

const viewsAt = (...checkpoints: readonly string[]): ReadModels =>
  ({
    models: () =>
      Promise.resolve(
        checkpoints.map((checkpoint, version) => ({ name: "accounts", version, status: "active", checkpoint })),
      ),
  }) as unknown as ReadModels;

test("OPS-2 views that have read further than the log goes are not followed; all others are", async () => {
  const [eventStore, longer] = [openMemoryEventStore(), openMemoryEventStore()];
  await stocked(eventStore, 3);
  await stocked(longer, 4);
  const [{ position: start }, { position: ahead }] = await Promise.all([eventStore.head(), longer.head()]);
  await requireViewsOf({ eventStore, readModels: viewsAt() });
  await requireViewsOf({ eventStore, readModels: viewsAt("", start) });
  const older = requireViewsOf({ eventStore, readModels: viewsAt(start, ahead) });
  await expect(older).rejects.toMatchObject({ code: "views-ahead" });
});
