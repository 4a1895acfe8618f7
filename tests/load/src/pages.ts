import { statSync } from "node:fs";
import { dataFiles } from "@sankofa/embedded/data-files";
import type { Instant } from "@sankofa/kernel/time";
import { makeDemonstration } from "./demonstration";
import { median, percentile, rounded, type Figure, type Measured, type Size } from "./figure";
import { firstViewKib } from "./first-view";
import { importFigure } from "./import-rows";
import { asOfOpenings, lengthen, LONG, type Known } from "./long-relationship";
import { filledIn, type PageName } from "./page-asks";
import { openings, openingsOfReaders, READS_FOR_MS } from "./page-openings";
import { prepared } from "./prepared";
import { ask, residentOf, signIn, startProgram, stopProgram, type Running } from "./running";

const USERS = 4;
const CROWD = 50;
const OPENINGS = 400;
const FEWEST_OPENINGS = 200;
const OPENINGS_AS_OF = 120;
const WARM_UPS = 20;
const MIB = 1024 * 1024;
const PAGES = ["portfolio", "programme", "relationship", "my_day"] as const satisfies readonly PageName[];

const figure = (name: string, value: number, unit: string, note: string): Figure => ({
  ...{ name, value: rounded(value), unit, ceiling: null, peer: null, note },
});

/** The program as it is started from a terminal, on the demonstration's data: how soon, how big, how quick its pages. */
export const measurePages = async (folder: string, size: Size): Promise<Measured> => {
  const { share, rounds, openingsOfCrowd } = size;
  const { dataFolder, facts, accounts } = await prepared("pages", () => makeDemonstration(folder, size));
  const manager = accounts.find(({ role }) => role === "programme-manager")?.account;
  const starts: number[] = [];
  for (let round = 1; round < rounds; round++) {
    const started = await startProgram(dataFolder);
    starts.push(started.seconds);
    await stopProgram(started);
  }
  // The last one goes on.
  const running = await startProgram(dataFolder);
  starts.push(running.seconds);
  const log = `${facts} facts, ${rounded(statSync(dataFiles(dataFolder).facts).size / MIB)} MiB of log`;
  const figures = [figure("start.seconds", median(starts), "s", `from spawn to ready; ${log}`)];
  const faults: string[] = [];
  let known: Known;
  let tenant: string;
  try {
    const cookie = await signIn(running, manager);
    const session = await ask(running.url, cookie, "/session");
    tenant = (JSON.parse(session) as { readonly funder: { readonly id: string } }).funder.id;
    known = await longest(running, cookie);
    const count = Math.max(FEWEST_OPENINGS, Math.round(OPENINGS * share));
    figures.push(...(await ofPages(running, cookie, known, count, openingsOfCrowd)));
    const memory = residentOf(running.child.pid);
    if (memory === undefined) faults.push("memory.mb: this system does not tell how much memory a process has");
    figures.push(figure("memory.mb", memory ?? 0, "MiB", "resident after the pages' load"));
    figures.push(await importFigure(running.url, cookie, rounds));
    const kib = await firstViewKib(running.url);
    if (kib === undefined) console.error("web.first_view_kib is left out: there is no Chromium on the PATH.");
    else figures.push(figure("web.first_view_kib", kib, "KiB", "script of the first view, gzipped"));
  } finally {
    await stopProgram(running);
  }
  figures.push(await asOfLong(dataFolder, tenant, known, manager));
  return { figures, faults };
};

/** The relationship that has gone on for longest of those this user sees. */
const longest = async ({ url }: Running, cookie: string): Promise<Known> => {
  const { items } = JSON.parse(await ask(url, cookie, "/relationships?limit=100")) as {
    readonly items: readonly Known[];
  };
  const [first] = [...items].sort((one, other) => (one.from < other.from ? -1 : 1));
  if (!first) throw new Error("The demonstration shows its programme manager no relationship");
  return JSON.parse(await ask(url, cookie, `/relationships/${first.relationshipId}`)) as Known;
};

const ofPages = async (
  running: Running,
  cookie: string,
  known: Known,
  count: number,
  ofCrowd: number,
): Promise<readonly Figure[]> => {
  const [from, until] = [0, 14].map((days) => encodeURIComponent(midnightIn(days)));
  const accountIds = await ownersIn(running, cookie, known);
  const places = { ...known, accountIds, from: from ?? "", until: until ?? "" };
  const figures: Figure[] = [];
  for (const page of PAGES) {
    const questions = filledIn(page, places);
    const opening = { url: running.url, cookie, users: USERS };
    await openings(opening, WARM_UPS, () => questions);
    const taken = await openings(opening, count, () => questions);
    const crowd = await openingsOfReaders({ ...opening, users: CROWD }, ofCrowd, () => questions);
    const note = [
      `${1 + questions.flat().length} answers uncached, ${USERS} users; median ${rounded(median(taken))}`,
      ...(ofCrowd > 0
        ? [`p95 ${rounded(percentile(crowd, 0.95))} at ${CROWD} who read each for ${READS_FOR_MS / 1000} s`]
        : []),
    ];
    figures.push(figure(`page.${page}.p95_ms`, percentile(taken, 0.95), "ms", note.join("; ")));
  }
  return figures;
};

/** Whose names the programme's page shows: those who look after its applications, and they alone submitted its reports. */
const ownersIn = async ({ url }: Running, cookie: string, { programmeId }: Known): Promise<string> => {
  const { items } = JSON.parse(await ask(url, cookie, `/programmes/${programmeId}/applications?limit=50`)) as {
    readonly items: readonly { readonly owner: string }[];
  };
  return [...new Set(items.map(({ owner }) => owner.replace("account:", "")))].sort().join(",");
};

const midnightIn = (days: number): Instant => {
  const midnight = new Date();
  midnight.setUTCHours(24 * days, 0, 0, 0);
  return midnight.toISOString();
};

const asOfLong = async (dataFolder: string, tenant: string, known: Known, manager: string | undefined) => {
  const recordedFrom = new Date(Date.now() - LONG).toISOString();
  await lengthen(dataFolder, tenant, known, recordedFrom);
  const running = await startProgram(dataFolder);
  try {
    const cookie = await signIn(running, manager);
    const opening = { url: running.url, cookie, users: 1 };
    await asOfOpenings(opening, known, recordedFrom, WARM_UPS);
    const taken = await asOfOpenings(opening, known, recordedFrom, OPENINGS_AS_OF);
    const note = `a relationship's page as of ${taken.length} moments, by either time; median ${rounded(median(taken))}`;
    return figure("page.asof_10k.p95_ms", percentile(taken, 0.95), "ms", note);
  } finally {
    await stopProgram(running);
  }
};
