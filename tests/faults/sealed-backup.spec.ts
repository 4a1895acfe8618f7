import { chmodSync, cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openLog } from "@sankofa/embedded/data-files";
import { examine } from "@sankofa/embedded/examine";
import { examineBeside } from "@sankofa/embedded/examine-beside";
import { openKeptBackup } from "@sankofa/embedded/kept-backup";
import { openKeptStores } from "@sankofa/embedded/kept-stores";
import { restoreFrom } from "@sankofa/embedded/restore";
import { newStream, put, someFacts } from "@sankofa/ports/event-store.samples";
import { carryInstallation } from "@sankofa/runtime/operations/carrying/carry-installation";
import { aFolder, anInstallation, bytesBelow, holdings, takeBackup } from "./installation";
import { SmallDisk } from "./small-disk";

const quiet = (): void => undefined;
const never = new AbortController().signal;
const LEFT_OUT = `
  NOT EVERYTHING WAS TRIED: root may write into every folder, and this machine lets nobody mount a disk that cannot be
  written. As any other user on any machine, or as root on Linux, it is tried.
`;

const folder = aFolder();
const data = join(folder, "data");
const discFolder = join(folder, "disc");
const backup = join(discFolder, "backup");
/** The log of a platform that runs, as somebody copied it. */
const copied = join(discFolder, "copied");
const isRoot = process.getuid?.() === 0;
const disc = isRoot ? SmallDisk.mount(discFolder, 16) : undefined;

afterAll(() => {
  disc?.unmount();
  if (!isRoot) for (const each of [backup, copied]) if (existsSync(each)) chmodSync(each, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const FACTS = 120;

const triesIt = (): void => {
  describe("OPS-2 a backup that lies where nobody may write, as on a disc in an auditor's hands", () => {
    let held: object;
    let bytes: object;

    beforeAll(async () => {
      await anInstallation(data, FACTS);
      await takeBackup(data, backup);
      held = await holdings(data);
      const running = await openKeptStores({ dataFolder: data });
      await put(running.stores.eventStore, newStream(), someFacts(1), -1);
      cpSync(data, copied, { recursive: true, filter: (path) => !/-shm$|lock$/.test(path) });
      await running.close();
      bytes = bytesBelow(backup);
      if (disc) disc.seal();
      else for (const each of [backup, copied]) chmodSync(each, 0o500);
      expect(() => writeFileSync(join(backup, "new"), "")).toThrow();
    });
    afterEach(() => expect(bytesBelow(backup)).toEqual(bytes));

    test("is verified to its last row, by the verb's thread too", async () => {
      const verdict = await examine(backup, quiet);
      expect(verdict).toMatchObject({ ok: true, facts: 3 * FACTS, faults: [] });
      expect((await examineBeside({ folder: backup, besideWork: false }, quiet)).verdict).toEqual(verdict);
    });

    test("gives its facts to who reads them", async () => {
      const log = openLog(backup);
      expect((await log.readAll({ limit: 3 * FACTS + 1 })).facts).toHaveLength(3 * FACTS);
      await log.close();
    });

    test("is carried into other stores", async () => {
      const from = await openKeptBackup(backup, never);
      const to = await openKeptStores({ dataFolder: join(folder, "carried") });
      expect(await carryInstallation(from.stores, to.stores, quiet, never)).toMatchObject({ facts: 3 * FACTS });
      await from.close();
      await to.close();
      expect(await holdings(join(folder, "carried"))).toEqual(held);
    });

    test("is restored", async () => {
      await restoreFrom(backup, join(folder, "restored"), quiet, never);
      expect(await holdings(join(folder, "restored"))).toEqual(held);
    });

    test("is not read without what lies ahead of its file, where it was copied from under a platform", () => {
      expect(existsSync(join(copied, "events.sqlite-wal"))).toBe(true);
      expect(() => openLog(copied)).toThrow(expect.objectContaining({ code: "folder-unwritable" }));
    });
  });
};

if (isRoot && !disc)
  test("NOT TRIED here: a backup on a disc that cannot be written", () => {
    process.stderr.write(LEFT_OUT);
    expect(SmallDisk.mount(join(folder, "again"), 1)).toBeUndefined();
  });
else triesIt();
