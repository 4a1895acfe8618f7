import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Rooms } from "../../edge/rooms-client";
import { writeExport } from "./write-export";

const above = mkdtempSync(join(tmpdir(), "sankofa-write-export-"));
afterAll(() => rmSync(above, { recursive: true }));

test("AUD-5 what lies beside the target is somebody else's, and an export that failed or was killed leaves nothing", async () => {
  mkdirSync(join(above, "records.part"));
  // No process has this number: the one that had was killed in the middle of an export.
  mkdirSync(join(above, ".sankofa-export-2147483646-abcdef"));
  // An export of the day before, under a name that somebody gave it.
  mkdirSync(join(above, "sankofa-export-2026-11-27"));
  const send = (() => Promise.reject(new Error("The room is gone"))) as Rooms["send"];
  const source = {
    rooms: { send },
    leaves: async () => new Map(),
    columns: new Map(),
    files: { takeAway: async () => "missing" as const },
  };
  const asked = { caller: { actor: "operator", tenant: "t", grants: [] }, exportId: "e" };
  const to = join(above, "records");
  const { signal } = new AbortController();
  await expect(writeExport(source, asked, to, () => undefined, signal)).rejects.toThrow("The room is gone");
  expect(existsSync(to)).toBe(false);
  expect(readdirSync(above)).toEqual(["records.part", "sankofa-export-2026-11-27"]);
});
