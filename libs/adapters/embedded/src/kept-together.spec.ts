import { existsSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stocked } from "@sankofa/ports/event-store.samples";
import { dataFiles } from "./data-files";
import { openKeptStores } from "./kept-stores";

describe("OPS-2 an installation of which a part is missing", () => {
  let folder: string;
  const files = () => dataFiles(folder);
  const remove = (file: string): void => ["", "-wal", "-shm"].forEach((end) => rmSync(file + end, { force: true }));
  const open = async (facts = 0): Promise<void> => {
    const { stores, close } = await openKeptStores({ dataFolder: folder });
    if (facts > 0) await stocked(stores.eventStore, facts);
    await close();
  };
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "sankofa-together-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each(["keys", "credentials"] as const)("is not begun anew: %s beside a log with facts", async (part) => {
    await open(3);
    remove(files()[part]);
    await expect(open()).rejects.toMatchObject({ code: "data-incomplete" });
    expect(existsSync(files()[part])).toBe(false);
  });

  test("is not begun anew: a log, gone or empty, beside the others", async () => {
    await open(3);
    truncateSync(files().facts);
    await expect(open()).rejects.toMatchObject({ code: "data-incomplete" });
    remove(files().facts);
    await expect(open()).rejects.toMatchObject({ code: "data-incomplete" });
    expect(existsSync(files().facts)).toBe(false);
  });

  test("is begun anew where the first start was interrupted, before there were facts", async () => {
    await open();
    remove(files().keys);
    remove(files().credentials);
    await open(3);
  });
});
