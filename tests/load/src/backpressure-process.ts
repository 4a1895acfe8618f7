import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { AppendRequest, EventStore } from "@sankofa/ports/event-store";
import { startPlatform, type BenchPlatform } from "./bench-platform";
import { appendFrom } from "./callers";
import { BLOCK, GrownMix } from "./grown-mix";
import { commandsFrom, type Commanded } from "./http-commands";
import { loopDelayOf } from "./loop-delay";
import { heldTo, Tally } from "./tally";

/** What the bench hears of the process that was pressed. */
export interface Pressed {
  readonly memoryMiB: number;
  /** Of each time that was measured, in order. */
  readonly loopDelaysMs: readonly number[];
  readonly faults: readonly string[];
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const CALLERS = 512;
const REBUILT = "accounts";
const MIB = 1024 * 1024;
const SAMPLE_MS = 20;
const STALLED_AFTER = 100;
/** Pressed as often before anything is measured. */
const ROUNDS_BEFORE = 2;

/** Reads so many facts after a position, in order, by `pause`; whoever reads slower than the log grows loses nothing. */
const follow = async (
  store: EventStore,
  after: Position,
  count: number,
  pause: (read: number) => Promise<unknown> | undefined,
): Promise<Tally> => {
  const heard = new Tally();
  const done = new AbortController();
  for await (const message of store.subscribe({ after, signal: done.signal })) {
    if (message.kind === "fact") {
      heard.add(message.fact.id);
      await pause(heard.count);
    }
    if (heard.count >= count) done.abort();
  }
  return heard;
};

/** The largest resident memory seen while `work` runs, in MiB. */
const peakOf = async (work: () => Promise<unknown>): Promise<number> => {
  let most = 0;
  const look = (): void => void (most = Math.max(most, process.memoryUsage.rss() / MIB));
  const timer = setInterval(look, SAMPLE_MS);
  await work();
  look();
  clearInterval(timer);
  return most;
};

/** What only begins a stream, of so many facts of the usual mix: callers at once could not keep one stream's order. */
const requestsOf = (mix: GrownMix, from: number, count: number): AppendRequest[] => {
  const requests: AppendRequest[] = [];
  for (let place = from; place < from + count; place += BLOCK)
    for (const request of mix.block(place)) if (request.stream.startsWith("archive.")) requests.push(request);
  return requests;
};

interface Round {
  readonly loopDelayMs: number;
  readonly faults: readonly string[];
}

/** 512 callers append through the port while a slow reader and one that stalls follow them, a view is rebuilt and a backup is taken. */
const pressed = async (
  { engine }: BenchPlatform["platform"],
  requests: readonly AppendRequest[],
  backup: string,
): Promise<Round> => {
  const { eventStore, operator } = engine.ports;
  const appended = new Tally();
  for (const { events } of requests) for (const { id } of events) appended.add(id);
  const { position } = await eventStore.head();
  const over = { all: () => undefined as void };
  const settled = new Promise<void>((resolve) => (over.all = resolve));
  const reader = (pause: (read: number) => Promise<unknown> | undefined): Promise<Tally> =>
    follow(eventStore, position, appended.count, pause);
  const following = Promise.all([
    reader(() => turn()),
    reader((read) => (read === STALLED_AFTER ? settled : undefined)),
  ]);
  const loopDelayMs = await loopDelayOf(async () => {
    const others = [engine.rebuild(REBUILT), operator.backup(backup, () => undefined, new AbortController().signal)];
    await appendFrom(eventStore, CALLERS, requests);
    await Promise.all(others);
  });
  over.all();
  const faults: string[] = [];
  for (const [index, heard] of (await following).entries())
    if (!heard.equals(appended))
      faults.push(`reader ${index + 1} heard ${heard.count} of ${appended.count} facts, or others than those`);
  return { loopDelayMs, faults };
};

/**
 * Pressed again and again, so that the delay is that of code that is compiled, as a server's is: a program that has just started compiles
 * it beside its work, with as many threads as there are, for half a second. Memory is taken over all of it, and while as many
 * connections send commands over HTTP.
 */
const press = async (folder: string, count: number, measured: number): Promise<Pressed> => {
  const rounds = ROUNDS_BEFORE + measured;
  const { platform, cookie, get } = await startPlatform(folder);
  const { eventStore } = platform.engine.ports;
  const facts = new Tally();
  for (const { id } of (await eventStore.readAll({})).facts) facts.add(id);
  const { funder } = await get<{ readonly funder: { readonly id: Id } }>("/session");
  const mix = new GrownMix(funder.id, rounds * count);
  const faults: string[] = [];
  const loopDelaysMs: number[] = [];
  let before = 0;
  let commanded: Commanded = { accepted: 0, failed: 0 };
  const memoryMiB = await peakOf(async () => {
    for (let round = 0; round < rounds; round += 1) {
      const requests = requestsOf(mix, round * count, count);
      for (const { events } of requests) for (const { id } of events) facts.add(id);
      // What the load's own making left is nothing that the platform has to collect.
      collectGarbage();
      const taken = await pressed(platform, requests, join(folder, `backup-${round}`));
      if (round >= ROUNDS_BEFORE) loopDelaysMs.push(taken.loopDelayMs);
      faults.push(...taken.faults);
    }
    faults.push(...(await heldTo(facts, eventStore)));
    before = (await eventStore.head()).count;
    commanded = await commandsFrom(`${platform.url}/api/v1/programmes`, cookie, CALLERS);
  });
  const { count: after } = await eventStore.head();
  if (commanded.failed > 0) faults.push(`${commanded.failed} commands were neither accepted nor refused as overload`);
  if (after - before < commanded.accepted)
    faults.push(`${commanded.accepted} commands acknowledged, ${after - before} facts found stored`);
  await platform.stop();
  for (let round = 0; round < rounds; round += 1)
    rmSync(join(folder, `backup-${round}`), { recursive: true, force: true });
  return { memoryMiB, loopDelaysMs, faults };
};

const [folder = "", count = "0", measured = "0"] = process.argv.slice(2);
press(folder, Number(count), Number(measured)).then(
  (pressed) => process.send?.(pressed, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
