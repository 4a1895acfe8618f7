import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolders, unmakeFolders } from "./new-folder";

let above: string;
beforeEach(() => (above = mkdtempSync(join(tmpdir(), "sankofa-new-folder-"))));
afterEach(() => rmSync(above, { recursive: true }));

test("a folder is made with those above it that are missing, and taken away with them", () => {
  const made = makeFolders(join(above, "one", "two", "three"));
  expect(made).toEqual([join(above, "one"), join(above, "one", "two"), join(above, "one", "two", "three")]);
  expect(makeFolders(join(above, "one"))).toEqual([]);
  unmakeFolders(made);
  expect(readdirSync(above)).toEqual([]);
});

test("a folder that somebody has laid something into stays, with those above it", () => {
  const made = makeFolders(join(above, "one", "two", "three"));
  writeFileSync(join(above, "one", "two", "note"), "");
  unmakeFolders(made);
  expect(readdirSync(join(above, "one", "two"))).toEqual(["note"]);
});

test("below a file no folder is made, and none is left behind", () => {
  writeFileSync(join(above, "file"), "");
  expect(() => makeFolders(join(above, "file", "two"))).toThrow(/ENOTDIR/);
  expect(readdirSync(above)).toEqual(["file"]);
});

test("where nobody may make a folder, that is told once: Linux says below /proc that the new one does not exist", () => {
  expect(() => makeFolders("/proc/sankofa/backup")).toThrow(/ENOENT|EACCES|EROFS/);
});
