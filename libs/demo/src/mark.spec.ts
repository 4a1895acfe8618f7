import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_MARK, readMark, writeMark, type DemoMark } from "./mark";

const folder = mkdtempSync(join(tmpdir(), "sankofa-mark-"));
afterAll(() => rmSync(folder, { recursive: true }));

const mark: DemoMark = {
  ...{ version: 1, seed: "s", today: "2026-06-15T09:00:00.000Z", size: "usual", finished: true },
  ...{ facts: 1, programmes: 1, funders: 1, accounts: [] },
};

test("OPS-2 a mark is read as it was written, and there is none where none was", () => {
  expect(readMark(folder)).toBeUndefined();
  writeMark(folder, mark);
  expect(readMark(folder)).toEqual(mark);
  expect(readdirSync(folder)).toEqual([DEMO_MARK]);
});

test.each(["", '{ "version": 1, "se', "null", "[]", '"finished"', "{}"])(
  "OPS-2 a mark that says %j is one of a demonstration that was begun, and not finished",
  (cut) => {
    writeFileSync(join(folder, DEMO_MARK), cut);
    expect(readMark(folder)).toEqual({ finished: false });
  },
);
