import type { View } from "@sankofa/kernel/view";
import type { EventStore } from "@sankofa/ports/event-store";
import type { ModelId } from "@sankofa/ports/read-models";
import { tally, type TallyDoc } from "@sankofa/testing/sample/tally.context";
import { controlVerbs } from "../control/control-verbs";
import type { Progress } from "../control/control-protocol";
import {
  accepted,
  ask,
  clock,
  eachOnAnEngine,
  engine,
  opened,
  OWNER,
  poisoned,
  send,
  TENANT,
} from "../engine.spec-kit";
import { ContractFeed } from "../feed/contract-feed";
import { ProjectionRunner } from "./projection-runner";
import { rebuildView } from "./rebuild";
import { ViewLeases } from "./view-leases";
import { ViewPositions } from "./view-positions";

eachOnAnEngine();
afterEach(() => jest.restoreAllMocks());

const states = async () =>
  (await engine.ports.readModels.models()).map(({ version, status }) => `${version} ${status}`);

const perform = (
  verb: string,
  args: object = {},
  report: (progress: Progress) => void = () => undefined,
): Promise<any> =>
  controlVerbs(engine, { url: "", publicUrl: "" })[verb]!({ ...args }, report, new AbortController().signal);

const counted = (tallyId: string, by: number) => accepted(send("count", { tallyId, by }));

/** Another start of the program on the same stores, with this version of the view. */
class Restart {
  readonly positions = new ViewPositions(engine.ports.readModels);
  readonly stop = new AbortController();
  readonly runner: ProjectionRunner;

  constructor(version: number, store: EventStore = engine.ports.eventStore) {
    const view: View = { ...(tally.views[0] as View), version };
    this.runner = new ProjectionRunner(
      store,
      engine.ports.readModels,
      new ContractFeed(engine.house),
      [view],
      this.positions,
      clock,
      this.stop.signal,
      () => undefined,
      new ViewLeases(engine.ports.readModels, clock, OWNER),
    );
  }

  async end(): Promise<void> {
    this.stop.abort();
    await this.runner.stopped();
  }
}

describe("a promotion", () => {
  test("AUD-1 keeps the build it replaced until the next one, and is taken back, what came since folded first", async () => {
    const { id } = await opened();
    await engine.rebuild("tallies");
    expect(await states()).toEqual(["10001 retired", "10002 active"]);
    const { position } = await counted(id, 2);
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 3 });
    const told: Progress[] = [];
    const report = (progress: Progress): void => void told.push(progress);
    expect(await perform("roll-back", { view: "tallies" }, report)).toMatchObject([{ view: "tallies" }]);
    expect(told).toMatchObject([{ doing: "tallies", done: 1, total: 1, secondsLeft: 0 }]);
    expect(await states()).toEqual(["10001 active", "10002 retired"]);
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 3 });
    const { position: later } = await counted(id, 1);
    expect(await ask("get-tally", { tallyId: id }, { after: later })).toMatchObject({ count: 4 });
    await engine.rebuild("tallies");
    expect(await states()).toEqual(["10001 retired", "10003 active"]);
  });

  test("AUD-1 that fails once the new build answers leaves it answering: what could not be taken away is taken away by the next", async () => {
    const { id } = await opened();
    await engine.rebuild("tallies");
    jest.spyOn(engine.ports.readModels, "drop").mockRejectedValueOnce(new Error("No room"));
    await expect(engine.rebuild("tallies")).rejects.toThrow("No room");
    expect(await states()).toEqual(["10001 retired", "10002 retired", "10003 active"]);
    const { position } = await counted(id, 2);
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 3 });
    await engine.rebuild("tallies");
    expect(await states()).toEqual(["10003 retired", "10004 active"]);
  });

  test("AUD-1 that was written, but told as failed, is done: the new build answers at once", async () => {
    const { id } = await opened();
    const models = engine.ports.readModels;
    const activate = models.activate.bind(models);
    jest.spyOn(models, "activate").mockImplementationOnce(async (model) => {
      await activate(model);
      throw new Error("The line was cut");
    });
    expect((await engine.rebuild("tallies")).equal).toBe(true);
    expect(await states()).toEqual(["10001 retired", "10002 active"]);
    expect(engine.positions.model("tallies")).toEqual({ name: "tallies", version: 10002 });
    const { position } = await counted(id, 2);
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 3 });
  });

  test("AUD-1 is not taken back where nothing was promoted, or what was replaced is forgotten", async () => {
    await opened();
    const code = "nothing-to-roll-back-to";
    await expect(perform("roll-back", { view: "tallies" })).rejects.toMatchObject({ code });
    await engine.rebuild("tallies");
    await perform("forget-retired", { view: "tallies" });
    expect(await states()).toEqual(["10002 active"]);
    await expect(perform("roll-back", { view: "tallies" })).rejects.toMatchObject({ code });
  });

  test("AUD-1 of a view that is being rebuilt already is refused, and the first one ends well", async () => {
    await opened();
    const first = engine.rebuild("tallies");
    await expect(engine.rebuild("tallies")).rejects.toMatchObject({ code: "view-busy" });
    expect((await first).equal).toBe(true);
  });
});

describe("a rebuild", () => {
  test("OPS-2 tells how far it is, of how much, and how long it still takes", async () => {
    const { id } = await opened();
    for (let n = 0; n < 5; n += 1) await counted(id, 1);
    const heard: Progress[] = [];
    await perform("rebuild", { view: "tallies" }, (progress) => heard.push(progress));
    const { count } = await engine.ports.eventStore.head();
    expect(heard.at(-1)).toEqual({ done: count, total: count, doing: "tallies", secondsLeft: 0 });
  });

  test("AUD-1 gives the same bytes when it fits no memory and goes to the store in between", async () => {
    const ids = [(await opened()).id, (await opened()).id, (await opened()).id];
    for (let n = 0; n < 6; n += 1) for (const id of ids) await counted(id, 1);
    const bounds = { documents: 1, bytes: 1, waiting: 2 };
    const models = engine.ports.readModels;
    const rebuilt = await rebuildView(engine.projections, models, "tallies", { bounds });
    expect(rebuilt).toMatchObject({ equal: true, rows: 3 });
  });

  test.each([
    ["while the two are compared", "dump"],
    ["when it is about to answer", "lease"],
  ] as const)("AUD-1 that is cancelled %s leaves the one before answering, and nothing of its own", async (_, call) => {
    const { id } = await opened();
    const cancelled = new AbortController();
    const models = engine.ports.readModels;
    const original = models[call].bind(models) as (...args: readonly unknown[]) => never;
    jest.spyOn(models, call).mockImplementation((...args: readonly unknown[]): never => {
      // The lease of a view is asked for once in so short a time: where its build is to be promoted.
      if (call === "dump" || args[0] === "view:tallies") cancelled.abort(new Error("Somebody changed their mind"));
      return original(...args);
    });
    const rebuilding = rebuildView(engine.projections, models, "tallies", { signal: cancelled.signal });
    await expect(rebuilding).rejects.toThrow("changed their mind");
    jest.restoreAllMocks();
    expect(await states()).toEqual(["10001 active"]);
    const { position } = await counted(id, 2);
    expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 3 });
    expect((await engine.rebuild("tallies")).equal).toBe(true);
  });

  test("AUD-1 meets again a fact that cannot be folded, and what queues behind it", async () => {
    const { id } = await opened();
    poisoned();
    await counted(id, 3);
    const { position } = await counted(id, 1);
    await engine.positions.waitFor("tallies", position, 10_000);
    const before = await perform("parked-list");
    expect(before).toMatchObject([{ key: id, facts: 2 }]);
    expect((await engine.rebuild("tallies")).equal).toBe(true);
    expect(await perform("parked-list")).toEqual(before);
  });
});

describe("a view whose version was raised", () => {
  test("AUD-1 is built before the start is over where that takes moments, and put back without a new build", async () => {
    await opened();
    const raised = new Restart(2);
    await raised.runner.start();
    expect(await states()).toEqual(["10001 retired", "20001 active"]);
    expect(raised.positions.model("tallies")).toEqual({ name: "tallies", version: 20001 });
    await raised.end();
    const put = new Restart(1);
    await put.runner.start();
    expect(await states()).toEqual(["10001 active", "20001 retired"]);
    await put.end();
  });

  test("AUD-1 leaves nothing behind of a build that failed, however often that is tried again", async () => {
    await opened();
    const { eventStore, readModels } = engine.ports;
    const long: EventStore = Object.create(eventStore, {
      head: { value: async () => ({ ...(await eventStore.head()), count: 1_000_000 }) },
    });
    const stood: string[][] = [];
    const caughtUp = readModels.caughtUp.bind(readModels);
    jest.spyOn(readModels, "caughtUp").mockImplementation(async (model) => {
      stood.push(await states());
      if (stood.length < 3) throw new Error("No room");
      await caughtUp(model);
    });
    const raised = new Restart(2, long);
    await raised.runner.start();
    while (raised.positions.model("tallies").version < 20001) await new Promise((resolve) => setImmediate(resolve));
    await raised.end();
    expect(stood).toEqual(Array(3).fill(["10001 active", "20001 building"]));
  });

  test("AUD-1 is built beside the build that answers where the log is long, and answers when it is level", async () => {
    const { id } = await opened();
    const { eventStore, readModels } = engine.ports;
    const long: EventStore = Object.create(eventStore, {
      head: { value: async () => ({ ...(await eventStore.head()), count: 1_000_000 }) },
    });
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const promoted = new Promise<ModelId>((resolve) => {
      const activate = readModels.activate.bind(readModels);
      jest.spyOn(readModels, "activate").mockImplementation(async (model) => {
        await gate;
        await activate(model);
        resolve(model);
      });
    });
    const raised = new Restart(2, long);
    await raised.runner.start();
    expect(raised.positions.model("tallies").version).toBe(10001);
    expect(raised.runner.runs.get("tallies")?.trouble?.message).toContain("built anew");
    const rebuilding = rebuildView(raised.runner, readModels, "tallies");
    await expect(rebuilding).rejects.toMatchObject({ code: "view-busy" });
    expect(await raised.positions.document<TallyDoc>({ name: "tallies" }, id, TENANT)).toMatchObject({ count: 1 });
    letGo();
    expect(await promoted).toEqual({ name: "tallies", version: 20001 });
    expect(await raised.positions.waitFor("tallies", (await eventStore.head()).position, 10_000)).toBe(true);
    while (raised.positions.model("tallies").version !== 20001) await new Promise((resolve) => setImmediate(resolve));
    await raised.end();
  });
});
