import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { View } from "@sankofa/kernel/view";
import { LeaseLost, type ReadModels } from "@sankofa/ports/read-models";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { tally } from "@sankofa/testing/sample/tally.context";
import { TestClock } from "@sankofa/testing/test-clock";
import { accepted, eachOnAnEngine, engine, opened, send } from "../engine.spec-kit";
import { ContractFeed } from "../feed/contract-feed";
import { ProjectionRunner } from "./projection-runner";
import { digest } from "./rebuild";
import { ViewLeases } from "./view-leases";
import { ViewPositions } from "./view-positions";

eachOnAnEngine();

const PATIENCE_MS = 10_000;
const A_MINUTE = 60_000;

let folder: string;
const running: Running[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "leases-"))));
afterEach(async () => {
  for (const each of running.splice(0)) await each.end();
  rmSync(folder, { recursive: true });
});

/** A process of its own, as far as the views are concerned: its own connection to the one file, its own clock. */
class Running {
  readonly clock = new TestClock();
  readonly commits: number[] = [];
  readonly positions: ViewPositions;
  readonly runner: ProjectionRunner;
  private readonly ending = new AbortController();
  private ended = false;

  private constructor(
    owner: string,
    readonly models: ReadModels,
    views: readonly View[],
  ) {
    this.positions = new ViewPositions(models);
    const commit = models.commit.bind(models);
    jest.spyOn(models, "commit").mockImplementation(async (page) => {
      await commit(page);
      this.commits.push(page.epoch);
    });
    this.runner = new ProjectionRunner(
      engine.ports.eventStore,
      models,
      new ContractFeed(engine.house),
      views,
      this.positions,
      this.clock,
      this.ending.signal,
      () => undefined,
      new ViewLeases(models, this.clock, owner),
    );
  }

  static async started(owner: string, views: readonly View[] = tally.views): Promise<Running> {
    const one = new Running(owner, await openSqliteReadModels({ file: join(folder, "views.sqlite") }), views);
    running.push(one);
    await one.runner.start();
    return one;
  }

  reaches(position: string): Promise<boolean> {
    return this.positions.waitFor("tallies", position, PATIENCE_MS);
  }

  /** Ends as a process does that is killed: nothing is written any more, and no lease is given back. */
  async kill(): Promise<void> {
    this.ended = true;
    await this.models.close();
    this.ending.abort();
  }

  async end(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    this.ending.abort();
    await this.runner.stopped();
    await this.models.close();
  }
}

const digestOf = (models: ReadModels, positions: ViewPositions) => digest(models, positions.model("tallies"));

/** What one runner alone makes of the same log. */
const singleFold = async (position: string) => {
  await engine.positions.waitFor("tallies", position, PATIENCE_MS);
  return digestOf(engine.ports.readModels, engine.positions);
};

test("AUD-1 of two runners on the same views one writes; the other takes over when it ends", async () => {
  const { id } = await opened();
  const [first, second] = [await Running.started("first"), await Running.started("second")];
  const { position } = await accepted(send("count", { tallyId: id, by: 2 }));
  expect(await first.reaches(position)).toBe(true);
  expect(await second.reaches(position)).toBe(true);
  expect(second.commits).toEqual([]);
  expect(second.runner.leases.holds("tallies")).toBe(false);
  await first.end();
  const { position: later } = await accepted(send("count", { tallyId: id, by: 3 }));
  expect(await second.reaches(later)).toBe(true);
  expect(new Set(first.commits)).toEqual(new Set([1]));
  expect(new Set(second.commits)).toEqual(new Set([2]));
  expect(await digestOf(second.models, second.positions)).toEqual(await singleFold(later));
});

test("a runner that only follows a view stands where the log does, though the one that writes it has written nothing since", async () => {
  const views = tally.views.map((each) => ({ ...each, reads: ["tally.opened"] }));
  const { id } = await opened();
  const [first, second] = [await Running.started("first", views), await Running.started("second", views)];
  const written = await first.models.checkpoint(first.positions.model("tallies"));
  const { position } = await accepted(send("count", { tallyId: id, by: 2 }));
  expect(await second.reaches(position)).toBe(true);
  expect(await first.models.checkpoint(first.positions.model("tallies"))).toBe(written);
  const opening = await opened();
  expect(await second.reaches(opening.position)).toBe(true);
  expect((await second.models.get(second.positions.model("tallies"), opening.id))?.key).toBe(opening.id);
  expect(second.runner.runs.get("tallies")?.trouble).toBeUndefined();
  expect(second.commits).toEqual([]);
});

test("AUD-1 a runner whose lease was taken over writes no more, though its clock says it holds it", async () => {
  const { id } = await opened();
  const first = await Running.started("first");
  const second = await Running.started("second");
  // The first one stalls: its time stands still while the other's goes on.
  second.clock.advance(A_MINUTE);
  const took = async (): Promise<void> => {
    while (!second.runner.leases.holds("tallies")) await new Promise((resolve) => setImmediate(resolve));
  };
  await took();
  let position = "";
  for (let n = 0; n < 5; n += 1) ({ position } = await accepted(send("count", { tallyId: id, by: 1 })));
  expect(await second.reaches(position)).toBe(true);
  expect(await first.reaches(position)).toBe(true);
  expect(await digestOf(second.models, second.positions)).toEqual(await singleFold(position));
  await second.end();
  first.clock.advance(2 * A_MINUTE);
  const { position: later } = await accepted(send("count", { tallyId: id, by: 1 }));
  expect(await first.reaches(later)).toBe(true);
  expect(await digestOf(first.models, first.positions)).toEqual(await singleFold(later));
});

test("OPS-2 the same owner writes on at once after it was killed, in the same epoch", async () => {
  const { id } = await opened();
  const killed = await Running.started("embedded");
  await killed.kill();
  const again = await Running.started("embedded");
  expect(again.runner.leases.holds("tallies")).toBe(true);
  const { position } = await accepted(send("count", { tallyId: id, by: 2 }));
  expect(await again.reaches(position)).toBe(true);
  expect(new Set(again.commits)).toEqual(new Set([1]));
});

describe("a lease", () => {
  const leasesOn = async (clock: TestClock, owners: readonly string[]) => {
    const models = await openSqliteReadModels({ file: join(folder, "views.sqlite") });
    return { models, leases: owners.map((owner) => new ViewLeases(models, clock, owner)) as [ViewLeases, ViewLeases] };
  };

  test("OPS-2 of a process that was killed is another's fifteen seconds after it was renewed last", async () => {
    const clock = new TestClock();
    const { models, leases } = await leasesOn(clock, ["killed", "other"]);
    const [killed, other] = leases;
    expect(await killed.take("tallies")).toBe(1);
    clock.advance(14_999);
    await expect(other.take("tallies")).rejects.toThrow(LeaseLost);
    clock.advance(1);
    expect(await other.take("tallies")).toBe(2);
    await models.close();
  });

  test("OPS-2 is renewed whenever a third of it is over, and no other waits where the store is slow with one", async () => {
    const clock = new TestClock();
    const { models, leases } = await leasesOn(clock, ["owner", "other"]);
    const [owner, other] = leases;
    for (const view of ["slow", "tallies"]) await owner.take(view);
    const ending = new AbortController();
    const lease = models.lease.bind(models);
    const renewed = new Promise<void>((resolve) =>
      jest.spyOn(models, "lease").mockImplementation(async (name, ...how) => {
        if (name === "view:slow") return new Promise(() => undefined);
        const epoch = await lease(name, ...how);
        resolve();
        return epoch;
      }),
    );
    void owner.renewing(ending.signal);
    clock.advance(5_000);
    await renewed;
    clock.advance(10_000);
    await expect(other.take("tallies")).rejects.toThrow(LeaseLost);
    ending.abort();
    await models.close();
  });
});
