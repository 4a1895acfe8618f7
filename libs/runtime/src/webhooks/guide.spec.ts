import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { post } from "./post";
import { secretText, signedHeaders } from "./signing";

const GUIDE = join(__dirname, "../../../../docs/guide/subscribe.md");
const key = randomBytes(32);
const going = new AbortController();

let child: ChildProcess;
let lines: AsyncIterator<string>;
let reading: Interface;
let url: string;

/** The guide's receiver as it stands there. */
beforeAll(async () => {
  const [, source = ""] = /```js\n([\s\S]*?)```/.exec(readFileSync(GUIDE, "utf8")) ?? [];
  const env = { ...process.env, WEBHOOK_SECRET: secretText(key), PORT: "0" };
  child = spawn(process.execPath, ["-e", source], { env, stdio: ["ignore", "pipe", "inherit"] });
  reading = createInterface(child.stdout!);
  lines = reading[Symbol.asyncIterator]();
  url = `http://127.0.0.1:${String((await lines.next()).value)
    .split(" ")
    .at(-1)}/`;
});
afterAll(() => {
  reading.close();
  child.kill();
});

const sent = (id: string, by = key, seconds = Date.now() / 1_000) => {
  const body = JSON.stringify({ id, type: "org.sankofa.plan.agreed.v1", subject: `relationships.plan-${id}` });
  const headers = signedHeaders({ id, timestamp: Math.floor(seconds), body }, [randomBytes(32), by]);
  return post(url, headers, body, "anywhere", going.signal);
};

test("INT-2 the guide's receiver takes what is signed, once, and nothing else", async () => {
  expect(await sent("one")).toMatchObject({ status: 204, fault: null });
  expect(await sent("one")).toMatchObject({ status: 204 });
  expect(await sent("another", randomBytes(32))).toMatchObject({ status: 401 });
  expect(await sent("old", key, Date.now() / 1_000 - 600)).toMatchObject({ status: 401 });
  expect(await sent("two")).toMatchObject({ status: 204 });
  expect((await lines.next()).value).toBe("org.sankofa.plan.agreed.v1 relationships.plan-one");
  expect((await lines.next()).value).toBe("org.sankofa.plan.agreed.v1 relationships.plan-two");
});
