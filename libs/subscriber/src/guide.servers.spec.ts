import { transformSync } from "@swc/core";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { DatabaseSync } from "@photostructure/sqlite";
import { natsBus } from "@sankofa/message-bus-nats";
import { ownNatsServer } from "@sankofa/testing/servers/nats-server";
import { published } from "./events.spec-kit";

const ROOT = join(__dirname, "../../..");
const STAGES = ["build", "expectations", "manage"];
/** Bundling, and a compiler that writes types, on a machine that does other things too. */
const PACKING_MS = 300_000;

/** What another team has: a folder of its own, with the package as they get it and the packages that it asks for. */
const theirs = mkdtempSync(join(tmpdir(), "guide-"));
const installed = join(theirs, "node_modules", "@sankofa", "subscriber");
const compiler = join(ROOT, "node_modules/typescript-native/bin/tsc");

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

const run = async (...words: readonly string[]): Promise<Ran> => {
  const child = spawn(process.execPath, words, { cwd: theirs, stdio: ["ignore", "pipe", "inherit"] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number | null]>]);
  return { code, said };
};

/** The guide's program as it stands there. */
const program = (): string =>
  /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "docs/guide/subscribe.md"), "utf8"))?.[1] ?? "";

/** The packages that a file of theirs names. */
const namedIn = (source: string): readonly string[] =>
  [...source.matchAll(/(?:from |import\(|require\()"([@a-z][\w@/-]*)"/g)].map(([, name = ""]) => name);

beforeAll(async () => {
  const { code, said } = await run(join(ROOT, "deploy/local/subscriber.mjs"), theirs);
  expect(code).toBe(0);
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", said.trim(), "-C", installed, "--strip-components=1"]);
  for (const name of ["nats", "typebox", "@photostructure", "@types"])
    symlinkSync(join(ROOT, "node_modules", name), join(theirs, "node_modules", name));
}, PACKING_MS);
afterAll(() => rmSync(theirs, { recursive: true }));

test("the package asks for every package that it names, and for no other", () => {
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(js|d\.ts)$/.test(path),
  );
  const named = new Set(files.flatMap((path) => namedIn(readFileSync(join(installed, path), "utf8"))));
  const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect([...named].sort()).toEqual(Object.keys(dependencies).sort());
});

test(
  "the guide's program is well typed, and what an event does not hold is found before it runs",
  async () => {
    writeFileSync(join(theirs, "stages.mts"), program());
    writeFileSync(join(theirs, "mistaken.mts"), program().replaceAll("data.stage", "data.phase"));
    const strictly = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", "node"];
    const { said } = await run(compiler, ...strictly, "stages.mts", "mistaken.mts");
    expect(said).toMatch(/^(mistaken\.mts.*'phase' does not exist.*\n){2}$/);
  },
  PACKING_MS,
);

test("a program of the older kind loads it too", async () => {
  const asking = 'process.stdout.write(typeof require("@sankofa/subscriber/subscribe").subscribe)';
  expect(await run("-e", asking)).toEqual({ code: 0, said: "function" });
});

test("the guide's program writes what the events say, and stops when it is told to", async () => {
  const file = join(theirs, "stages.db");
  const server = await ownNatsServer();
  const bus = natsBus({ connection: { servers: server.url } });
  const events = published(2 * STAGES.length, 2, "org.sankofa.relationship.stage-entered.v1").map((event, n) => ({
    ...event,
    data: { relationshipId: `relationship ${n % 2}`, stage: STAGES[Math.floor(n / 2)] },
  }));
  for (const event of events) await bus.publish(event);
  const { code } = transformSync(program(), { jsc: { parser: { syntax: "typescript" }, target: "es2022" } });
  writeFileSync(join(theirs, "stages.mjs"), code);
  const child = spawn(process.execPath, ["stages.mjs"], {
    cwd: theirs,
    env: { ...process.env, NATS_URL: server.url, DATABASE: file },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  const told: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    told.push(line);
    if (told.length === events.length) child.kill("SIGTERM");
  }
  expect(await exit).toEqual([0, null]);
  expect(told.at(-1)).toBe("relationship 1 is at manage");
  const database = new DatabaseSync(file);
  expect(database.prepare("SELECT * FROM stages ORDER BY relationship").all()).toEqual([
    { relationship: "relationship 0", stage: "manage" },
    { relationship: "relationship 1", stage: "manage" },
  ]);
  database.close();
  await bus.close();
  await server.stop();
});
