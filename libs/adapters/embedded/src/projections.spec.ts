import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { describeProjections } from "@sankofa/runtime/runners/projections.contract";

describeProjections(
  "SQLite",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "sankofa-projections-"));
    const file = join(folder, "views.sqlite");
    let opened: Awaited<ReturnType<typeof openSqliteReadModels>> | undefined;
    const open = async () => (opened = await openSqliteReadModels({ file }));
    return {
      open,
      reopen: async () => {
        await opened?.close();
        return open();
      },
      clean: async () => rmSync(folder, { recursive: true }),
    };
  },
  () => openMemoryEventStore(),
);
