import { readFileSync } from "node:fs";
import { join } from "node:path";
import { StoreUnavailable } from "@sankofa/ports/event-store.errors";
import { DamagedFile } from "@sankofa/ports/files";
import { EXIT, sentenceFor } from "./sentences";

test.each([
  ["not-found", "There is no programme x", EXIT.usage],
  ["not-running", "No Sankofa listens on /x", EXIT.elsewhere],
  ["nothing-to-export", "There is no programme or relationship foo", EXIT.usage],
  ["programme-unknown", "There is no programme x", EXIT.usage],
  ["row-unknown", "The file has no row 99 to write", EXIT.usage],
  ["rows-divided", "Row 4 is written together with rows that were not named: 2", EXIT.usage],
  ["storage-full", "There is no room left to write on", EXIT.dataUnusable],
  ["export-unfinished", "/x could not be written to the end (ENOSPC)", EXIT.dataUnusable],
  ["fact-unreadable", "A fact of this record cannot be read", EXIT.dataUnusable],
  ["view-lags", "The views have not read that far yet", EXIT.dataInUse],
  ["file-empty", "There is nothing in this file", EXIT.dataUnusable],
  ["table-unreadable", "The file cannot be read as a table", EXIT.dataUnusable],
  ["store-unavailable", "EventStoreDB at esdb://x does not answer", EXIT.dataInUse],
])("OPS-2 a script can tell %s by its exit code", (code, message, exitCode) => {
  expect(sentenceFor(Object.assign(new Error(message), { code }), {})).toEqual({ code, text: `${message}.`, exitCode });
});

test("OPS-2 a log that takes nothing for want of room is told as any other file is", () => {
  const message = "/x/events.sqlite: database or disk is full";
  expect(sentenceFor(new StoreUnavailable(message, false, "disk-full"), {})).toMatchObject({
    code: "store-disk-full",
    exitCode: EXIT.dataUnusable,
    text: expect.stringContaining(message),
  });
});

test("OPS-2 of a file whose bytes were changed it is told where the right ones are", () => {
  const { text, ...told } = sentenceFor(new DamagedFile("ab12"), {});
  expect(told).toEqual({ code: "file-damaged", exitCode: EXIT.dataUnusable });
  expect(text).toMatch(/ab12 were changed\. Put that file back from a backup/);
});

test("OPS-2 a folder where a file is meant is called one", () => {
  const error = Object.assign(new Error("EISDIR: illegal operation on a directory, read"), { code: "EISDIR" });
  expect(sentenceFor(error, {})).toMatchObject({ exitCode: EXIT.usage, text: expect.stringContaining("is a folder") });
});

test.each([
  ["/backups/today: database or disk is full", "/backups/today cannot be written"],
  ["/data-of-others/events.sqlite: disk I/O error", "/data-of-others/events.sqlite cannot be written"],
  ["/data/events.sqlite: disk I/O error", "/data cannot be written"],
  ["EACCES: permission denied, open '/data/lock'", "/data cannot be written"],
])(
  "OPS-2 what is said of a folder is said of the one that has no room, also where it is not that of the data: %s",
  (message, said) => {
    const error = Object.assign(new Error(message), { code: "folder-unwritable" });
    const { text, exitCode } = sentenceFor(error, { dataFolder: "/data" });
    expect([text.slice(0, said.length), exitCode]).toEqual([said, EXIT.dataUnusable]);
  },
);

test("OPS-2 every exit code stands in the operator's guide", () => {
  const guide = readFileSync(join(__dirname, "../../../../docs/guide/operate.md"), "utf8");
  const documented = [...guide.matchAll(/^\| +(\d+) +\|/gm)].map(([, code]) => Number(code));
  expect(documented).toEqual([0, ...Object.values(EXIT), 130]);
});
