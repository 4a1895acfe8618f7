import { statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { dataFiles } from "@sankofa/embedded/data-files";
import { demo } from "@sankofa/platform-app";
import { median, percentile, rounded, type Measured, type Size } from "./figure";
import { ask, residentOf, signIn, startProgram, stopProgram } from "./running";

const USERS = 4;
const OPENINGS = 400;
const FEWEST_OPENINGS = 200;
const WARM_UPS = 20;
const MIB = 1024 * 1024;
/** What the portfolio's page asks when it is opened (apps/web/src/pages/portfolio): at once, after who is signed in. */
const PORTFOLIO_PAGE = ["/portfolio", "/templates"];

/** One opening of the page by one user: who is signed in, then everything the page shows. */
const open = async (url: string, cookie: string): Promise<number> => {
  const began = performance.now();
  await ask(url, cookie, "/session");
  await Promise.all(PORTFOLIO_PAGE.map((path) => ask(url, cookie, path)));
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

/** The program as it is started from a terminal, on the demonstration's data: how soon, how big, how quick a page. */
export const measurePages = async (folder: string, { share, rounds }: Size): Promise<Measured> => {
  const dataFolder = join(folder, "demonstration");
  const { facts } = await demo.make({ dataFolder, size: "usual" });
  const starts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const running = await startProgram(dataFolder);
    starts.push(running.seconds);
    await stopProgram(running);
  }
  const running = await startProgram(dataFolder);
  try {
    const cookie = await signIn(running);
    await openings(running.url, cookie, WARM_UPS);
    const taken = await openings(running.url, cookie, Math.max(FEWEST_OPENINGS, Math.round(OPENINGS * share)));
    const memory = residentOf(running.child.pid);
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
    await stopProgram(running);
  }
};
