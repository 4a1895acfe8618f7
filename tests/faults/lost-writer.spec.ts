import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TroubledPlatform } from "./troubled-platform";

const folder = mkdtempSync(join(tmpdir(), "sankofa-lost-writer-"));
/** Processes are started, and on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;
const platform = new TroubledPlatform(folder, join(folder, "data"));

beforeAll(() => platform.start(), PATIENCE_MS);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true });
});

test.each([
  // Nobody answered, and the log says that it was written: so is the caller told.
  ["after a commit", "after", 201],
  ["before a commit", "before", 503],
] as const)(
  "OPS-2 a log whose writing thread is lost %s refuses commands with a code, is read on, says so, and loses nothing",
  async (_, dies, status) => {
    await platform.opensProgramme();
    await platform.hinder({ dies });
    const name = `Lost ${dies}`;
    expect((await platform.opensProgramme(name)).status).toBe(status);
    const refused = await platform.opensProgramme(`Refused ${dies}`);
    expect(refused).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(refused.headers.get("retry-after")).not.toBeNull();
    expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "degraded" });
    expect(await platform.troubles()).toEqual({ "event-store": "unreachable" });
    await platform.seesEverythingAcknowledged();

    expect(await platform.stop("SIGTERM")).toMatchObject({ code: 0 });
    await platform.start();
    expect((await platform.opensProgramme(name)).status).toBe(201);
    expect((await platform.opensProgramme(`Refused ${dies}`)).status).toBe(201);
    expect(await platform.health()).toMatchObject({ status: "ready" });
    await platform.seesEverythingAcknowledged();
    expect(await platform.namesOfProgrammes()).toEqual([...platform.acknowledged.values()].sort());
  },
  PATIENCE_MS,
);
