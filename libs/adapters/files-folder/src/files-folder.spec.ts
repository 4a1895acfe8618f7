import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeFiles } from "@sankofa/ports/files.contract";
import { folderFiles, openFolderFiles } from "./files-folder";

describeFiles("a folder", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "sankofa-files-")), "files");
  return {
    open: async () => folderFiles(folder),
    reopen: async () => folderFiles(folder),
    damage: async (digest) => writeFileSync(join(folder, digest.slice(0, 2), digest), "something else"),
    clean: async () => rmSync(join(folder, ".."), { recursive: true }),
  };
});

test("what a killed process had begun to write is gone once the folder is opened by the next", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-files-"));
  await openFolderFiles(folder);
  const digest = await (await openFolderFiles(folder)).put(Buffer.from("a letter"));
  writeFileSync(join(folder, "drafts", "torn"), "half a pic");
  const files = await openFolderFiles(folder);
  expect(readdirSync(folder, { recursive: true })).not.toContain(join("drafts", "torn"));
  expect(await files.has(digest)).toBe(true);
  rmSync(folder, { recursive: true });
});

test("a write that fails leaves no draft and no name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sankofa-files-"));
  const files = folderFiles(folder);
  const bytes = Buffer.from("cannot be named");
  const digest = await files.put(bytes);
  rmSync(join(folder, digest.slice(0, 2), digest));
  // A folder in the file's place makes the renaming fail, for every user.
  mkdirSync(join(folder, digest.slice(0, 2), digest, "in-the-way"), { recursive: true });
  await expect(files.put(bytes)).rejects.toThrow();
  expect(readdirSync(join(folder, "drafts"))).toEqual([]);
  rmSync(folder, { recursive: true });
});
