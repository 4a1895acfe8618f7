import { START } from "@sankofa/ports/event-store";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demonstration } from "@sankofa/platform-app";
import { openLog } from "@sankofa/embedded/data-files";

test("try", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demo-try-"));
  const t = Date.now();
  const mark = await demonstration({ dataFolder: folder, size: "usual", today: "2026-11-22T09:00:00.000Z" });
  console.log(folder, Date.now() - t, JSON.stringify(mark));
  const store = openLog(folder);
  const counts: Record<string, number> = {};
  for (let after = START; ;) {
    const page = await store.readAll({ after, limit: 1000 });
    for (const f of page.facts) counts[f.type] = (counts[f.type] ?? 0) + 1;
    after = page.checkpoint;
    if (page.end) break;
  }
  console.log(counts);
  await store.close();
}, 110_000);
