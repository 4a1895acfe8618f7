import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { ReadModels } from "@sankofa/ports/read-models";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { TestClock } from "@sankofa/testing/test-clock";
import { Tenure } from "./tenure";
import { ViewLeases } from "./view-leases";

const A_MINUTE = 60_000;

/** A process as far as its work is concerned: with a clock of its own on the one store. */
class Worker {
  readonly clock = new TestClock();
  readonly failures: unknown[] = [];
  readonly tenure: Tenure;
  begun = 0;
  /** How often it cannot begin. */
  hindrances = 0;
  /** Said whenever it begins or has ended. */
  readonly changes = new EventTarget();
  private readonly ending = new AbortController();
  private working: AbortSignal | undefined;

  constructor(owner: string, models: ReadModels) {
    const leases = new ViewLeases(models, this.clock, owner, "work");
    this.tenure = new Tenure("counting", leases, this.ending.signal, (_, error) => this.failures.push(error));
  }

  get works(): boolean {
    return this.working?.aborted === false;
  }

  start(): Promise<void> {
    return this.tenure.start(async (signal) => {
      if (this.hindrances-- > 0) throw new Error("The broker is away");
      this.begun += 1;
      this.working = signal;
      this.changes.dispatchEvent(new Event("change"));
      return {
        stopped: async () => {
          if (!signal.aborted) await once(signal, "abort");
          this.changes.dispatchEvent(new Event("change"));
        },
      };
    });
  }

  async end(): Promise<void> {
    this.ending.abort();
    await this.tenure.stopped();
  }
}

let folder: string;
let models: ReadModels;
let one: Worker;
let other: Worker;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenure-"));
  models = await openSqliteReadModels({ file: join(folder, "views.db") });
  [one, other] = [new Worker("one", models), new Worker("other", models)];
  await one.start();
  await other.start();
});
afterEach(async () => {
  await one.end();
  await other.end();
  await models.close();
  rmSync(folder, { recursive: true });
});

test("the first that comes does the work, and begins before its start is over; the second does nothing", () => {
  expect([one.begun, other.begun]).toEqual([1, 0]);
  expect([one.works, other.works]).toEqual([true, false]);
});

test("one that ends gives the work back when it has finished, and the other takes it over", async () => {
  const taken = once(other.changes, "change");
  await one.end();
  await taken;
  expect([one.works, other.works]).toEqual([false, true]);
});

test("one that stands still loses the work, and stops when it goes on", async () => {
  const taken = once(other.changes, "change");
  other.clock.advance(A_MINUTE);
  await taken;
  expect(other.works).toBe(true);
  const lost = once(one.changes, "change");
  one.clock.advance(A_MINUTE);
  await lost;
  expect([one.works, other.works]).toEqual([false, true]);
});

test("one that goes on renews what it holds, and keeps it", async () => {
  const lease = jest.spyOn(models, "lease");
  one.clock.advance(A_MINUTE);
  const renewal = (): number => lease.mock.calls.findIndex(([, owner]) => owner === "one");
  while (renewal() < 0) await turn();
  expect(await lease.mock.results[renewal()]?.value).toBe(1);
  expect(await models.lease("work:counting", "other", A_MINUTE, one.clock.now())).toBeUndefined();
  expect([one.begun, one.works]).toEqual([1, true]);
});

test("work that cannot be begun when it is taken over is begun later", async () => {
  other.hindrances = 1;
  const taken = once(other.changes, "change");
  await one.end();
  await taken;
  expect(other.failures).toHaveLength(1);
  expect([other.begun, other.works]).toEqual([1, true]);
});
