import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { dataFiles } from "@sankofa/embedded/data-files";
import { askRunning } from "@sankofa/runtime/control/control-client";

const MAIN = require.resolve("@sankofa/platform-app").replace(/composition\.js$/, "main.js");
const READY = /^Sankofa is ready at (\S+)/;
const MIB = 1024 * 1024;

/** The program as it is started from a terminal, in a process of its own. */
export interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly dataFolder: string;
  /** From spawn to ready. */
  readonly seconds: number;
}

export const startProgram = async (dataFolder: string): Promise<Running> => {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, "--port", "0", "--data", dataFolder, "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = (): boolean => child.kill("SIGKILL");
  process.on("exit", end);
  child.once("exit", () => process.off("exit", end));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = READY.exec(line)?.[1];
    if (url) return { child, url, dataFolder, seconds: (performance.now() - began) / 1000 };
  }
  throw new Error(`The platform ended before it was ready: ${child.exitCode}`);
};

export const stopProgram = async ({ child }: Running): Promise<void> => {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
};

/** Signed in as an operator would send somebody in: by a link, taken from the running platform. Gives the cookie. */
export const signIn = async ({ dataFolder, url }: Running, account?: string): Promise<string> => {
  const request = { verb: "sign-in-link", args: account === undefined ? {} : { account } };
  const link = await askRunning(dataFiles(dataFolder).control, request, () => undefined, new AbortController().signal);
  const token = (link as { readonly url: string }).url.split("token=")[1];
  const response = await fetch(`${url}/api/v1/session/link`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) throw new Error(`The sign-in link was refused: ${await response.text()}`);
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
};

/** Throws at anything that a page does not show. */
const checked = (path: string, status: number, body: string): void => {
  // As of a moment something may not be there yet, and the page says so.
  const isAnswer = status === 200 || (status === 404 && path.includes("asOf="));
  if (!isAnswer) throw new Error(`GET ${path} answered ${status}: ${body}`);
};

/** The answer's body; no answer is reused, and anything that a page does not show throws. */
export const ask = async (url: string, cookie: string, path: string): Promise<string> => {
  const response = await fetch(`${url}/api/v1${path}`, { headers: { cookie, "cache-control": "no-cache" } });
  const body = await response.text();
  checked(path, response.status, body);
  return body;
};

/** What a page asks at once, as it asks it: in one request, unless it is one question only. */
export const askTogether = async (url: string, cookie: string, paths: readonly string[]): Promise<void> => {
  const [only] = paths;
  if (only === undefined) return;
  if (paths.length === 1) return void (await ask(url, cookie, only));
  const response = await fetch(`${url}/api/v1/questions`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ questions: paths.map((path) => ({ path })) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST /questions answered ${response.status}: ${text}`);
  const lines = text.trimEnd().split("\n");
  if (lines.length !== paths.length) throw new Error(`${lines.length} of ${paths.length} questions were answered`);
  for (const line of lines) {
    const { question, status } = JSON.parse(line) as { readonly question: number; readonly status: number };
    checked(paths[question] ?? "", status, line);
  }
};

/** Resident memory of a process in MiB; undefined where the system does not tell. */
export const residentOf = (pid: number | undefined): number | undefined => {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8"))?.[1];
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / MIB;
};
