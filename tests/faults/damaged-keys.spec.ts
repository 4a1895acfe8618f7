import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { dataFiles } from "@sankofa/embedded/data-files";
import { restoreFrom } from "@sankofa/embedded/restore";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { failed, sankofa, told } from "../journeys/support/operator";
import { Started } from "../journeys/support/started";
import { damagePage, damagePages } from "./damage";
import { takeBackup } from "./installation";
import { TroubledPlatform } from "./troubled-platform";

const folder = mkdtempSync(join(tmpdir(), "sankofa-damaged-keys-"));
const data = join(folder, "data");
const backup = join(folder, "backup");
const { keys, credentials } = dataFiles(data);
const platform = new TroubledPlatform(folder, data);
/** More people than keys fit onto one page. */
const PEOPLE = 60;
/** Processes are started, and on a busy machine that takes its time. */
const PATIENCE_MS = 120_000;

interface Organisation {
  readonly id: string;
  readonly contact?: { readonly name: string };
}

const nameOf = (index: number): string => `Contact ${index}`;
const organisations = new Map<string, string>();
let programme: string;

const manager = platform.somebody("Njeri Wambui");

const registers = async (index: number) => {
  const details = { name: `Organisation ${index}`, country: "KE", contactName: nameOf(index) };
  return manager.request<Organisation>("POST", `/programmes/${programme}/organisations`, details);
};

const organisation = (id: string) => platform.administrator.request<Organisation>("GET", `/organisations/${id}`);

/** The pages of all organisations' contacts: which can be read, and what is answered of the others. */
const contactsRead = async (): Promise<{ readonly read: number; readonly refused: readonly object[] }> => {
  const replies = await Promise.all([...organisations.keys()].map(organisation));
  const refused = replies.filter(({ status }) => status !== 200).map(({ status, body }) => ({ status, body }));
  return { read: replies.length - refused.length, refused };
};

/** The number of the page that a table begins on. */
const rootOf = (file: string, table: string): number =>
  Number(query(file, `SELECT rootpage FROM sqlite_master WHERE name = '${table}'`)[0]?.["rootpage"]);

const query = (file: string, sql: string): readonly Record<string, unknown>[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare(sql).all() as Record<string, unknown>[];
  database.close();
  return rows;
};

const doctor = async (): Promise<Readonly<Record<string, { readonly finding: string; readonly detail: string }>>> => {
  const { checks } = told<{ checks: { name: string; finding: string; detail: string }[] }>(
    await sankofa(data, "doctor", "--json"),
  );
  return Object.fromEntries(checks.map(({ name, finding, detail }) => [name, { finding, detail }]));
};

/** What was acknowledged is in the backup: nothing of it was lost by the damage. */
const restores = async (): Promise<void> => {
  await restoreFrom(backup, data, () => undefined, new AbortController().signal);
  expect(await doctor()).toMatchObject({ keys: { finding: "good" }, credentials: { finding: "good" } });
  expect((await sankofa(data, "verify", "--json")).exitCode).toBe(0);
  await platform.start();
  await platform.seesEverythingAcknowledged();
  expect(await contactsRead()).toEqual({ read: PEOPLE, refused: [] });
  expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "ready" });
  await platform.stop("SIGTERM");
};

beforeAll(async () => {
  await platform.start();
  programme = (await platform.opensProgramme()).body.id;
  const { administrator } = platform;
  const grant = { role: "programme-manager", level: "funder", on: administrator.funder } as const;
  await manager.takesUp(await administrator.invites(grant));
  await manager.comesToSee("/session", ({ grants }: { grants: readonly object[] }) => grants.length > 0);
  for (let index = 0; index < PEOPLE; index += 1) {
    const { status, body } = await registers(index);
    expect(status).toBe(201);
    organisations.set(body.id, nameOf(index));
  }
  await platform.stop("SIGTERM");
  await takeBackup(data, backup);
}, PATIENCE_MS);
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true });
});

test(
  "OPS-2 a damaged page of the keys refuses whom it is about with a code, stops nothing else and says so",
  async () => {
    // Neither on the page that is looked at to open the vault, nor on the one that the next key goes to.
    const [inTheMiddle] = query(keys, "SELECT subject FROM person_keys ORDER BY tenant, subject LIMIT 1 OFFSET 35");
    damagePages("first", keys, String(inTheMiddle?.["subject"]));
    await platform.start();
    const { read, refused } = await contactsRead();
    expect(refused.length).toBeGreaterThan(0);
    expect(read).toBe(PEOPLE - refused.length);
    expect(read).toBeGreaterThan(0);
    for (const answer of refused) expect(answer).toMatchObject({ status: 503, body: { code: "data-damaged" } });
    await platform.seesEverythingAcknowledged();
    expect((await registers(PEOPLE)).status).toBe(201);
    expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "degraded" });
    expect(await platform.troubles()).toEqual({ "key-vault": "damaged" });
    expect(await platform.measuredTroubles()).toEqual({ "key-vault": "damaged" });
    // A copy of the damage is no backup.
    const spoken = await sankofa(data, "backup", join(folder, "another"), "--json");
    expect(failed(spoken)).toMatchObject({ code: "store-damaged", message: expect.stringContaining("keys.db") });
    expect(existsSync(join(folder, "another"))).toBe(false);
    await platform.stop("SIGTERM");
    expect(await doctor()).toMatchObject({
      log: { finding: "good" },
      keys: { finding: "bad", detail: expect.stringContaining(keys) },
      credentials: { finding: "good" },
    });
  },
  PATIENCE_MS,
);

// What was registered after the backup is not in it; that the operator knows.
test("OPS-2 a restore brings back the keys of everybody whom the backup holds", restores, PATIENCE_MS);

test(
  "OPS-2 with a damaged page of the credentials nobody signs in, who is signed in works on, and it says so",
  async () => {
    damagePage(credentials, rootOf(credentials, "passwords"));
    await platform.start();
    await platform.seesEverythingAcknowledged();
    expect(await platform.signsInAgain()).toMatchObject({ status: 503, body: { code: "data-damaged" } });
    expect((await platform.opensProgramme("Opened beside the damage")).status).toBe(201);
    expect(await platform.health()).toMatchObject({ httpStatus: 200, status: "degraded" });
    expect(await platform.troubles()).toEqual({ credentials: "damaged" });
    await platform.stop("SIGTERM");
    expect(await doctor()).toMatchObject({
      keys: { finding: "good" },
      credentials: { finding: "bad", detail: expect.stringContaining(credentials) },
    });
    platform.forgets("Opened beside the damage");
    await restores();
    await platform.start();
    expect((await platform.signsInAgain()).status).toBe(200);
    await platform.stop("SIGTERM");
  },
  PATIENCE_MS,
);

test(
  "OPS-2 where nothing of the keys or the credentials can be read, the start is refused and the file named",
  async () => {
    const damages = [
      [keys, 1],
      [keys, rootOf(keys, "person_keys")],
      [credentials, 1],
    ] as const;
    for (const [file, page] of damages) {
      const mend = damagePage(file, page);
      const damaged = readFileSync(file);
      const { code, stderr } = await new Started(data).ended();
      expect({ code, stderr }).toEqual({
        code: EXIT.dataUnusable,
        stderr: expect.stringMatching(`^Sankofa did not start: ${file}: .*damaged\\. Restore`),
      });
      expect(await doctor()).toMatchObject({ [file === keys ? "keys" : "credentials"]: { finding: "bad" } });
      // Nothing is written over the damage, and no new key beside it.
      expect(readFileSync(file).equals(damaged)).toBe(true);
      mend();
    }
    await restores();
  },
  PATIENCE_MS,
);
