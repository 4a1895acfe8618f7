import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askRunning } from "./control-client";
import type { ControlVerb, Progress } from "./control-protocol";
import { ControlServer } from "./control-server";

const folder = mkdtempSync(join(tmpdir(), "sankofa-control-"));
const path = join(folder, "control.sock");
const never = new AbortController().signal;
const quiet = (): void => undefined;

let ended: Promise<void>;
let end: () => void;

const verbs: Record<string, ControlVerb> = {
  add: async ({ one, other }, report) => {
    report({ done: 1, total: 2, doing: "adding" });
    return Number(one) + Number(other);
  },
  refuse: () => Promise.reject(Object.assign(new Error("There is no account x"), { code: "no-such-account" })),
  wait: (_args, report, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener("abort", () => {
        end();
        reject(new Error("Aborted"));
      });
      report({ done: 0, total: 1, doing: "waiting" });
    }),
};

let server: ControlServer;

beforeEach(async () => {
  ended = new Promise((resolve) => (end = resolve));
  // What a killed platform leaves behind.
  writeFileSync(path, "");
  server = new ControlServer(path, verbs);
  await server.listen();
});
afterEach(() => server.close());
afterAll(() => rmSync(folder, { recursive: true }));

test("INT-4 a verb is performed in the running platform, with its progress", async () => {
  const heard: Progress[] = [];
  const sum = await askRunning(
    path,
    { verb: "add", args: { one: 1, other: 2 } },
    (progress) => heard.push(progress),
    never,
  );
  expect([sum, heard]).toEqual([3, [{ done: 1, total: 2, doing: "adding" }]]);
});

test("INT-4 the platform's own words about a failure arrive, with their code", async () => {
  const ask = (verb: string) => askRunning(path, { verb, args: {} }, quiet, never);
  await expect(ask("refuse")).rejects.toMatchObject({ code: "no-such-account", message: "There is no account x" });
  await expect(ask("nonsense")).rejects.toMatchObject({ code: "unknown-verb" });
});

test("INT-4 only its own user may open the socket", () => {
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("INT-4 work stops in the platform when whoever asked for it interrupts, who hears how it ended there", async () => {
  const interrupt = new AbortController();
  const asked = askRunning(path, { verb: "wait", args: {} }, () => interrupt.abort(), interrupt.signal);
  await expect(asked).rejects.toMatchObject({ code: "failed", message: "Aborted" });
  await ended;
});

test("INT-4 work stops in the platform when whoever asked for it is gone", async () => {
  const socket = connect(path);
  socket.write(`${JSON.stringify({ verb: "wait", args: {} })}\n`);
  socket.once("data", () => socket.destroy());
  await ended;
});

test("OPS-2 a platform that stops waits for what it was doing for its operator to end", async () => {
  let tidy: () => void = quiet;
  const tidied = new Promise<void>((resolve) => (tidy = resolve));
  let isOver = false;
  verbs["leave"] = async (_args, report, signal) => {
    report({ done: 0, total: 1, doing: "leaving" });
    await once(signal, "abort");
    await tidied;
    isOver = true;
  };
  const begun = new Promise<void>((resolve) => {
    askRunning(path, { verb: "leave", args: {} }, () => resolve(), never).catch(quiet);
  });
  await begun;
  const closed = server.close().then(() => isOver);
  setImmediate(tidy);
  expect(await closed).toBe(true);
});

test("INT-4 whoever interrupted before the platform was asked holds no line to it", async () => {
  await server.close();
  let free: () => void = quiet;
  const freed = new Promise<void>((resolve) => (free = resolve));
  const plain = createServer((socket) => socket.resume().once("close", free)).listen(path);
  await once(plain, "listening");
  await expect(askRunning(path, { verb: "add", args: {} }, quiet, AbortSignal.abort())).rejects.toThrow("aborted");
  await freed;
  plain.close();
});

test("OPS-2 a platform that ends before it has heard what is asked is one that ended before it answered", async () => {
  await server.close();
  const ending = createServer((socket) => socket.destroy()).listen(path);
  await once(ending, "listening");
  await expect(askRunning(path, { verb: "add", args: {} }, quiet, never)).rejects.toMatchObject({
    code: "interrupted",
  });
  ending.close();
});

test("OPS-2 a platform that stops says so to whoever still waits, and takes its socket away", async () => {
  let begun: () => void = quiet;
  const working = new Promise<void>((resolve) => (begun = resolve));
  const asked = askRunning(path, { verb: "wait", args: {} }, () => begun(), never);
  const refused = expect(asked).rejects.toMatchObject({ code: "interrupted" });
  await working;
  await server.close();
  await refused;
  await ended;
  expect(existsSync(path)).toBe(false);
  await expect(askRunning(path, { verb: "add", args: {} }, quiet, never)).rejects.toMatchObject({
    code: "not-running",
  });
});
