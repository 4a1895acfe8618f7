import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataFiles, openLog } from "@sankofa/embedded/data-files";
import { damagePages } from "./damage";
import { TroubledPlatform } from "./troubled-platform";

const folder = mkdtempSync(join(tmpdir(), "sankofa-damaged-views-"));
const data = join(folder, "data");
const { views } = dataFiles(data);
const platform = new TroubledPlatform(folder, data);
const PROGRAMMES = 24;
/** Processes are started, and on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;

/** The programme whose document's page is damaged. */
let damaged: string;

beforeAll(async () => {
  await platform.start();
  for (let count = 0; count < PROGRAMMES; count += 1) await platform.opensProgramme();
  [damaged = ""] = platform.acknowledged.keys();
  await platform.seesEverythingAcknowledged();
  await platform.comesTo(({ status, degraded }) => status === "ready" && degraded.length === 0);
  await platform.stop("SIGTERM");
}, PATIENCE_MS);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true });
});

const facts = async (): Promise<number> => {
  const log = openLog(data);
  const { count } = await log.head();
  await log.close();
  return count;
};

test(
  "OPS-2 a damaged page of the views refuses what needs it with a code, keeps no command waiting and says so",
  async () => {
    damagePages("every", views, `"${platform.acknowledged.get(damaged)}"`);
    await platform.start();
    expect(await platform.administrator.request("GET", `/programmes/${damaged}`)).toMatchObject({
      status: 503,
      body: { code: "data-damaged" },
    });
    expect((await platform.opensProgramme("Opened beside the damage")).status).toBe(201);
    expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "degraded" });
    expect(await platform.troubles()).toEqual({ "read-models": "damaged" });
    await platform.stop("SIGTERM");
  },
  PATIENCE_MS,
);

test(
  "OPS-2 views that were taken away come back from the log alone, and no process does anything a second time",
  async () => {
    const before = await facts();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${views}${suffix}`, { force: true });
    await platform.start();
    await platform.seesEverythingAcknowledged();
    await platform.comesTo(({ status, readers }) => status === "ready" && readers.every(({ events }) => events === 0));
    expect(await platform.troubles()).toEqual({});
    await platform.stop("SIGTERM");
    expect(await facts()).toBe(before);
  },
  PATIENCE_MS,
);
