import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

const triesOn = (small: SmallDisk): void => {
  beforeAll(() => platform.start(), PATIENCE_MS);

  test.each([
    ["goes on by itself", undefined],
    ["is stopped meanwhile, and goes on after a new start", "SIGTERM"],
    ["is killed meanwhile, and goes on after a new start", "SIGKILL"],
  ] as const)(
    "OPS-2 on a disk that is really full the platform refuses with a code, is read on, and once there is room %s",
    async (_, ended) => {
      await platform.opensProgramme();
      small.fill();
      const { name, reply } = await platform.opensProgrammesUntilRefused();
      expect(reply).toMatchObject({ status: 507, body: { code: "storage-full" } });
      expect(reply.headers.get("retry-after")).toBe("30");
      await platform.seesEverythingAcknowledged();
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
};

if (disk) triesOn(disk);
else
  test("NOT TRIED here: a disk that is really full", () => {
    process.stderr.write(LEFT_OUT);
    expect(SmallDisk.mount(join(folder, "again"), 1)).toBeUndefined();
  });
