import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreOpenError } from "@sankofa/event-store-sqlite";
import { idsOf, stocked } from "@sankofa/ports/event-store.samples";
import { StoreFailure } from "@sankofa/ports/store-failure";
import type { Progress } from "@sankofa/runtime/control/control-protocol";
import { dataFiles } from "./data-files";
import { examine } from "./examine";
import { examineBeside } from "./examine-beside";
import { openKeptStores } from "./kept-stores";

const nobody = (): void => undefined;

describe("OPS-2 a backup examined beside everything else", () => {
  let folder: string;
  let ids: readonly string[];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "sankofa-examined-"));
    const { stores, close } = await openKeptStores({ dataFolder: folder });
    ids = idsOf((await stocked(stores.eventStore, 300)).facts);
    await stores.credentials.platformKey();
    await close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const spoil = (file: string): void => {
    const pages = readFileSync(file);
    pages.fill(0xa5, 4_096, 8_192);
    writeFileSync(file, pages);
  };

  test("has the verdict that it has where it is examined alone, and tells how far it is", async () => {
    const told: Progress[] = [];
    expect(await examineBeside({ folder, besideWork: false }, (progress) => told.push(progress))).toEqual({
      verdict: await examine(folder, nobody),
      contents: [],
    });
    expect(new Set(told.map(({ doing }) => doing))).toEqual(new Set(["verifying", "checking how facts are filed"]));
    expect(told.at(-1)).toMatchObject({ done: 300, total: 300 });
  });

  test("notes what each file holds, below folders too, and none where the log is not whole", async () => {
    mkdirSync(join(folder, "files/ab"), { recursive: true });
    writeFileSync(join(folder, "files/ab/picture"), Buffer.alloc(3_000_000, 7));
    const asked = { folder, besideWork: true, noted: ["events.sqlite", "files"] };
    const told: Progress[] = [];
    const { contents } = await examineBeside(asked, (progress) => told.push(progress));
    const hashOf = (path: string): string =>
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex");
    expect(contents).toEqual(["events.sqlite", "files/ab/picture"].map((path) => ({ path, sha256: hashOf(path) })));
    expect(told.at(-1)).toEqual({ done: 2, total: 2, doing: "hashing files" });
    const log = readFileSync(dataFiles(folder).facts);
    const [id = ""] = ids.slice(6);
    // The command's id stands behind the fact's own; pages that were split keep copies of it.
    for (let at = log.indexOf(id); at >= 0; at = log.indexOf(id, at + 1)) log.write("f".repeat(8), at + 36);
    writeFileSync(dataFiles(folder).facts, log);
    const { verdict, contents: none } = await examineBeside(asked, nobody);
    expect([verdict.faults.map(({ position }) => position), none]).toEqual([["00000000000000000007"], []]);
  });

  test("is refused in the ports' words, with the file's name, where its keys or sign-ins are damaged", async () => {
    const { credentials } = dataFiles(folder);
    spoil(credentials);
    const refused = examineBeside({ folder, besideWork: false }, nobody);
    await expect(refused).rejects.toBeInstanceOf(StoreFailure);
    await expect(refused).rejects.toMatchObject({
      code: "store-damaged",
      reason: "damaged",
      message: expect.stringContaining(credentials),
    });
  });

  test("is refused with the log's own code where there is no log", async () => {
    rmSync(dataFiles(folder).facts);
    const refused = examineBeside({ folder, besideWork: false }, nobody);
    await expect(refused).rejects.toBeInstanceOf(StoreOpenError);
    await expect(refused).rejects.toMatchObject({ code: "data-missing" });
  });

  test("ends where whoever is told of it fails", async () => {
    let told = 0;
    const failing = (): never => {
      told += 1;
      throw new Error("nobody can be told");
    };
    await expect(examineBeside({ folder, besideWork: false }, failing)).rejects.toThrow("nobody can be told");
    expect(told).toBe(1);
  });

  test("ends where whoever asked aborts, before and while it is examined", async () => {
    const late = new AbortController();
    late.abort(new Error("not now"));
    await expect(examineBeside({ folder, besideWork: false }, nobody, late.signal)).rejects.toThrow("not now");
    const midway = new AbortController();
    await expect(
      examineBeside({ folder, besideWork: false }, () => midway.abort(new Error("no more")), midway.signal),
    ).rejects.toThrow("no more");
  });
});
