import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFolder, openSqliteEventStore } from "./event-store-sqlite";
import { ended, inFolder, linesOf, otherProcess } from "./log.samples";

/** Keeps no hold of the lock itself, and collects its garbage. */
const HOLD = `adapter.lockFolder(folder);
  require("node:v8").setFlagsFromString("--expose-gc");
  setImmediate(() => { require("node:vm").runInNewContext("gc")(); console.log("held"); });
  setInterval(() => undefined, 1000);`;

const locked = (folder: string): unknown => {
  try {
    lockFolder(folder).release();
    return undefined;
  } catch (error) {
    return error;
  }
};

describe("the lock on a data folder", () => {
  test(
    "is made with the folder, and can be taken again when it was released",
    inFolder(async (parent) => {
      const folder = join(parent, "a", "b");
      const lock = lockFolder(folder);
      expect(existsSync(folder)).toBe(true);
      lock.release();
      lock.release();
      expect(locked(folder)).toBeUndefined();
    }),
  );

  test(
    "refuses a second holder in the same process",
    inFolder(async (folder) => {
      const lock = lockFolder(folder);
      expect(locked(folder)).toMatchObject({ name: "StoreOpenError", code: "folder-locked" });
      expect(locked(folder)).toMatchObject({ code: "folder-locked" });
      lock.release();
    }),
  );

  test(
    "refuses a second process and names the first; a killed process holds nothing",
    inFolder(async (folder) => {
      const child = otherProcess(HOLD, folder);
      for await (const line of linesOf(child)) if (line === "held") break;
      expect(locked(folder)).toMatchObject({
        code: "folder-locked",
        message: expect.stringContaining(`process ${child.pid}`),
      });
      await expect(openSqliteEventStore({ folder })).rejects.toMatchObject({ code: "folder-locked" });
      child.kill("SIGKILL");
      await ended(child);
      expect(existsSync(join(folder, "lock.pid"))).toBe(true);
      expect(locked(folder)).toBeUndefined();
    }),
  );

  test(
    "is held by an open store and released by a closed one, or by one that could not open",
    inFolder(async (folder) => {
      const store = await openSqliteEventStore({ folder });
      expect(locked(folder)).toMatchObject({ code: "folder-locked" });
      await store.close();
      writeFileSync(
        join(folder, "events.sqlite"),
        "not a database, but long enough to be taken for a damaged one ".repeat(20),
      );
      await expect(openSqliteEventStore({ folder })).rejects.toMatchObject({ code: "data-foreign" });
      expect(locked(folder)).toBeUndefined();
    }),
  );

  test(
    "may be the caller's own",
    inFolder(async (folder) => {
      const lock = lockFolder(folder);
      const store = await openSqliteEventStore({ folder, lock });
      await store.close();
      expect(locked(folder)).toMatchObject({ code: "folder-locked" });
      lock.release();
    }),
  );

  test(
    "says so where the folder cannot be made",
    inFolder(async (parent) => {
      writeFileSync(join(parent, "file"), "");
      expect(locked(join(parent, "file", "data"))).toMatchObject({ code: "folder-unwritable" });
    }),
  );
});
