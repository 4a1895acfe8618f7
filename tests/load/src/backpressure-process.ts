import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { Id } from "@sankofa/kernel/ids";
import type { AppendRequest, EventStore } from "@sankofa/ports/event-store";
import { startPlatform } from "./bench-platform";
import { appendFrom } from "./callers";
import { BLOCK, GrownMix } from "./grown-mix";
import { commandsFrom, type Commanded } from "./http-commands";
import { loopDelayOf } from "./loop-delay";
import { heldTo, Tally } from "./tally";

/** What the bench hears of the process that was pressed. */
export interface Pressed {
  readonly memoryMiB: number;
  readonly loopDelayMs: number;
  readonly faults: readonly string[];
}

const CALLERS = 512;
const REBUILT = "accounts";
const MIB = 1024 * 1024;
const SAMPLE_MS = 20;
const STALLED_AFTER = 100;

/** Reads everything up to the last fact, in order, by `pause`; whoever reads slower than the log grows loses nothing. */
const follow = async (
  store: EventStore,
  expected: () => number,
  pause: (read: number) => Promise<unknown> | undefined,
): Promise<Tally> => {
  const heard = new Tally();
  const done = new AbortController();
  for await (const message of store.subscribe({ signal: done.signal })) {
    if (message.kind === "fact") {
      heard.add(message.fact.id);
      await pause(heard.count);
    }
    if (heard.count >= expected()) done.abort();
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

/**
 * 512 callers append through the port while a slow reader and one that stalls follow the log, a view is rebuilt and a
 * backup is taken; then as many connections send commands over HTTP.
 */
const press = async (folder: string, count: number): Promise<Pressed> => {
  const { platform, cookie, get } = await startPlatform(folder);
  const { engine } = platform;
  const { eventStore, operator } = engine.ports;
  const facts = new Tally();
  for (const { id } of (await eventStore.readAll({})).facts) facts.add(id);
  const { funder } = await get<{ readonly funder: { readonly id: Id } }>("/session");
  const mix = new GrownMix(funder.id, count);
  const requests: AppendRequest[] = [];
  for (let place = 0; place < count; place += BLOCK)
    // Only what begins a stream: callers at once could not keep one stream's order.
    for (const request of mix.block(place)) if (request.stream.startsWith("archive.")) requests.push(request);
  for (const { events } of requests) for (const { id } of events) facts.add(id);
  const appended = { all: () => undefined as void };
  const settled = new Promise<void>((resolve) => (appended.all = resolve));
  const backup = join(folder, "backup");
  let readers: readonly Tally[] = [];
  let loopDelayMs = 0;
  const faults: string[] = [];
  let before = 0;
  let commanded: Commanded = { accepted: 0, failed: 0 };
  const memoryMiB = await peakOf(async () => {
    const following = Promise.all([
      follow(
        eventStore,
        () => facts.count,
        () => turn(),
      ),
      follow(
        eventStore,
        () => facts.count,
        (read) => (read === STALLED_AFTER ? settled : undefined),
      ),
    ]);
    loopDelayMs = await loopDelayOf(async () => {
      const others = [engine.rebuild(REBUILT), operator.backup(backup, () => undefined, new AbortController().signal)];
      await appendFrom(eventStore, CALLERS, requests);
      await Promise.all(others);
    });
    appended.all();
    readers = await following;
    faults.push(...(await heldTo(facts, eventStore)));
    before = (await eventStore.head()).count;
    commanded = await commandsFrom(`${platform.url}/api/v1/programmes`, cookie, CALLERS);
  });
  for (const [index, heard] of readers.entries())
    if (!heard.equals(facts)) faults.push(`reader ${index + 1} heard ${heard.count} of ${facts.count} facts`);
  const { count: after } = await eventStore.head();
  if (commanded.failed > 0) faults.push(`${commanded.failed} commands were neither accepted nor refused as overload`);
  if (after - before < commanded.accepted)
    faults.push(`${commanded.accepted} commands acknowledged, ${after - before} facts found stored`);
  await platform.stop();
  rmSync(backup, { recursive: true, force: true });
  return { memoryMiB, loopDelayMs, faults };
};

const [folder = "", count = "0"] = process.argv.slice(2);
press(folder, Number(count)).then(
  (pressed) => process.send?.(pressed, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
