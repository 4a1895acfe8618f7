import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { View } from "@sankofa/kernel/view";
import { START, type EventStore, type Subscribe, type SubscriptionMessage } from "@sankofa/ports/event-store";
import { aFact, newStream, put } from "@sankofa/ports/event-store.samples";
import type { Commit } from "@sankofa/ports/read-models";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { tally, type TallyDoc } from "@sankofa/testing/sample/tally.context";
import { accepted, clock, eachOnAnEngine, engine, opened, OWNER, send, TENANT } from "../engine.spec-kit";
import type { Degraded } from "../edge/health-source";
import { ContractFeed } from "../feed/contract-feed";
import { EngineHealth } from "../health";
import { ProjectionRunner } from "./projection-runner";
import { rebuildView } from "./rebuild";
import { ViewLeases } from "./view-leases";
import { ViewPositions } from "./view-positions";

eachOnAnEngine();

const [view] = tally.views as readonly [View];
const first: View = { ...view, name: "first" };
const second: View = { ...view, name: "second" };
const LONG_MS = 10_000;

/** A runner on views of its own, beside the engine's. */
const aRunner = async (
  views: readonly View[],
  store: EventStore = engine.ports.eventStore,
  feed = new ContractFeed(engine.house),
) => {
  const folder = mkdtempSync(join(tmpdir(), "projections-"));
  const models = await openSqliteReadModels({ file: join(folder, "views.db") });
  const positions = new ViewPositions(models);
  const stop = new AbortController();
  const ignored = (): void => undefined;
  const leases = new ViewLeases(models, clock, OWNER);
  const runner = new ProjectionRunner(store, models, feed, views, positions, clock, stop.signal, ignored, leases);
  const end = async (): Promise<void> => {
    stop.abort();
    await runner.stopped();
    await models.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { models, positions, runner, end };
};

/** A store that says how many facts were read of its log. */
const counting = (store: EventStore) => {
  const counted = { facts: 0 };
  const readAll: EventStore["readAll"] = async (read) => {
    const page = await store.readAll(read);
    counted.facts += page.facts.length;
    return page;
  };
  return { counted, store: Object.assign(Object.create(store) as EventStore, { readAll }) };
};

const READS_ONCE = ["first", "second", "third", "fourth"].map((name): View => ({ ...view, name }));

test("AUD-1 views that are behind at the start read what they missed once for all of them", async () => {
  const { id } = await opened();
  for (const by of [2, 3]) await accepted(send("count", { tallyId: id, by }));
  const { counted, store } = counting(engine.ports.eventStore);
  const { positions, runner, end } = await aRunner(READS_ONCE, store);
  await runner.start();
  const { position, count } = await store.head();
  expect(counted.facts).toBe(count);
  for (const { name } of READS_ONCE) {
    expect(positions.position(name)).toBe(position);
    expect(await positions.document<TallyDoc>({ name }, id, TENANT)).toMatchObject({ count: 6 });
  }
  await end();
});

test("AUD-1 a view that could not be written with the others at the start is written by itself, and holds each fact once", async () => {
  const { id } = await opened();
  await accepted(send("count", { tallyId: id, by: 2 }));
  const { models, positions, runner, end } = await aRunner(READS_ONCE);
  models.commitAll = () => Promise.reject(new Error("Not all of it can be written"));
  const commit = models.commit.bind(models);
  let refused = 0;
  models.commit = (page: Commit) => {
    if (page.model.name !== "second" || refused > 0) return commit(page);
    refused += 1;
    return Promise.reject(new Error("Not now"));
  };
  await runner.start();
  expect(refused).toBe(1);
  for (const { name } of READS_ONCE)
    expect(await positions.document<TallyDoc>({ name }, id, TENANT)).toMatchObject({ count: 3 });
  await end();
});

test("a view that cannot be written at all fails the start", async () => {
  await opened();
  const { models, runner, end } = await aRunner(READS_ONCE);
  models.commitAll = models.commit = () => Promise.reject(new Error("Not now"));
  await expect(runner.start()).rejects.toThrow("Not now");
  await end();
});

test("AUD-1 a view that becomes level while the tail writes a page for others misses nothing of that page", async () => {
  const { models, positions, runner, end } = await aRunner([first, second]);
  const { id } = await opened();
  await runner.start();
  const run = runner.runs.get("first");
  if (!run) throw new Error("The view is not there");

  let letGo = (): void => undefined;
  let holds = (): void => undefined;
  const held = new Promise<void>((resolve) => (holds = resolve));
  const holding = runner.holding(run, () => {
    holds();
    return new Promise((resolve) => (letGo = resolve));
  });
  await held;

  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const commit = models.commit.bind(models);
  models.commit = async (page: Commit) => {
    if (page.model.name === "second") {
      reach();
      await gate;
    }
    return commit(page);
  };
  const { position } = await accepted(send("count", { tallyId: id, by: 2 }));
  await reached;
  letGo();
  await holding;
  open();

  // Nothing more is said that would wake it.
  expect(await positions.waitFor("first", position, LONG_MS)).toBe(true);
  expect(await positions.document<TallyDoc>({ name: "first" }, id, TENANT)).toMatchObject({ count: 3 });
  const { position: next } = await accepted(send("count", { tallyId: id, by: 3 }));
  expect(await positions.waitFor("first", next, LONG_MS)).toBe(true);
  expect(await positions.document<TallyDoc>({ name: "first" }, id, TENANT)).toMatchObject({ count: 6 });
  await end();
});

test("a checkpoint that is written only because none was for long wakes nobody who waits for a change", async () => {
  const { models, positions, runner, end } = await aRunner([first]);
  const { id } = await opened();
  await runner.start();
  const model = runner.runs.get("first")?.model ?? { name: "first", version: 0 };
  const written = await models.checkpoint(model);
  const changes = positions.changes("first");
  const { eventStore } = engine.ports;
  const unheard = Array.from({ length: 25 }, () =>
    put(
      eventStore,
      newStream("archive"),
      Array.from({ length: 100 }, () => aFact()),
    ),
  );
  await Promise.all(unheard);
  await positions.waitFor("first", (await eventStore.head()).position, LONG_MS);
  expect((await models.checkpoint(model)) > written).toBe(true);
  expect(positions.changes("first")).toBe(changes);
  const { position } = await accepted(send("count", { tallyId: id, by: 2 }));
  await positions.waitFor("first", position, LONG_MS);
  expect(positions.changes("first")).toBeGreaterThan(changes);
  await end();
});

test("AUD-1 two builds are compared at one position, also where the fold read further than the view that answers", async () => {
  // It hears of nothing that comes: the view stands where it was at the start, and the log goes on.
  const deaf = Object.assign(Object.create(engine.ports.eventStore) as EventStore, {
    subscribe: async function* ({ signal }: Subscribe): AsyncGenerator<SubscriptionMessage> {
      yield { kind: "heartbeat", position: START };
      await once(signal, "abort");
    },
  });
  const { id } = await opened();
  const { models, positions, runner, end } = await aRunner([first], deaf);
  await runner.start();
  const { position } = await accepted(send("count", { tallyId: id, by: 4 }));
  expect(await rebuildView(runner, models, "first")).toMatchObject({ equal: true, position });
  expect(await positions.document<TallyDoc>({ name: "first" }, id, TENANT)).toMatchObject({ count: 5 });
  await end();
});

test("AUD-1 a page that fails for all views is tried again by itself, says so meanwhile, and misses nothing", async () => {
  const { id } = await opened();
  const feed = new ContractFeed(engine.house);
  const { positions, runner, end } = await aRunner([first], engine.ports.eventStore, feed);
  await runner.start();
  let told = "";
  let degraded: readonly Degraded[] = [];
  jest.spyOn(feed, "heardOf").mockImplementationOnce(() => {
    // Looked at when it is tried again, which is when it is known to have failed.
    jest.mocked(feed.heardOf).mockImplementationOnce((fact) => {
      told = runner.trouble?.message ?? "";
      engine.projections.trouble = runner.trouble;
      degraded = new EngineHealth(engine).degraded();
      engine.projections.trouble = undefined;
      return feed.contractsOf(fact);
    });
    throw new Error("No memory is left");
  });
  // Nothing more is said that would wake it.
  const { position } = await accepted(send("count", { tallyId: id, by: 2 }));
  expect(await positions.waitFor("first", position, LONG_MS)).toBe(true);
  expect(await positions.document<TallyDoc>({ name: "first" }, id, TENANT)).toMatchObject({ count: 3 });
  expect(told).toBe("No memory is left");
  expect(degraded).toEqual([{ view: "views", parked: 0, stopped: true }]);
  await end();
  expect(runner.trouble).toBeUndefined();
});
