import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embedded } from "./embedded";
import { beginCarrying } from "./half-carried";
import { openKeptStores } from "./kept-stores";

describe("OPS-2 a folder that an installation is carried into", () => {
  let folder: string;
  beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), "sankofa-carrying-")), "to")));
  afterEach(() => rmSync(join(folder, ".."), { recursive: true }));
  const copies = async (): Promise<void> => (await openKeptStores({ dataFolder: folder })).close();
  const works = async (): Promise<void> => {
    const { eventStore, keyVault, credentials, readModels, drafts, snapshots, messageBus } = await embedded({
      dataFolder: folder,
    });
    for (const port of [messageBus, snapshots, drafts, readModels, credentials, keyVault, eventStore])
      await port?.close();
  };

  test("is worked in by nobody until it is whole, also where it is gone on with", async () => {
    beginCarrying(folder, "sqlite:here");
    await copies();
    await expect(works()).rejects.toMatchObject({ code: "half-carried" });
    const isWhole = beginCarrying(folder, "sqlite:here");
    await copies();
    await expect(works()).rejects.toMatchObject({ code: "half-carried" });
    isWhole();
    await works();
  });

  test("is not marked where it has been worked in", async () => {
    await copies();
    const before = readdirSync(folder);
    beginCarrying(folder, "sqlite:here");
    expect(readdirSync(folder)).toEqual(before);
    await works();
  });
});
