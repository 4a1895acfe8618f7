import { existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeMark } from "@sankofa/demo/mark";
import { dataFiles } from "@sankofa/embedded/data-files";
import { RESTORE_POINTS, STAGING, swapIn } from "@sankofa/embedded/restore-journal";
import { failed, good, sankofa, told } from "../journeys/support/operator";
import { Started } from "../journeys/support/started";
import { aFolder, anInstallation } from "./installation";

/** Processes are started, and on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;

interface Check {
  readonly name: string;
  readonly finding: string;
  readonly detail: string;
}

const folders: string[] = [];
const aNewFolder = (): string => {
  const folder = aFolder();
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const examined = async (data: string, name: string): Promise<Partial<Check> & { readonly exitCode: number | null }> => {
  const spoken = await sankofa(data, "doctor", "--json");
  const { checks } = told<{ readonly checks: readonly Check[] }>(spoken);
  return { ...checks.find((check) => check.name === name), exitCode: spoken.exitCode };
};

/** Started and drained; what it printed. */
const startedOnce = async (data: string): Promise<string> => {
  const started = new Started(data);
  await started.ready();
  return (await started.stop("SIGTERM")).stdout;
};

test(
  "OPS-2 of a restore that was interrupted the doctor and a verification say so, nothing else is read, and the start says that it put back what stood",
  async () => {
    const data = aNewFolder();
    await startedOnce(data);
    mkdirSync(join(data, STAGING));
    swapIn(data, { restorePoint: join(RESTORE_POINTS, "then"), present: [], restored: [] });
    const said = expect.stringContaining("the next start puts back what stood before");
    expect(await examined(data, "restore")).toMatchObject({ finding: "bad", detail: said, exitCode: 2 });
    const verified = await sankofa(data, "verify", "--json");
    expect([verified.exitCode, told(verified)]).toMatchObject([2, { ok: false, faults: [], restoring: said }]);
    for (const verb of [["replay"], ["as-of", "accounts", "somebody"]])
      expect(failed(await sankofa(data, ...verb, "--json"))).toMatchObject({
        code: "restore-unfinished",
        message: said,
      });
    const words = "A restore was interrupted";
    const started = new Started(data);
    await started.ready();
    const { stdout, stderr } = await started.stop("SIGTERM");
    for (const written of [stdout, stderr]) expect(written).toContain(words);
    expect(good(await sankofa(data, "verify", "--json"))).toMatchObject({ ok: true });
    expect(await examined(data, "restore")).toEqual({ exitCode: 0 });
    expect(await startedOnce(data)).not.toContain(words);
  },
  PATIENCE_MS,
);

test(
  "OPS-2 what is carried from a folder in which a restore was killed is what stood there before it",
  async () => {
    const [data, to] = [aNewFolder(), aNewFolder()];
    await anInstallation(data, 1);
    const present = ["events.sqlite", "keys.db", "gone"];
    expect(() => swapIn(data, { restorePoint: join(RESTORE_POINTS, "then"), present, restored: [] })).toThrow("ENOENT");
    const carried = await sankofa(data, "migrate-store", "--from", `sqlite:${data}`, "--to", `sqlite:${to}`, "--json");
    expect(good(carried)).toMatchObject({ facts: 3, keys: 1, files: 1 });
    expect(existsSync(dataFiles(data).keys)).toBe(true);
  },
  PATIENCE_MS,
);

test.each(["half made", "half written"])(
  "OPS-2 a platform started on a demonstration that is %s says that it is half a one, and so does the doctor",
  async (half) => {
    const data = aNewFolder();
    const mark = { version: 1, seed: "s", today: "2026-06-15T09:00:00.000Z", size: "usual", finished: false } as const;
    writeMark(data, { ...mark, facts: 0, programmes: 0, funders: 0, accounts: [] });
    if (half === "half written") truncateSync(dataFiles(data).demonstration, 20);
    const said = await startedOnce(data);
    for (const way of ["was interrupted", "--demo", "sankofa reset"]) expect(said).toContain(way);
    expect(await examined(data, "demonstration")).toMatchObject({ finding: "bad", exitCode: 2 });
  },
  PATIENCE_MS,
);

test.each<readonly [string, RegExp, (file: string) => void]>([
  ["another", /is not the master key of this key vault/, (file) => writeFileSync(file, Buffer.alloc(32, 7))],
  ["cut", /it has 31 bytes, not 32/, (file) => truncateSync(file, 31)],
  ["missing", /is missing/, (file) => rmSync(file)],
])(
  "OPS-2 a master key that is %s is found by the doctor as by the start, and both say where to get the right one",
  async (_what, problem, change) => {
    const data = aNewFolder();
    await anInstallation(data, 1);
    const whole = "fits the keys; no backup is there yet that holds it too";
    expect(await examined(data, "master key")).toMatchObject({ finding: "good", detail: whole });
    change(dataFiles(data).masterKey);
    const { detail, ...found } = await examined(data, "master key");
    expect(found).toMatchObject({ finding: "bad", exitCode: 2 });
    const { code, stderr } = await new Started(data).ended();
    expect(code).toBe(73);
    for (const sentence of [detail, stderr]) {
      expect(sentence).toMatch(problem);
      expect(sentence).toContain("Bring master.key back from a backup.");
    }
  },
  PATIENCE_MS,
);

test.each<readonly [string, RegExp, (data: string) => void]>([
  [
    "copied without its keys",
    /no keys\.db/,
    (data) => ["", "-wal", "-shm"].forEach((end) => rmSync(dataFiles(data).keys + end, { force: true })),
  ],
  ["carried by half", /migrate-store/, (data) => writeFileSync(join(data, "carrying.json"), "{}")],
])(
  "OPS-2 a folder that was %s is found by the doctor as by the start, which changes nothing",
  async (_what, problem, change) => {
    const data = aNewFolder();
    await anInstallation(data, 1);
    change(data);
    const before = existsSync(dataFiles(data).keys);
    const { detail, ...found } = await examined(data, "parts");
    expect(found).toMatchObject({ finding: "bad", exitCode: 2 });
    const { code, stderr } = await new Started(data).ended();
    expect(code).toBe(73);
    for (const sentence of [detail, stderr]) expect(sentence).toMatch(problem);
    expect(existsSync(dataFiles(data).keys)).toBe(before);
  },
  PATIENCE_MS,
);
