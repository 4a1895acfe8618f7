import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataFiles } from "@sankofa/embedded/data-files";
import { aFolder, anInstallation, holdings, takeBackup } from "./installation";

const folder = aFolder();
afterAll(() => rmSync(folder, { recursive: true }));

test("OPS-2 a file whose bytes were changed is in no backup, and put back from one that is good it is in the next", async () => {
  const [data, good, next] = ["data", "good", "next"].map((name) => join(folder, name)) as [string, string, string];
  await anInstallation(data, 5);
  await takeBackup(data, good);
  const digest = createHash("sha256").update("a letter").digest("hex");
  const fileIn = (of: string): string => join(dataFiles(of).files, digest.slice(0, 2), digest);
  writeFileSync(fileIn(data), "a letter!");
  await expect(takeBackup(data, next)).rejects.toMatchObject({ code: "file-damaged", digest });
  expect(existsSync(next)).toBe(false);
  // As the operator's guide says.
  writeFileSync(fileIn(data), readFileSync(fileIn(good)));
  await takeBackup(data, next);
  expect(await holdings(data)).toMatchObject({ files: [digest] });
});
