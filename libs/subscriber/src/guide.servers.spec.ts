import { transformSync } from "@swc/core";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "@photostructure/sqlite";
import { natsBus } from "@sankofa/message-bus-nats";
import { ownNatsServer } from "@sankofa/testing/servers/nats-server";
import { published } from "./events.spec-kit";

const ROOT = join(__dirname, "../../..");
const STAGES = ["build", "expectations", "manage"];

/** The guide's program as it stands there, in words that Node runs. */
const program = (): string => {
  const [, source = ""] =
    /```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "docs/guide/subscribe.md"), "utf8")) ?? [];
  return transformSync(source, {
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  }).code;
};

test("the guide's program writes what the events say, and stops when it is told to", async () => {
  const folder = mkdtempSync(join(tmpdir(), "guide-"));
  const file = join(folder, "stages.db");
  const server = await ownNatsServer();
  const bus = natsBus({ connection: { servers: server.url } });
  const events = published(2 * STAGES.length, 2, "org.sankofa.relationship.stage-entered.v1").map((event, n) => ({
    ...event,
    data: { relationshipId: `relationship ${n % 2}`, stage: STAGES[Math.floor(n / 2)] },
  }));
  for (const event of events) await bus.publish(event);
  const child = spawn(
    process.execPath,
    ["--conditions=@sankofa/source", "-r", "./tests/register-swc.cjs", "-e", program()],
    {
      cwd: ROOT,
      env: { ...process.env, NATS_URL: server.url, DATABASE: file },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
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
  rmSync(folder, { recursive: true });
});
