import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { EventStoreDBClient, jsonEvent } from "@eventstore/db-client";

const ROOT = join(__dirname, "../../../../..");
const LISTENS = /^The double of EventStoreDB listens at (esdb:\S+)$/;
const credentials = { username: "admin", password: "changeit" };

/** As `npm run double:eventstoredb -- …` runs it, once it has seen that all is installed. */
const started = (...words: readonly string[]) => {
  const args = ["-r", join(ROOT, "tests/register-swc.cjs"), join(__dirname, "main.ts"), ...words];
  return spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
};

test("the double says where it listens, lets the usual operator in, breaks as it is told to, and ends when asked", async () => {
  const program = started("--port", "0", "--fault", "dropped-read:2:1");
  const ended = once(program, "exit");
  let url: string | undefined;
  for await (const line of createInterface({ input: program.stdout })) if ((url = LISTENS.exec(line)?.[1])) break;
  const client = EventStoreDBClient.connectionString(url ?? "");
  for (const n of [1, 2]) await client.appendToStream("s", jsonEvent({ type: "told", data: { n } }), { credentials });
  const read = async (): Promise<number> => {
    let seen = 0;
    for await (const { event } of client.readStream("s", { credentials })) seen += event ? 1 : 0;
    return seen;
  };
  await expect(read()).rejects.toThrow();
  await expect(read()).rejects.toThrow();
  expect(await read()).toBe(2);
  await client.dispose();
  program.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

test("what it cannot be told is refused, with how it is used", async () => {
  const program = started("--fault", "bad-luck");
  let said = "";
  program.stderr.on("data", (words: Buffer) => (said += words.toString()));
  expect((await once(program, "close"))[0]).toBe(1);
  expect(said).toContain("No such fault: bad-luck");
  expect(said).toContain("Kinds of faults: dropped-read, ");
});
