import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { DatabaseSync } from "@photostructure/sqlite";
import { everyFile } from "./support/data-folder";
import { Cast } from "./support/cast";
import { Member } from "./support/member";
import { Started, type Ended } from "./support/started";
import { programmeTerms } from "./support/terms";

const folder = mkdtempSync(join(tmpdir(), "sankofa-start-"));
const data = join(folder, "data");
const running: Started[] = [];
const starting = (dataFolder: string, options?: readonly string[]): Started => {
  const started = new Started(dataFolder, options);
  running.push(started);
  return started;
};

afterAll(async () => {
  await Promise.all(running.map((each) => each.stop("SIGKILL")));
  rmSync(folder, { recursive: true, force: true });
});

/** One sentence for the operator, no stack, and nothing said about being ready. */
const refused = ({ code, stdout, stderr }: Ended, exit: number, sentence: RegExp): void => {
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(sentence);
  expect(stdout).toBe("");
  expect(code).toBe(exit);
};

/** What the files that count hold, byte for byte; shared memory, locks, sockets and empty files are no data. */
const bytesOf = (dataFolder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    everyFile(dataFolder)
      .filter((file) => !/-shm$|\.sock$|^lock/.test(basename(file)) && statSync(file).size > 0)
      .map((file) => [relative(dataFolder, file), createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );

let main: Started;
const platform = { url: "" };
const starts = async (dataFolder = data): Promise<void> => {
  main = starting(dataFolder);
  platform.url = await main.ready();
};
const administrator = new Member(platform, new Cast().signIn("Halima Juma-Kombo"));
const seesItsFunder = async (): Promise<void> =>
  expect(await administrator.sees("/session")).toMatchObject({ funder: { name: "Umoja Trust" } });

describe("OPS-1 started for the first time", () => {
  test("it says where it is ready and gives a link that makes the first administrator, once", async () => {
    await starts();
    for (const path of ["/health/live", "/health/ready", "/"])
      expect((await fetch(platform.url + path)).status).toBe(200);
    const link = main.firstLink() ?? "";
    await administrator.registersFunder(link, "Umoja Trust");
    await administrator.comesToSee("/session", ({ grants }: { grants: readonly object[] }) => grants.length > 0);
    const again = new Member(platform, new Cast().signIn("Baraka Otieno"));
    await expect(again.registersFunder(link, "Another")).rejects.toThrow("link-unknown");
  });

  test("OPS-2 a second process on the same data says so and leaves everything as it is", async () => {
    const facts = (): string => bytesOf(data)["events.sqlite"] ?? "";
    const before = facts();
    refused(await starting(data).ended(), EXIT.dataInUse, /in use by another Sankofa/);
    expect(facts()).toBe(before);
    await seesItsFunder();
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "OPS-2 on %s it drains, ends with 0, and starts again without a first link",
    async (signal) => {
      const answering = administrator.does("/programmes", programmeTerms(`Before ${signal}`));
      expect((await answering).facts).toHaveLength(1);
      expect(await main.stop(signal)).toMatchObject({ code: 0, stderr: "" });
      await starts();
      expect(main.firstLink()).toBeUndefined();
      await seesItsFunder();
    },
  );

  test("OPS-2 killed without a word it starts again, with everything that was acknowledged", async () => {
    const { id } = await administrator.does("/programmes", programmeTerms("Before the kill"));
    expect((await main.stop("SIGKILL")).signal).toBe("SIGKILL");
    await starts();
    expect(await administrator.sees(`/programmes/${id}`)).toMatchObject({ name: "Before the kill" });
    expect((await main.stop("SIGTERM")).code).toBe(0);
  });
});

describe("OPS-1 what it cannot start on is said in one sentence, with a code of its own, and nothing is damaged", () => {
  test("a taken port", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    refused(
      await starting(data, ["--port", String(port)]).ended(),
      EXIT.portTaken,
      new RegExp(`Port ${port} on 127.0.0.1 is taken`),
    );
    const fresh = join(folder, "fresh");
    for (const more of [[], ["--demo=small"]])
      refused(await starting(fresh, ["--port", String(port), ...more]).ended(), EXIT.portTaken, /is taken/);
    expect(existsSync(fresh)).toBe(false);
    other.close();
  });

  test("a folder that cannot be written, for a file is in its way", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "here");
    refused(await starting(join(file, "data")).ended(), EXIT.dataUnusable, /cannot be written/);
    expect(readFileSync(file, "utf8")).toBe("here");
  });

  test("a port that is none, and an option that does not exist", async () => {
    const [port, option] = [starting(data, ["--port", "eighty"]), starting(data, ["--colour", "red"])];
    refused(await port.ended(), EXIT.usage, /--port takes a number/);
    refused(await option.ended(), EXIT.usage, /Options: --port N/);
  });

  const NEWER = 4_000;
  const stamped = (file: string, version: number): number => {
    const database = new DatabaseSync(file);
    const { user_version: before } = database.prepare("PRAGMA user_version").get() as { user_version: number };
    database.exec(`PRAGMA user_version = ${version}; PRAGMA wal_checkpoint(TRUNCATE)`);
    database.close();
    return before;
  };
  const copyOf = (name: string): string => {
    const copy = join(folder, `newer-${name}`);
    cpSync(data, copy, { recursive: true, filter: (file) => !file.endsWith(".sock") });
    return copy;
  };

  test("data of a newer version, in the log, among the keys, the credentials or the views", async () => {
    const files = ["events.sqlite", "keys.db", "credentials.db", "views.db"];
    await Promise.all(
      files.map(async (name) => {
        const copy = copyOf(name);
        stamped(join(copy, name), NEWER);
        const before = bytesOf(copy);
        refused(await starting(copy).ended(), EXIT.dataNewer, /written by a newer Sankofa/);
        const after = bytesOf(copy);
        // The log is opened before the others: it may have noted that, but of a newer log nothing at all is touched.
        if (name === "events.sqlite") expect(after).toEqual(before);
        else expect(after[name]).toBe(before[name]);
      }),
    );
  });

  test("and data that was refused starts on the version that knows it", async () => {
    const copy = copyOf("once");
    const known = stamped(join(copy, "events.sqlite"), NEWER);
    refused(await starting(copy).ended(), EXIT.dataNewer, /written by a newer Sankofa/);
    stamped(join(copy, "events.sqlite"), known);
    await starts(copy);
    await seesItsFunder();
    expect((await main.stop("SIGTERM")).code).toBe(0);
  });

  test("and the data it was refused on starts as it did before", async () => {
    await starts();
    await seesItsFunder();
    expect((await main.stop("SIGTERM")).code).toBe(0);
  });
});
