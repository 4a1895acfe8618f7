import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEMO_MARK, readMark, writeMark, type DemoMark } from "@sankofa/demo/mark";
import type { ControlVerb } from "@sankofa/runtime/control/control-protocol";
import { ControlServer } from "@sankofa/runtime/control/control-server";
import { MOMENTS } from "@sankofa/runtime/edge/as-of";
import { anInstallation } from "../faults/installation";
import { begun, failed, good, sankofa } from "./support/operator";
import { Member } from "./support/member";
import { operatedHouse, type OperatedHouse } from "./support/operated-house";
import { PlatformUnderTest } from "./support/platform-under-test";

interface Folded {
  readonly doc: Readonly<Record<string, unknown>> | null;
  readonly facts: number;
}

interface Rebuilt {
  readonly view: string;
  readonly equal: boolean;
  readonly before: string;
  readonly after: string;
}

const platform = new PlatformUnderTest("2026-01-05T08:00:00.000Z");
let house: OperatedHouse;

const say = (...words: readonly string[]) => sankofa(platform.dataFolder, ...words);

/** What the log alone says of a programme, without what the API keeps to itself. */
const folded = async (at: string, time: string): Promise<unknown> => {
  const { doc } = good<Folded>(
    await say("as-of", "programmes", house.programmeId, "--at", at, "--time", time, "--json"),
  );
  return doc && Object.fromEntries(Object.entries(doc).filter(([name]) => name !== "funder"));
};

beforeAll(async () => {
  await platform.start();
  house = await operatedHouse(platform);
}, 60_000);
afterAll(() => platform.end());

describe("while the platform runs", () => {
  test("OPS-2 INT-4 the doctor finds everything well", async () => {
    const { ok, checks } = good<{ ok: boolean; checks: { name: string; finding: string; detail: string }[] }>(
      await say("doctor", "--json"),
    );
    expect({ ok, bad: checks.filter(({ finding }) => finding === "bad") }).toEqual({ ok: true, bad: [] });
    expect(checks.find(({ name }) => name === "platform")?.detail).toBe(`runs at ${platform.url}, ready`);
  });

  test("INT-4 a sign-in link signs its account in, once", async () => {
    const account = house.cohort.administrator.account;
    const { url, purpose } = good<{ url: string; purpose: string }>(
      await say("sign-in-link", "--account", account, "--json"),
    );
    expect({ purpose, at: url.startsWith(`${platform.url}/`) }).toEqual({ purpose: "sign-in", at: true });
    const nobody = { displayName: "", name: "", password: "" };
    const again = await new Member(platform, nobody).followsLink(url);
    expect(again.account).toBe(account);
    await expect(new Member(platform, nobody).followsLink(url)).rejects.toThrow("POST /session/link");
    expect(failed(await say("sign-in-link", "--account", house.programmeId, "--json"))).toMatchObject({
      code: "no-such-account",
      exitCode: 67,
    });
  });

  test.each([
    ["2026-01-05T12:00:00.000Z", "recorded"],
    ["2026-01-12T12:00:00.000Z", "happened"],
    ["2026-01-26T12:00:00.000Z", "recorded"],
  ])(
    "AUD-2 INT-4 as of %s by what was %s, the log alone says of a programme what the API answers",
    async (at, time) => {
      const answer = await house.lead.sees<object>(`/programmes/${house.programmeId}?asOf=${at}&time=${time}`);
      const { seatsTaken, capacity, applications, queue, ...programme } = answer as Record<string, unknown>;
      expect([seatsTaken, capacity, applications, queue]).not.toContain(undefined);
      expect(await folded(at, time)).toEqual(programme);
    },
  );

  test("AUD-2 before it was there, there is nothing; a bad instant and a bad view are one sentence", async () => {
    expect(await folded("2026-01-01T00:00:00.000Z", "recorded")).toBeNull();
    const bad = await say("as-of", "programmes", house.programmeId, "--at", "yesterday");
    expect(bad).toEqual({
      exitCode: 64,
      stdout: "",
      stderr: `sankofa: --at takes ${MOMENTS}, not yesterday.\n`,
    });
    expect(failed(await say("as-of", "programs", house.programmeId, "--json"))).toMatchObject({
      code: "no-such-view",
      exitCode: 64,
    });
  });

  test("AUD-1 every view rebuilt from the log is what stood; one that is not there is refused", async () => {
    const rebuilt = good<readonly Rebuilt[]>(await say("rebuild", "--json"));
    expect(rebuilt.map(({ view }) => view)).toEqual(await platform.views());
    expect(rebuilt.filter(({ equal, before, after }) => !equal || before !== after)).toEqual([]);
    expect(failed(await say("rebuild", "programs", "--json"))).toMatchObject({ code: "no-such-view", exitCode: 64 });
  });

  test("INT-4 what only an operator of a stopped platform may do is refused, and nothing is harmed", async () => {
    const inUse = { code: "folder-locked", exitCode: 75 };
    expect(failed(await say("reset", "--all-data", "--json"))).toMatchObject(inUse);
    expect(await house.lead.sees<object>(`/programmes/${house.programmeId}`)).toMatchObject({ seatsTaken: 1 });
  });
});

describe("when the platform was killed", () => {
  beforeAll(() => platform.kill());

  test("INT-4 AUD-1 the log is read and verified where it lies; personal fields stay sealed", async () => {
    const { ok, facts, digest } = good<{ ok: boolean; facts: number; digest: string }>(await say("verify", "--json"));
    expect(ok).toBe(true);
    expect((await say("verify", "--noted", digest)).stdout).toContain(`is that of its first ${facts} facts`);
    const other = (digest.startsWith("0") ? "1" : "0") + digest.slice(1);
    expect((await say("verify", "--noted", other)).exitCode).toBe(2);
    const { stdout } = await say("replay", "--json");
    const lines = stdout.trim().split("\n");
    expect(lines).toHaveLength(facts);
    const [first] = lines.map((line) => JSON.parse(line) as { position: string; revision: number });
    expect(first).toMatchObject({ position: "1".padStart(20, "0"), revision: 0 });
    expect(house.cohort.cast.personal().filter((value) => stdout.includes(value))).toEqual([]);
    const some = await say(
      "replay",
      "--type",
      "enrolment.programme-limit-overridden",
      "--until",
      "2026-01-20T00:00:00Z",
    );
    expect(some.stdout.trim().split("\n")).toHaveLength(1);
  });

  test("INT-4 AUD-1 of facts that there are none it is said why: none yet, or no such type", async () => {
    const none = await say("replay", "--type", "enrolment.programme-closed");
    expect(none).toEqual({ exitCode: 0, stdout: "", stderr: expect.stringContaining("holds no fact of the type") });
    const { message, ...rest } = failed(await say("replay", "--type", "programme-opend", "--json"));
    expect(rest).toEqual({ code: "no-such-type", exitCode: 64 });
    expect(message).toContain("enrolment.programme-opened");
  });

  test("INT-4 AUD-1 links are made and views rebuilt without a platform", async () => {
    expect(good<{ purpose: string }>(await say("sign-in-link", "--json"))).toMatchObject({ purpose: "sign-in" });
    expect(good<readonly Rebuilt[]>(await say("rebuild", "programmes", "--json"))).toMatchObject([{ equal: true }]);
  });
});

describe("where there is nothing to work on", () => {
  const nowhere = mkdtempSync(join(tmpdir(), "sankofa-nowhere-"));
  afterAll(() => rmSync(nowhere, { recursive: true }));

  test("INT-4 a verb says so in one sentence and makes nothing", async () => {
    const data = join(nowhere, "data");
    const spoken = await Promise.all([
      sankofa(data, "verify", "--json"),
      sankofa(data, "sign-in-link", "--json"),
      sankofa(data, "backup", join(nowhere, "copy"), "--json"),
    ]);
    for (const answer of spoken.map(failed)) {
      expect(answer).toMatchObject({ code: "data-missing", exitCode: 66 });
      expect(answer.message).toContain(`${data} holds no data of Sankofa.`);
    }
    expect(readdirSync(nowhere)).toEqual([]);
  });

  test("INT-4 a line that is not understood is an error in JSON too", async () => {
    expect(failed(await sankofa(nowhere, "verifi", "--json"))).toMatchObject({ code: "usage", exitCode: 64 });
  });
});

test("INT-4 of a folder that is to be carried from or to, what is the matter is said with its own name", async () => {
  const nowhere = mkdtempSync(join(tmpdir(), "sankofa-nowhere-"));
  const [from, to] = ["from", "to"].map((name) => join(nowhere, name));
  const spoken = await sankofa(nowhere, "migrate-store", "--from", `sqlite:${from}`, "--to", `sqlite:${to}`, "--json");
  const { message, ...rest } = failed(spoken);
  expect(rest).toEqual({ code: "data-missing", exitCode: 66 });
  expect(message).toContain(`${from} holds no data of Sankofa.`);
  rmSync(nowhere, { recursive: true });
});

test("INT-4 a demonstration that is carried into another folder is one there too", async () => {
  const above = mkdtempSync(join(tmpdir(), "sankofa-moved-demo-"));
  const [from, to] = ["from", "to"].map((name) => join(above, name)) as [string, string];
  mkdirSync(from);
  await anInstallation(from, 1);
  const carry = () => sankofa(above, "migrate-store", "--from", `sqlite:${from}`, "--to", `sqlite:${to}`, "--json");
  expect(good(await carry())).toMatchObject({ demonstration: false });
  expect(existsSync(join(to, DEMO_MARK))).toBe(false);
  const finished = { version: 1, seed: "s", today: "2026-06-15T09:00:00.000Z", size: "small", finished: true } as const;
  const mark: DemoMark = { ...finished, facts: 3, programmes: 1, funders: 1, accounts: [] };
  writeMark(from, mark);
  expect(good(await carry())).toMatchObject({ demonstration: true });
  expect(readMark(to)).toEqual(mark);
  rmSync(above, { recursive: true });
});

describe("when the operator interrupts", () => {
  test("INT-4 the platform hears of it and stops too, and the exit code says so", async () => {
    const data = mkdtempSync(join(tmpdir(), "sankofa-slow-"));
    writeFileSync(join(data, "events.sqlite"), "");
    const operator: { child?: ChildProcess } = {};
    let stopped = false;
    const slow: ControlVerb = (_args, report, signal) =>
      new Promise((_resolve, reject) => {
        report({ done: 1, total: 2, doing: "programmes" });
        signal.addEventListener("abort", () => reject(new Error(String((stopped = true)))));
        operator.child?.kill("SIGINT");
      });
    const server = new ControlServer(join(data, "control.sock"), { rebuild: slow });
    await server.listen();
    const { child, spoken } = begun(data, "rebuild", "--json");
    operator.child = child;
    expect(failed(await spoken)).toMatchObject({ code: "interrupted", exitCode: 130 });
    await server.close();
    expect(stopped).toBe(true);
    rmSync(data, { recursive: true });
  });
});
