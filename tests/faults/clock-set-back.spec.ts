import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLog } from "@sankofa/embedded/data-files";
import type { StoredFact } from "@sankofa/ports/event-store";
import { wholeLog } from "@sankofa/ports/event-store.samples";
import { TroubledPlatform } from "./troubled-platform";

/** Processes are started, and on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;
const HOUR = 3_600_000;

const folder = mkdtempSync(join(tmpdir(), "sankofa-clock-"));
const data = join(folder, "data");
const platform = new TroubledPlatform(folder, data);

beforeAll(() => platform.start(), PATIENCE_MS);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true });
});

const facts = async (): Promise<readonly StoredFact[]> => {
  const log = openLog(data);
  const read = await wholeLog(log);
  await log.close();
  return read;
};

const times = (some: readonly StoredFact[]): number[] => some.map(({ recorded }) => Date.parse(recorded));

test(
  "AUD-1 a clock that is set back stops nobody, and within a record time never goes backwards",
  async () => {
    const { body: before } = await platform.opensProgramme();
    await platform.hinder({ clock: -HOUR });
    expect((await platform.overridesLimit(before.id, 7)).status).toBe(200);
    const { body: meanwhile } = await platform.opensProgramme();
    expect(await platform.health()).toMatchObject({ httpStatus: 200, ready: true, status: "degraded" });
    expect((await platform.health()).clock?.behindSeconds).toBeGreaterThan(HOUR / 2_000);
    await platform.hinder({});
    expect((await platform.overridesLimit(before.id, 8)).status).toBe(200);
    expect((await platform.overridesLimit(meanwhile.id, 9)).status).toBe(200);
    await platform.seesEverythingAcknowledged();
    const { clock, status } = await platform.health();
    expect({ clock, status }).toEqual({ clock: undefined, status: "ready" });
    await platform.stop("SIGTERM");

    const log = await facts();
    const of = (id: string): readonly StoredFact[] => log.filter(({ stream }) => stream.endsWith(`programme-${id}`));
    const [older, newer] = [times(of(before.id)), times(of(meanwhile.id))];
    expect([older.length, newer.length]).toEqual([3, 2]);
    for (const each of [older, newer]) expect(each).toEqual([...each].sort());
    // Stamped no earlier than what stands before it in its record; what has no record before it has the clock's own time.
    expect(older[1]).toBe(older[0]);
    expect((older[0] ?? 0) - (newer[0] ?? 0)).toBeGreaterThan(HOUR / 2);
  },
  PATIENCE_MS,
);
