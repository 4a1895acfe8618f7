import { isData } from "./data-files";

test.each([
  "events.sqlite",
  "keys.db-wal",
  "views.db-shm",
  "credentials.db-journal",
  "files",
  "outbox",
  "demo.json",
  "demo.json-new",
  "snapshots.db.damaged",
])("OPS-2 %s is part of an installation's data", (name) => expect(isData(name)).toBe(true));

test.each(["files-of-2025", "outbox-sent", "keys.db-copy", "master.key-old", "backups", "notes.txt"])(
  "OPS-2 %s is somebody's own, though it lies beside the data",
  (name) => expect(isData(name)).toBe(false),
);
