import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteDrafts } from "@sankofa/drafts-sqlite";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { DAY } from "@sankofa/kernel/time";
import type { Drafts } from "@sankofa/ports/drafts";
import type { KeyVault } from "@sankofa/ports/key-vault";
import { TestClock } from "@sankofa/testing/test-clock";
import { SealedDrafts } from "./sealed-drafts";

const FUNDER = "0190a1b2-0000-7000-8000-0000000000f1";
const AMA = "0190a1b2-0000-7000-8000-0000000000a1";
const KOFI = "0190a1b2-0000-7000-8000-0000000000a2";
const FORM = "interest.a";
const place = { tenant: FUNDER, account: AMA, form: FORM };

let folder: string;
let clock: TestClock;
let drafts: Drafts;
let vault: Awaited<ReturnType<typeof openSqliteKeyVault>>;
let forgotten: boolean;
let sealed: SealedDrafts;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sealed-drafts-"));
  clock = new TestClock();
  forgotten = false;
  vault = await openSqliteKeyVault({ file: join(folder, "keys.db"), masterKeyFile: join(folder, "master.key") });
  drafts = await openSqliteDrafts({ file: join(folder, "drafts.db") });
  await vault.ensure(FUNDER, [AMA]);
  // Real drafts and keys; whose key was destroyed is what a test says.
  const keyVault = { keys: async (...of: Parameters<KeyVault["keys"]>) => (forgotten ? new Map() : vault.keys(...of)) };
  sealed = new SealedDrafts({ drafts, keyVault, clock });
});
afterEach(async () => {
  await drafts.close();
  await vault.close();
  rmSync(folder, { recursive: true });
});

test("PRV-1 a draft comes back to its writer, and nothing of it stands on the disk as it was typed", async () => {
  const version = await sealed.keep(place, "We have 41 members of staff", null);
  expect(await sealed.read(place)).toEqual({
    version,
    content: "We have 41 members of staff",
    saved: clock.now(),
  });
  const stored = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  expect(stored.join("")).toContain(FORM);
  expect(stored.join("")).not.toContain("41 members");
});

test("PRV-1 who is forgotten has no drafts, and none is kept for them", async () => {
  await sealed.keep(place, "Something", null);
  forgotten = true;
  expect(await sealed.read(place)).toBeUndefined();
  expect(await sealed.keep({ ...place, form: "interest.b" }, "Something", null)).toBeUndefined();
  expect(await sealed.keep({ ...place, account: KOFI }, "Something", null)).toBeUndefined();
});

test("a draft that somebody put in the place of another is not shown there", async () => {
  await sealed.keep(place, "Something", null);
  const stolen = await drafts.of(AMA, FORM, clock.now());
  if (!stolen) throw new Error("No draft stands");
  await drafts.keep({ ...stolen, form: "interest.b" }, null, 50);
  await drafts.keep({ ...stolen, account: KOFI }, null, 50);
  await vault.ensure(FUNDER, [KOFI]);
  expect(await sealed.read({ ...place, form: "interest.b" })).toBeUndefined();
  expect(await sealed.read({ ...place, account: KOFI })).toBeUndefined();
});

test("a draft is kept for thirty days after it was last typed at", async () => {
  const first = (await sealed.keep(place, "One", null)) ?? null;
  clock.advance(29 * DAY);
  await sealed.keep(place, "Two", first);
  clock.advance(29 * DAY);
  expect(await sealed.read(place)).toMatchObject({ content: "Two" });
  clock.advance(DAY);
  expect(await sealed.read(place)).toBeUndefined();
});
