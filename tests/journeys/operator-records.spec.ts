import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import writeXlsxFile from "write-excel-file/node";
import { begunIn, failed, good, sankofa, told } from "./support/operator";
import { operatedHouse, type OperatedHouse } from "./support/operated-house";
import { PlatformUnderTest } from "./support/platform-under-test";

const platform = new PlatformUnderTest("2026-01-05T08:00:00.000Z");
const folder = mkdtempSync(join(tmpdir(), "sankofa-records-"));
let house: OperatedHouse;

const say = (...words: readonly string[]) => sankofa(platform.dataFolder, ...words);
const refusal = async (...words: readonly string[]) => {
  const { code, exitCode, message } = failed(await say(...words, "--json"));
  return { said: [code, exitCode], message };
};

beforeAll(async () => {
  await platform.start();
  house = await operatedHouse(platform);
}, 60_000);
afterAll(async () => {
  await platform.end();
  rmSync(folder, { recursive: true });
});

test("ENR-11 INT-4 a workbook is looked at row by row, and its good rows are written once, chosen ones or all", async () => {
  const out = mkdtempSync(join(tmpdir(), "sankofa-table-"));
  const file = join(out, "organisations.xlsx");
  const rows = [
    ["Organisation", "Country", "Mission", "Website", "Contact", "E-mail"],
    ["Upendo Trust", "KE"],
    ["=1+1", "KE"],
    ["Tegemeo Éspoir", "TZ"],
  ];
  writeFileSync(file, await writeXlsxFile(rows.map((row) => row.map((value) => ({ value }))) as never).toBuffer());
  const table = [file, "--programme", house.programmeId, "--table", "organisations"];
  const asked = (...more: readonly string[]) => say("import", ...table, ...more, "--json");
  const read = async (...more: readonly string[]) => told<object>(await asked(...more));
  const faults = [{ row: 3, column: "Organisation", code: "formula" }];
  expect(await read()).toMatchObject({ rows: 3, ready: [2, 4], known: [], faults });
  expect(await read()).toMatchObject({ ready: [2, 4] });
  expect(failed(await asked("--rows", "4"))).toMatchObject({ code: "rows-without-commit", exitCode: 64 });
  expect(failed(await asked("--commit", "--rows", "4-2"))).toMatchObject({ code: "usage", exitCode: 64 });
  expect(failed(await asked("--commit", "--rows", "3-4,9"))).toMatchObject({ code: "row-unknown", exitCode: 64 });
  expect(good<object>(await asked("--commit", "--rows", "4"))).toMatchObject({ committed: 1, known: 0, faults: [] });
  const { exitCode, ...all } = await asked("--commit");
  expect([exitCode, told({ exitCode, ...all })]).toMatchObject([2, { committed: 1, known: 1, faults }]);
  expect(await read("--commit")).toMatchObject({ committed: 0, known: 2 });
  rmSync(out, { recursive: true });
});

test("AUD-5 an export by an account's right shows what that one may see, and names the operator as who made it", async () => {
  const { programmeId, cohort } = house;
  const out = mkdtempSync(join(tmpdir(), "sankofa-taken-"));
  const take = (account: string, name: string) =>
    say("export", "--programme", programmeId, "--out", join(out, name), "--as", account, "--json");
  const { position, shows, by } = good<{ position: string; shows: string; by: string }>(
    await take(cohort.administrator.account, "theirs"),
  );
  expect({ shows, by }).toEqual({ shows: "names", by: "operator" });
  const { items } = await cohort.administrator.sees<{ items: readonly object[] }>(
    `/programmes/${programmeId}/exports?limit=10`,
  );
  expect(items).toMatchObject([{ by: "operator", shows: "names", position }]);
  expect(failed(await take(house.pair.signatory.account, "refused"))).toMatchObject({ code: "not-found" });
  expect(readdirSync(out)).toEqual(["theirs"]);
  const held = readdirSync(join(out, "theirs")).sort();
  expect(held).toEqual(["export.json", "facts.jsonl", "files", "files.jsonl", "tables"]);
  rmSync(out, { recursive: true });
});

/** How often it stands on the record that the programme was exported. */
const exportsRecorded = async (): Promise<number> => {
  const { stdout } = await say("replay", "--type", "reporting.export-made", "--json");
  return stdout.split("\n").filter(Boolean).length;
};

test("AUD-5 of a folder that an export cannot go into its name is said, and no export is recorded", async () => {
  const before = await exportsRecorded();
  const full = join(folder, "full");
  mkdirSync(join(full, "of-things"), { recursive: true });
  const into = (to: string) => refusal("export", "--programme", house.programmeId, "--out", to);
  expect(await into(full)).toMatchObject({ said: ["folder-taken", 73] });
  const below = join(full, "..", "a-file", "records");
  writeFileSync(join(folder, "a-file"), "");
  const { said, message } = await into(below);
  expect(said).toEqual(["folder-unusable", 73]);
  expect(message).toContain(`${join(folder, "a-file", "records")} cannot be made or written`);
  expect(await exportsRecorded()).toBe(before);
});

test("INT-4 of what is not there, and of a file that is no table, the exit code says which it is", async () => {
  const { programmeId } = house;
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const read = (path: string, programme = programmeId) =>
    refusal("import", path, "--programme", programme, "--table", "people");
  const table = file("people.csv", "a,b\n1,2\n");
  expect(await read(table, "x")).toMatchObject({ said: ["programme-unknown", 64] });
  const none = await refusal("export", "--programme", "foo", "--out", join(folder, "none"));
  expect(none).toMatchObject({ said: ["nothing-to-export", 64] });
  expect(await read(join(folder, "nowhere.csv"))).toMatchObject({ said: ["ENOENT", 66] });
  expect(await read(file("empty.csv", ""))).toMatchObject({ said: ["file-empty", 73] });
  const noise = Buffer.from([0, 255, 1, 254, 7, 0, 0, 3]);
  expect(await read(file("noise.xlsx", noise))).toMatchObject({ said: ["file-type-not-allowed", 73] });
});

test("INT-4 an empty name of a folder is refused, and an empty variable is none", async () => {
  expect(failed(await sankofa("", "verify", "--json"))).toMatchObject({ code: "usage", exitCode: 64 });
  const nowhere = await refusal("export", "--programme", house.programmeId, "--out", "");
  expect(nowhere).toEqual({ said: ["usage", 64], message: expect.stringContaining("It is empty.") });
  expect(await refusal("restore", "")).toMatchObject({ said: ["usage", 64] });
  const unset = { ...process.env, SANKOFA_DATA: "", SANKOFA_CONTROL: "" };
  for (const verb of ["verify", "sign-in-link"]) {
    const { message } = failed(await begunIn(folder, unset, verb, "--json").spoken);
    expect(message).toContain(`${join(folder, "data")} holds no data of Sankofa.`);
  }
});

test("INT-4 for an account that was closed no link is made, as no export is by its right", async () => {
  const { account } = house.pair.signatory;
  await house.cohort.administrator.does(`/accounts/${account}/closure`, { reason: "Left the organisation" });
  expect(await refusal("sign-in-link", "--account", account)).toMatchObject({ said: ["no-such-account", 67] });
  const out = join(folder, "theirs");
  const asThem = await refusal("export", "--programme", house.programmeId, "--out", out, "--as", account);
  expect(asThem).toMatchObject({ said: ["no-such-account", 67] });
});
