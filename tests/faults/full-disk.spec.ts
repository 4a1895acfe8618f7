import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataFiles } from "@sankofa/embedded/data-files";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { newStream, put, someFacts } from "@sankofa/ports/event-store.samples";
import { SqliteFile } from "@sankofa/sqlite-file";
import { SmallDisk } from "./small-disk";
import { TroubledPlatform } from "./troubled-platform";

/** Processes are started, and on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;
const LEFT_OUT = `
  NOT EVERY FAULT WAS TRIED: this machine lets nobody mount a small disk, so none was really full. As root on Linux it is
  tried; on every machine failing-files.spec.ts has SQLite find the disk full.
`;

const folder = mkdtempSync(join(tmpdir(), "sankofa-full-"));
const disk = SmallDisk.mount(join(folder, "disk"), 48);
const platform = new TroubledPlatform(folder, join(folder, "disk", "data"));

afterAll(async () => {
  await platform.stop();
  disk?.unmount();
  rmSync(folder, { recursive: true, force: true });
});

const ROWS = 300;
/** Enough to open every file, and not for the views: systems count differently what is taken. */
const ENOUGH_TO_OPEN = [400, 200, 800, 100].map((kibibytes) => kibibytes * 1_024);
const TEXT = "x".repeat(2_000);
const MORE_KEYS_THAN_FIT = 6_000;
const namedFirst = (file: string) => ({ message: expect.stringContaining(`${file}: `) });
/** After so many groups, or so many facts, the log ahead of the file is copied back. */
const COPIED_BACK_AFTER = { groups: 400, facts: 4_096 };

/** Content that lies in the log ahead of its file, which is far from long enough for it. */
const KEPT: readonly (readonly [
  what: string,
  write: (folder: string) => Promise<() => unknown>,
  count: (folder: string) => Promise<number>,
])[] = [
  [
    "a file",
    async (at) => {
      const opened = keptFile(at);
      opened.transaction(() => {
        for (let row = 0; row < ROWS; row++) opened.prepare("INSERT INTO kept VALUES (?)").run(TEXT);
      });
      return () => opened.close();
    },
    async (at) => {
      const opened = keptFile(at);
      const [count] = opened.prepare("SELECT count(*) FROM kept").get() as unknown as [number];
      opened.close();
      return count;
    },
  ],
  [
    "the log of facts",
    async (at) => {
      const store = await openSqliteEventStore({ folder: at });
      await put(
        store,
        newStream(),
        someFacts(ROWS, () => ({ data: { text: TEXT } })),
        -1,
      );
      return () => store.close();
    },
    async (at) => {
      const store = await openSqliteEventStore({ folder: at });
      const { count } = await store.head();
      await store.close();
      return count;
    },
  ],
];

const keptFile = (at: string): SqliteFile =>
  new SqliteFile({ file: join(at, "kept.db"), upgrades: ["CREATE TABLE kept (text TEXT)"], synchronous: "FULL" });

const triesOn = (small: SmallDisk): void => {
  test.each(KEPT)("OPS-2 %s is closed on it, and holds everything once there is room", async (what, write, count) => {
    const at = join(small.folder, what.replaceAll(" ", "-"));
    mkdirSync(at);
    const close = await write(at);
    small.fill();
    try {
      await close();
    } finally {
      small.makeRoom();
    }
    expect(await count(at)).toBe(ROWS);
    rmSync(at, { recursive: true });
  });

  test("OPS-2 the log goes on in the room that it has ahead, though what stands there cannot be copied back", async () => {
    const at = join(small.folder, "ahead");
    const store = await openSqliteEventStore({ folder: at });
    // So many groups are copied back, and leave more room ahead than as many facts as are copied back take in few.
    for (let group = 0; group < COPIED_BACK_AFTER.groups; group += 1) await put(store, newStream(), someFacts(1), -1);
    small.fill();
    try {
      for (let part = 0; part < 4; part += 1) await put(store, newStream(), someFacts(COPIED_BACK_AFTER.facts / 4), -1);
      await put(store, newStream(), someFacts(1), -1);
    } finally {
      small.makeRoom();
    }
    const count = COPIED_BACK_AFTER.groups + COPIED_BACK_AFTER.facts + 1;
    expect((await store.head()).count).toBe(count);
    await store.close();
    const again = await openSqliteEventStore({ folder: at });
    expect((await again.head()).count).toBe(count);
    await again.close();
    rmSync(at, { recursive: true });
  });

  test("OPS-2 which of the files has no room is said of facts and of keys, for they may lie on several disks", async () => {
    const at = join(small.folder, "named");
    const { facts, keys, masterKey } = dataFiles(at);
    const store = await openSqliteEventStore({ folder: at });
    const vault = await openSqliteKeyVault({ file: keys, masterKeyFile: masterKey });
    await vault.tenantKey(randomUUID());
    try {
      const tooMany = () => someFacts(ROWS, () => ({ data: { text: TEXT } }));
      expect(await small.refusal(() => put(store, newStream(), tooMany(), -1))).toMatchObject(namedFirst(facts));
      const persons = () => Array.from({ length: MORE_KEYS_THAN_FIT }, () => randomUUID());
      expect(await small.refusal(() => vault.ensure(randomUUID(), persons()))).toMatchObject(namedFirst(keys));
    } finally {
      small.makeRoom();
    }
    await Promise.all([vault.close(), store.close()]);
    rmSync(at, { recursive: true });
  });

  beforeAll(() => platform.start(), PATIENCE_MS);

  test.each([
    ["goes on by itself", undefined],
    ["is stopped meanwhile, and goes on after a new start", "SIGTERM"],
    ["is killed meanwhile, and goes on after a new start", "SIGKILL"],
  ] as const)(
    "OPS-2 on a disk that is really full the platform refuses with a code, is read on, and once there is room %s",
    async (_, ended) => {
      await platform.opensProgramme();
      await platform.seesEverythingAcknowledged();
      const seen = new Map(platform.acknowledged);
      small.fill();
      const { name, reply } = await platform.opensProgrammesUntilRefused();
      expect(reply).toMatchObject({ status: 507, body: { code: "storage-full" } });
      expect(reply.headers.get("retry-after")).toBe("30");
      await platform.readsOn(seen);
      expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "degraded" });
      expect(await platform.troubles()).toMatchObject({ "event-store": "disk-full" });

      if (ended) await platform.stop(ended);
      small.makeRoom();
      if (ended) await platform.start();
      expect((await platform.recovers(name)).status).toBe(201);
      await platform.comesTo(({ status }) => status === "ready");
      await platform.seesEverythingAcknowledged();
      expect(await platform.namesOfProgrammes()).toEqual([...platform.acknowledged.values()].sort());
    },
    PATIENCE_MS,
  );

  test(
    "OPS-2 a start for whose views there is no room says so and waits, and once there is room it is ready with all of them",
    async () => {
      const startsWith = async (room: number): Promise<unknown> => {
        await platform.stop();
        for (const end of ["", "-wal", "-shm"]) rmSync(dataFiles(platform.data).views + end, { force: true });
        small.fill(room);
        const starting = platform.start().catch(() => undefined);
        const otherwise = await platform.logs("There is no room for the views").catch((error: unknown) => error);
        small.makeRoom();
        await starting;
        return otherwise;
      };
      let otherwise: unknown = "Nothing was tried";
      for (const room of ENOUGH_TO_OPEN) if (otherwise !== undefined) otherwise = await startsWith(room);
      expect(otherwise).toBeUndefined();
      await platform.seesEverythingAcknowledged();
      expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "ready" });
    },
    PATIENCE_MS,
  );
};

if (disk) triesOn(disk);
else
  test("NOT TRIED here: a disk that is really full", () => {
    process.stderr.write(LEFT_OUT);
    expect(SmallDisk.mount(join(folder, "again"), 1)).toBeUndefined();
  });
