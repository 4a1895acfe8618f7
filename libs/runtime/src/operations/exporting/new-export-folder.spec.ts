import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { intoNewFolder } from "./new-export-folder";

const above = mkdtempSync(join(tmpdir(), "sankofa-new-export-"));
afterAll(() => rmSync(above, { recursive: true }));

const written = (folder: string): Promise<string> => {
  writeFileSync(join(folder, "facts.jsonl"), "{}");
  return Promise.resolve("written");
};

test("AUD-5 what lies beside the target is somebody else's, and an export that failed or was killed leaves nothing", async () => {
  mkdirSync(join(above, "records.part"));
  // No process has this number: the one that had was killed in the middle of an export.
  mkdirSync(join(above, ".sankofa-export-2147483646-abcdef"));
  // An export of the day before, under a name that somebody gave it.
  mkdirSync(join(above, "sankofa-export-2026-11-27"));
  const failing = (folder: string) => written(folder).then(() => Promise.reject(new Error("The room is gone")));
  for (const to of [join(above, "records"), join(above, "made", "for", "records")]) {
    await expect(intoNewFolder(to, failing)).rejects.toThrow("The room is gone");
    expect(existsSync(to)).toBe(false);
  }
  expect(readdirSync(above)).toEqual(["records.part", "sankofa-export-2026-11-27"]);
});

test("AUD-5 what was written has its name when it is whole, also where an empty folder had it", async () => {
  const to = join(above, "empty");
  mkdirSync(to);
  expect(await intoNewFolder(to, written)).toBe("written");
  expect(readFileSync(join(to, "facts.jsonl"), "utf8")).toBe("{}");
});

test("AUD-5 a folder that holds something, or that nobody can make, is refused by its name before anything is begun", async () => {
  let begun = 0;
  const write = () => Promise.resolve((begun += 1));
  mkdirSync(join(above, "full", "of"), { recursive: true });
  await expect(intoNewFolder(join(above, "full"), write)).rejects.toMatchObject({ code: "folder-taken" });
  writeFileSync(join(above, "a-file"), "");
  for (const to of [join(above, "a-file"), join(above, "a-file", "records")])
    await expect(intoNewFolder(to, write)).rejects.toMatchObject({
      code: "folder-unusable",
      message: expect.stringContaining(`${to} cannot be made or written (ENOTDIR).`),
    });
  expect(begun).toBe(0);
});
