import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { restoreFrom } from "@sankofa/embedded/restore";
import { sankofa } from "../journeys/support/operator";
import { damagePages } from "./damage";
import { takeBackup } from "./installation";
import { TroubledPlatform } from "./troubled-platform";

const folder = mkdtempSync(join(tmpdir(), "sankofa-damaged-"));
const data = join(folder, "data");
const backup = join(folder, "backup");
const file = join(data, "events.sqlite");
const platform = new TroubledPlatform(folder, data);
const PROGRAMMES = 24;
/** Processes are started, and on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;

/** The programme whose page is damaged. */
let damaged: string;

beforeAll(async () => {
  await platform.start();
  for (let count = 0; count < PROGRAMMES; count += 1) await platform.opensProgramme();
  [damaged = ""] = platform.acknowledged.keys();
  await platform.stop("SIGTERM");
  await takeBackup(data, backup);
}, PATIENCE_MS);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true });
});

test(
  "OPS-2 a damaged page refuses what needs it with a code, stops nothing else and says so",
  async () => {
    const sound = [...platform.acknowledged.keys()].at(-1) ?? "";
    damagePages("first", file, `"${platform.acknowledged.get(damaged)}"`);
    await platform.start();
    await platform.seesEverythingAcknowledged();
    expect(await platform.overridesLimit(damaged, 7)).toMatchObject({ status: 503, body: { code: "data-damaged" } });
    expect((await platform.overridesLimit(sound, 7)).status).toBe(200);
    // Whom it is led by is nobody's whose record lies on the damaged page.
    const lead = { leadOrganisation: "Kibera Learning Trust" };
    expect((await platform.opensProgramme("Opened beside the damage", lead)).status).toBe(201);
    expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "degraded" });
    expect(await platform.troubles()).toEqual({ "event-store": "damaged" });
    expect(await platform.measuredTroubles()).toEqual({ "event-store": "damaged" });
    await platform.seesEverythingAcknowledged();
    await platform.stop("SIGTERM");
    expect((await sankofa(data, "verify", "--json")).exitCode).not.toBe(0);
  },
  PATIENCE_MS,
);

test(
  "OPS-2 a restore brings everything back that the backup holds, the damaged record too",
  async () => {
    // What was acknowledged after the backup is not in it; that the operator knows.
    await restoreFrom(backup, data, () => undefined, new AbortController().signal);
    platform.forgets("Opened beside the damage");
    expect((await sankofa(data, "verify", "--json")).exitCode).toBe(0);
    await platform.start();
    await platform.seesEverythingAcknowledged();
    expect((await platform.overridesLimit(damaged, 7)).status).toBe(200);
    expect(await platform.health()).toMatchObject({ status: "ready" });
  },
  PATIENCE_MS,
);
