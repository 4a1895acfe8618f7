import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { embedded } from "@sankofa/embedded";
import { examine } from "@sankofa/embedded/examine";
import { bytesBelow, aFolder, tamper } from "../faults/installation";
import { Member } from "../journeys/support/member";
import { failed, sankofa } from "../journeys/support/operator";
import { PlatformUnderTest } from "../journeys/support/platform-under-test";
import { version as present } from "../../package.json";
import { historyOf, layOut, versions } from "./history";

const quiet = (): void => undefined;

test("OPS-2 a data folder of the present version is kept", () => {
  expect(versions).toContain(present);
});

describe.each(versions)("a data folder of version %s", (version) => {
  const { facts, digest, until, signIn, answers } = historyOf(version);

  describe("started with the present program", () => {
    const platform = new PlatformUnderTest(until);
    const reader = new Member(platform, { displayName: "", ...signIn });

    beforeAll(async () => {
      layOut(version, platform.dataFolder);
      await platform.start();
      await reader.request("POST", "/session", signIn);
    }, 60_000);
    afterAll(() => platform.end());

    test("OPS-2 AUD-2 answers about its past what it answered then", async () => {
      for (const [path, answer] of Object.entries(answers)) {
        const { status, body } = await reader.request("GET", path);
        // Later versions may tell more; what was told then is still told.
        if (typeof answer === "number") expect([path, status]).toEqual([path, answer]);
        else expect({ path, body }).toMatchObject({ path, body: answer });
      }
    });

    test("OPS-2 AUD-1 folds every view from the log to what stands, and the log is what it was", async () => {
      for (const view of await platform.views())
        expect(await platform.rebuild(view)).toMatchObject({ view, equal: true });
      const verdict = await examine(platform.dataFolder, quiet);
      expect(verdict).toMatchObject({ ok: true, faults: [] });
      expect(verdict.facts).toBeGreaterThanOrEqual(facts);
    });
  });

  describe("on the shelf", () => {
    let data: string;
    beforeEach(() => {
      data = aFolder();
      layOut(version, data);
    });
    afterEach(() => rmSync(data, { recursive: true }));

    test("AUD-1 is whole, with the digest that was noted down", async () => {
      expect(await examine(data, quiet)).toMatchObject({ ok: true, facts, digest });
    });

    test("AUD-1 does not verify once a word of it was changed", async () => {
      tamper(data, `UPDATE events SET body = replace(body, 'Three mentors this year.', 'Three mentors next year.')`);
      const { ok, faults } = await examine(data, quiet);
      expect({ ok, kinds: faults.map(({ kind }) => kind) }).toEqual({ ok: false, kinds: ["leaf-hash"] });
    });

    test.each(["events.sqlite", "keys.db", "credentials.db", "views.db"])(
      "OPS-2 is refused untouched when its %s was written by a newer version",
      async (name) => {
        const database = new DatabaseSync(join(data, name));
        // Far beyond every stamp: the present program may itself be several ahead of the folder's.
        database.exec("PRAGMA user_version = 99; PRAGMA journal_mode = DELETE");
        database.close();
        const before = bytesBelow(data);
        await expect(embedded({ dataFolder: data })).rejects.toMatchObject({ code: "data-newer" });
        expect(bytesBelow(data)).toEqual(before);
      },
    );

    test("OPS-2 INT-4 a newer one is told in a sentence", async () => {
      const database = new DatabaseSync(join(data, "events.sqlite"));
      database.exec("PRAGMA user_version = 99");
      database.close();
      const answer = failed(await sankofa(data, "verify", "--json"));
      expect(answer).toMatchObject({ code: "data-newer", exitCode: 78 });
      expect(answer.message).toContain("was written by a newer Sankofa");
    });
  });

  test("is small enough to be kept", () => {
    expect(readFileSync(join(__dirname, version, "events.sqlite.gz")).length).toBeLessThan(200_000);
  });
});
