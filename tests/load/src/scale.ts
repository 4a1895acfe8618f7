import { statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { dataFiles } from "@sankofa/embedded/data-files";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { appendFrom, fromCallers, requestsOf, samples } from "./callers";
import { inTurn, median, percentile, rate, rounded, WARM_UP, type Figure, type Measured, type Size } from "./figure";
import { growBoth, type Grown } from "./grown-installation";
import { momentAt } from "./grown-mix";
import { prepared } from "./prepared";
import { ask, signIn, startProgram, stopProgram, type Running } from "./running";
import { byItself, heldTo, Tally } from "./tally";

const CALLERS = 64;
const APPENDS = 2_000;
const STARTS = 3;
const ASKED = 400;
/**
 * Asked first, by several at once: a program that has just started compiles its code for some thousand requests. Until then one in twenty
 * waits for that or for garbage, and whether a p95 is one of those is a matter of chance.
 */
const ASKED_BEFORE = 2_500;
const ASKING_BEFORE = 8;
/** Pages of the list that people come back to, spread evenly over all of it. */
const PAGES = 20;

interface Taken {
  readonly small: readonly number[];
  readonly large: readonly number[];
}

/**
 * What grows with the log and must not: an append, a page of a list, a relationship as of a moment and the program's
 * start, each at two sizes in turn. A figure is the time at the larger size divided by the time at the smaller one.
 */
export const measureScale = async (folder: string, size: Size): Promise<Measured> => {
  const { rounds } = size;
  const { small, large } = await prepared("scale", () => growBoth(folder, size));
  const [smaller, larger, starts] = await startsOf(small, large);
  let pages: Taken, asOfs: Taken;
  try {
    pages = await p95sOf(rounds, await listing(smaller), await listing(larger));
    asOfs = await p95sOf(rounds, await askingAsOf(smaller, small), await askingAsOf(larger, large));
  } finally {
    await stopProgram(smaller);
    await stopProgram(larger);
  }
  const bytes = statSync(dataFiles(large.dataFolder).facts).size / large.facts.count;
  const { fast, slow, faults } = await appendsOf(small, large, rounds);
  const [least, most] = size.scale;
  const sizes = `${least} and ${most} facts`;
  const of = (name: string, what: string, one: number, other: number, unit: string): Figure => ({
    ...{ name, value: rounded(other / one), unit: "ratio", ceiling: null, peer: null },
    note: `${what} at ${sizes}: ${rounded(one)} and ${rounded(other)} ${unit}`,
  });
  return {
    figures: [
      of("scale.append", "a durable append by 64 callers", 1e6 / fast, 1e6 / slow, "µs"),
      of("scale.page_p95", "a page of fifty accounts, p95", median(pages.small), median(pages.large), "ms"),
      of("scale.start", "from spawn to ready, median", median(starts.small), median(starts.large), "s"),
      of("scale.asof_p95", "a relationship as of a moment, p95", median(asOfs.small), median(asOfs.large), "ms"),
      {
        ...{ name: "scale.bytes_per_fact", value: rounded(bytes), unit: "B", ceiling: null, peer: null },
        note: `the log's file on the disk, indexes and all, of ${most} facts`,
      },
    ],
    faults,
  };
};

/** Both started in turn, as often as is measured; those that were started last go on. */
const startsOf = async (small: Grown, large: Grown): Promise<readonly [Running, Running, Taken]> => {
  const taken = { small: [] as number[], large: [] as number[] };
  for (;;) {
    const smaller = await startProgram(small.dataFolder);
    taken.small.push(smaller.seconds);
    const isLast = taken.small.length === STARTS;
    if (!isLast) await stopProgram(smaller);
    const larger = await startProgram(large.dataFolder);
    taken.large.push(larger.seconds);
    if (isLast) return [smaller, larger, taken];
    await stopProgram(larger);
  }
};

type Asking = (index: number) => Promise<unknown>;

/** Asked of both in turn, so that whatever else the machine does meets both; the p95 of each round in milliseconds. */
const p95sOf = async (rounds: number, small: Asking, large: Asking): Promise<Taken> => {
  const taken = { small: [] as number[], large: [] as number[] };
  const before = Array.from({ length: ASKED_BEFORE }, (_, index) => index);
  await Promise.all([small, large].map((asking) => fromCallers(ASKING_BEFORE, before, asking)));
  for (let round = 0; round < rounds; round++) {
    const times = { small: [] as number[], large: [] as number[] };
    for (let index = 0; index < ASKED; index++)
      for (const [size, asking] of [
        ["small", small],
        ["large", large],
      ] as const) {
        const began = performance.now();
        await asking(index);
        times[size].push(performance.now() - began);
      }
    taken.small.push(percentile(times.small, 0.95));
    taken.large.push(percentile(times.large, 0.95));
  }
  return taken;
};

/** Pages of the list of accounts, from its first to its last. */
const listing = async (running: Running): Promise<Asking> => {
  const cookie = await signIn(running);
  const paths: string[] = [];
  for (let path: string | undefined = "/accounts"; path;) {
    paths.push(path);
    const { next } = JSON.parse(await ask(running.url, cookie, path)) as { readonly next: string | null };
    path = next === null ? undefined : `/accounts?cursor=${encodeURIComponent(next)}`;
  }
  // The last one may be short.
  const whole = paths.slice(0, Math.max(1, paths.length - 1));
  const some = Array.from({ length: PAGES }, (_, index) => whole[Math.floor((index * whole.length) / PAGES)] ?? "");
  return (index) => ask(running.url, cookie, some[index % PAGES] ?? "");
};

const askingAsOf = async (running: Running, { relationshipId }: Grown): Promise<Asking> => {
  const cookie = await signIn(running);
  return (index) => {
    const moment = momentAt(0.1 + (0.9 * ((index * 37) % ASKED)) / ASKED);
    return ask(running.url, cookie, `/relationships/${relationshipId}?asOf=${encodeURIComponent(moment)}`);
  };
};

/** Appended last, to both logs in turn, for the views do not follow; then both are counted. */
const appendsOf = async (small: Grown, large: Grown, rounds: number) => {
  const logs = await Promise.all(
    [small, large].map(async ({ dataFolder, facts }) => ({
      facts: Tally.of(facts),
      store: await openSqliteEventStore({ folder: dataFolder }),
    })),
  );
  const sides = logs.map(({ store, facts }) => () => {
    const requests = requestsOf(samples(APPENDS));
    for (const { events } of requests) for (const { id } of events) facts.add(id);
    return rate(APPENDS, () => appendFrom(store, CALLERS, requests));
  });
  const [fast = 0, slow = 0] = await inTurn(rounds + WARM_UP, sides);
  const faults: string[] = [];
  for (const { store, facts } of logs) {
    faults.push(...(await heldTo(facts, store, byItself)));
    await store.close();
  }
  return { fast, slow, faults };
};
