import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { openLog } from "@sankofa/embedded/data-files";
import { examine } from "@sankofa/embedded/examine";
import type { Verdict } from "@sankofa/runtime/operations/verify";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import { sankofa, good, told } from "../journeys/support/operator";
import { aFolder, anInstallation, tamper } from "./installation";

const whole = aFolder();
let data: string;

beforeAll(() => anInstallation(whole, 5));
afterAll(() => rmSync(whole, { recursive: true }));
beforeEach(() => {
  data = aFolder();
  cpSync(whole, data, { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

const verdict = (): Promise<Verdict> => examine(data, () => undefined);

/** Facts 1 to 5 are of one stream, 6 to 10 of the next, 11 to 15 of the last. */
const at = (position: number): string => String(position).padStart(20, "0");

/** Puts two facts in each other's place, with everything that is filed with them. */
const swapped = (one: number, other: number): string =>
  [
    [one, 0],
    [other, one],
    [0, other],
  ]
    .map(([from, to]) => `UPDATE events SET position = ${to} WHERE position = ${from};`)
    .join("");

const copying = (column: string, from: number): string => `(SELECT ${column} FROM before WHERE position = ${from})`;

/** Exchanges columns of two facts, which keep their places. */
const exchanged = (one: number, other: number, ...columns: readonly string[]): string =>
  `CREATE TEMP TABLE before AS SELECT * FROM events; DROP INDEX events_by_stream; DROP INDEX events_by_id;
   UPDATE events SET ${columns.map((each) => `${each} = ${copying(each, other)}`).join()} WHERE position = ${one};
   UPDATE events SET ${columns.map((each) => `${each} = ${copying(each, one)}`).join()} WHERE position = ${other};`;

test("AUD-1 a log that nobody touched is whole", async () => {
  expect(await verdict()).toMatchObject({ ok: true, facts: 15, streams: 3, head: at(15), faults: [] });
});

test.each<readonly [string, string, readonly (readonly [string, number])[]]>([
  [
    "a flipped byte in a fact's data",
    `UPDATE events SET body = replace(body, '"index":3', '"index":2') WHERE position = 4`,
    [["leaf-hash", 4]],
  ],
  [
    "a fact that is no JSON any more",
    "UPDATE events SET body = substr(body, 2) WHERE position = 4",
    [["unreadable", 4]],
  ],
  [
    "a removed fact",
    "DELETE FROM events WHERE position = 8",
    [
      ["missing", 8],
      ["revision", 9],
    ],
  ],
  ["the last fact removed", "DELETE FROM events WHERE position = 15", [["row", 15]]],
  [
    "two facts of a stream in each other's place",
    swapped(2, 4),
    [
      ["revision", 2],
      ["revision", 4],
    ],
  ],
  ["neighbours of two streams in each other's place", swapped(5, 6), [["row", 5]]],
  [
    "two facts' contents exchanged",
    exchanged(3, 12, "body"),
    [
      ["leaf-hash", 3],
      ["leaf-hash", 12],
    ],
  ],
  [
    "two facts exchanged with their hashes",
    exchanged(3, 12, "body", "leaf_hash"),
    [
      ["row", 3],
      ["row", 12],
    ],
  ],
  ["a fact filed under another stream", "UPDATE events SET stream = 3, revision = 9 WHERE position = 5", [["row", 5]]],
  ["a fact filed under another id", "UPDATE events SET id = randomblob(16) WHERE position = 7", [["row", 7]]],
  ["a stored hash changed", "UPDATE events SET leaf_hash = randomblob(32) WHERE position = 1", [["leaf-hash", 1]]],
])("AUD-1 %s is found and named", async (_what, sql, faults) => {
  tamper(data, sql);
  const found = await verdict();
  expect(found.ok).toBe(false);
  expect(found.faults.map(({ kind, position }) => [kind, position])).toEqual(
    expect.arrayContaining(faults.map(([kind, position]) => [kind, at(position)])),
  );
});

test("AUD-1 a fact rewritten together with its hash changes the digest that was noted down", async () => {
  const { digest } = await verdict();
  const store = openLog(data);
  const [fact] = await store.readPositions([at(4)]);
  await store.close();
  const forged = leafHash(
    canonicalJson(envelopeOf({ ...(fact as NonNullable<typeof fact>), data: { noun: "plan", index: 2 } })),
  );
  tamper(
    data,
    `UPDATE events SET body = replace(body, '"index":3', '"index":2'), leaf_hash = unhex('${forged}') WHERE position = 4`,
  );
  const after = await verdict();
  expect(after.ok).toBe(true);
  expect(after.digest).not.toBe(digest);
});

test.each([1, 2, 4, 6, 8, 9])("AUD-1 a page of the file overwritten is found, page %i", async (page) => {
  const file = join(data, "events.sqlite");
  const bytes = readFileSync(file);
  bytes.fill(0x55, page * 4096, page * 4096 + 64);
  writeFileSync(file, bytes);
  const found = await verdict().catch(({ code }: { readonly code: string }) => ({ code }));
  expect(found).toMatchObject("code" in found ? { code: "data-foreign" } : { ok: false });
});

test("AUD-1 INT-4 `sankofa verify` tells it with its exit code, and in one document", async () => {
  expect(good<Verdict>(await sankofa(data, "verify", "--json"))).toEqual(await verdict());
  tamper(data, `UPDATE events SET body = replace(body, '"index":3', '"index":2') WHERE position = 4`);
  const spoken = await sankofa(data, "verify", "--json");
  expect({ ...told<Verdict>(spoken), exitCode: spoken.exitCode }).toMatchObject({ ok: false, exitCode: 2 });
  const { stdout, exitCode } = await sankofa(data, "verify");
  expect({ stdout, exitCode }).toEqual({
    stdout: expect.stringMatching(
      /^leaf-hash at 0{19}4 in relationships\.plan-\S+: .*\nThe log is NOT whole: one fault/,
    ),
    exitCode: 2,
  });
});
