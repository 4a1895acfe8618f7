import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { NewFact } from "@sankofa/kernel/fact";
import type { Id } from "@sankofa/kernel/ids";
import { START } from "@sankofa/ports/event-store";
import type { Engine } from "@sankofa/runtime/engine";
import { TestClock } from "@sankofa/testing/test-clock";
import { filter, firstValueFrom } from "rxjs";
import { startPlatform } from "./bench-platform";
import { fromCallers } from "./callers";
import type { Size } from "./figure";
import { BEGAN, BLOCK, GrownMix } from "./grown-mix";
import { byItself, Tally, type Counted } from "./tally";

const CALLERS = 64;
/** Appended while the views follow; then they are waited for, so that neither runs away from the other. */
const FACTS_PER_STRETCH = 100_000;

/** An installation with a large log, its views level, ready to be started. */
export interface Grown {
  readonly dataFolder: string;
  readonly relationshipId: Id;
  readonly facts: Counted;
}

/** Makes an installation of so many facts through the product's own store, its views and processes following. */
const grow = async (
  dataFolder: string,
  size: number,
  report: (done: number, seconds: number) => void,
): Promise<Grown> => {
  const { platform, get } = await startPlatform(dataFolder, new TestClock(BEGAN));
  const { engine } = platform;
  const { eventStore } = engine.ports;
  const facts = new Tally();
  const made = await eventStore.readAll({ after: START });
  for (const fact of made.facts) if (!byItself(fact)) facts.add(fact.id);
  const { funder } = await get<{ readonly funder: { readonly id: Id } }>("/session");
  const mix = new GrownMix(funder.id, size);
  const began = performance.now();
  for (let place = 0; place < size; place += BLOCK) {
    const requests = await Promise.all(
      mix
        .block(place)
        .map(async (request) => ({ ...request, events: await sealed(engine, funder.id, request.events) })),
    );
    await fromCallers(CALLERS, requests, async (request) => {
      await eventStore.append(request);
      for (const { id } of request.events) facts.add(id);
    });
    if ((place + BLOCK) % FACTS_PER_STRETCH === 0 || place + BLOCK >= size) {
      await level(engine);
      report(place + BLOCK, (performance.now() - began) / 1000);
    }
  }
  await platform.stop();
  return { dataFolder, relationshipId: mix.relationshipId, facts: facts.counted() };
};

const tell = (size: number) => (done: number, seconds: number) => {
  const left = Math.round((seconds / done) * (size - done));
  if (done < size) console.error(`  ${Math.round((100 * done) / size)} % of ${size} facts, about ${left} s left`);
};

/** An installation of either size. */
export const growBoth = async (
  folder: string,
  { scale: [least, most] }: Size,
): Promise<{ readonly small: Grown; readonly large: Grown }> => {
  const small = await grow(join(folder, "small"), least, tell(least));
  const large = await grow(join(folder, "large"), most, tell(most));
  return { small, large };
};

const sealed: (engine: Engine, tenant: Id, events: readonly NewFact[]) => Promise<readonly NewFact[]> = async (
  engine,
  tenant,
  events,
) =>
  // A room that is not hosted here defines no fact; nothing of it is personal.
  events.every(({ type }) => engine.house.facts.has(type)) ? engine.codec.seal(tenant, events) : events;

/** Until views, publisher and processes have read everything. */
const level = async (engine: Engine): Promise<void> => {
  const { position } = await engine.ports.eventStore.head();
  await firstValueFrom(engine.positions.positions$.pipe(filter((reached) => reached >= position)));
  while (engine.publisher.position < position) await new Promise((resolve) => setTimeout(resolve, 20));
  const { processes } = engine;
  // One after the other: what the first reads takes the others along.
  for (const run of processes?.runs ?? []) await processes?.hearUpToHead(run);
};
