import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scratchFolder } from "./scratch-folder";

const above = mkdtempSync(join(tmpdir(), "sankofa-scratch-"));
afterAll(() => rmSync(above, { recursive: true }));
const dead = spawnSync(process.execPath, ["--version"]).pid;

const left = (name: string): void => {
  mkdirSync(join(above, name));
  writeFileSync(join(above, name, "names.csv"), "Amara");
};

test("PRV-3 what killed processes left goes, also of one with this process's number; what is at work stays", () => {
  const working = scratchFolder(above, "export");
  const others = [
    ...[`.sankofa-export-${process.ppid}-abcdef`, `.sankofa-drill-${dead}-abcdef`],
    // What people name their own like it is theirs.
    ...[`sankofa-export-${dead}-abcdef`, `.sankofa-export-${dead}-notes-of-mine`, "sankofa-export-2026-11-27"],
  ];
  for (const name of [...others, `.sankofa-export-${dead}-abcdef`, `.sankofa-export-${process.pid}-abcdef`]) left(name);
  const next = scratchFolder(above, "export");
  const stay = [...others, ...[working, next].map(({ path }) => path.slice(above.length + 1))];
  expect(readdirSync(above).sort()).toEqual(stay.sort());
  working.remove();
  expect(existsSync(working.path)).toBe(false);
  next.remove();
});

test("OPS-2 folders that were made above it go with it, unless somebody laid something there", () => {
  const [made, used] = [join(above, "made", "deeper"), join(above, "used", "deeper")];
  scratchFolder(made, "drill").remove();
  expect(existsSync(join(above, "made"))).toBe(false);
  const working = scratchFolder(used, "drill");
  writeFileSync(join(above, "used", "notes.txt"), "mine");
  working.remove();
  expect(readdirSync(join(above, "used"))).toEqual(["notes.txt"]);
});
