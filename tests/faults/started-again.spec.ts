import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TroubledPlatform } from "./troubled-platform";

const folder = mkdtempSync(join(tmpdir(), "sankofa-started-again-"));
/** Processes are started, and on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;
const platform = new TroubledPlatform(folder, join(folder, "data"));

afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true });
});

test(
  "OPS-2 a platform that was killed goes on with views and processes as soon as it is ready, and waits for no lease",
  async () => {
    await platform.start();
    await platform.opensProgramme();
    const { readers } = await platform.health();
    expect(new Set(readers.map(({ kind }) => kind))).toEqual(new Set(["projection", "process"]));

    await platform.stop("SIGKILL");
    await platform.start();
    // Processes are told of by whoever runs them only, and a view that somebody else should write would not come.
    const again = await platform.health();
    expect(again.readers.map(({ name }) => name)).toEqual(readers.map(({ name }) => name));
    expect((await platform.opensProgramme("After the kill")).status).toBe(201);
    await platform.seesEverythingAcknowledged();
    expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "ready" });
  },
  PATIENCE_MS,
);
