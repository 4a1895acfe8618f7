import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { performance } from "node:perf_hooks";
import { dataFiles } from "@sankofa/embedded/data-files";
import { demo } from "@sankofa/platform-app";
import { askRunning } from "@sankofa/runtime/control/control-client";
import { median, percentile, rounded, type Measured, type Size } from "./figure";

const MAIN = require.resolve("@sankofa/platform-app").replace(/composition\.js$/, "main.js");
const READY = /^Sankofa is ready at (\S+)/;
const USERS = 4;
const OPENINGS = 400;
const FEWEST_OPENINGS = 200;
const WARM_UPS = 20;
const MIB = 1024 * 1024;
/** What the portfolio's page asks when it is opened (apps/web/src/pages/portfolio): at once, after who is signed in. */
const PORTFOLIO_PAGE = ["/portfolio", "/templates"];

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly seconds: number;
}

const start = async (dataFolder: string): Promise<Running> => {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN, "--port", "0", "--data", dataFolder, "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = READY.exec(line)?.[1];
    if (url) return { child, url, seconds: (performance.now() - began) / 1000 };
  }
  throw new Error(`The platform ended before it was ready: ${child.exitCode}`);
};

const stop = async ({ child }: Running): Promise<void> => {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
};

/** Signed in as an operator would send somebody in: by a link, taken from the running platform. */
const signIn = async (dataFolder: string, url: string): Promise<string> => {
  const request = { verb: "sign-in-link", args: {} };
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

/** One opening of the page by one user: who is signed in, then everything the page shows. No answer is reused. */
const open = async (url: string, cookie: string): Promise<number> => {
  const headers = { cookie, "cache-control": "no-cache" };
  const ask = async (path: string): Promise<void> => {
    const response = await fetch(`${url}/api/v1${path}`, { headers });
    const body = await response.text();
    if (response.status !== 200) throw new Error(`GET ${path} answered ${response.status}: ${body}`);
  };
  const began = performance.now();
  await ask("/session");
  await Promise.all(PORTFOLIO_PAGE.map(ask));
  return performance.now() - began;
};

const openings = async (url: string, cookie: string, count: number): Promise<readonly number[]> => {
  const taken: number[] = [];
  let left = count;
  const user = async (): Promise<void> => {
    while (left-- > 0) taken.push(await open(url, cookie));
  };
  await Promise.all(Array.from({ length: USERS }, user));
  return taken;
};

/** Resident memory of another process in MiB; undefined where the system does not tell. */
const residentOf = ({ pid }: ChildProcess): number | undefined => {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8"))?.[1];
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / MIB;
};

/** The program as it is started from a terminal, on the demonstration's data: how soon, how big, how quick a page. */
export const measurePages = async (folder: string, { share, rounds }: Size): Promise<Measured> => {
  const dataFolder = join(folder, "demonstration");
  const { facts } = await demo.make({ dataFolder, size: "usual" });
  const starts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const running = await start(dataFolder);
    starts.push(running.seconds);
    await stop(running);
  }
  const running = await start(dataFolder);
  try {
    const cookie = await signIn(dataFolder, running.url);
    await openings(running.url, cookie, WARM_UPS);
    const taken = await openings(running.url, cookie, Math.max(FEWEST_OPENINGS, Math.round(OPENINGS * share)));
    const memory = residentOf(running.child);
    const usual = { ceiling: null, peer: null };
    const log = `${facts} facts, ${rounded(statSync(dataFiles(dataFolder).facts).size / MIB)} MiB of log`;
    return {
      figures: [
        {
          name: "start.seconds",
          value: rounded(median(starts)),
          unit: "s",
          ...usual,
          note: `from spawn to ready; ${log}`,
        },
        {
          name: "memory.mb",
          value: rounded(memory ?? 0),
          unit: "MiB",
          ...usual,
          note: "resident after the page load",
        },
        {
          name: "page.portfolio.p95_ms",
          value: rounded(percentile(taken, 0.95)),
          unit: "ms",
          ...usual,
          note: `${taken.length} openings of ${1 + PORTFOLIO_PAGE.length} answers, ${USERS} users, uncached; median ${rounded(median(taken))}`,
        },
      ],
      faults: memory === undefined ? ["memory.mb: this system does not tell how much memory a process has"] : [],
    };
  } finally {
    await stop(running);
  }
};
