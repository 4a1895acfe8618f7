import type { Position } from "@sankofa/kernel/contract";
import type { View } from "@sankofa/kernel/view";
import { START, type EventStore } from "@sankofa/ports/event-store";
import type { ModelId, ReadModels } from "@sankofa/ports/read-models";
import type { ContractFeed } from "../feed/contract-feed";
import { addressed } from "./addressed";
import { PageFold } from "./page-fold";
import { documents } from "./project-page";
import type { ProjectionRun } from "./projection-run";
import type { ProjectionRunner } from "./projection-runner";

const PAGE = 500;
const NONE: ReadonlySet<string> = new Set();
const ELSEWHERE = "It belongs to other documents, as can be told now: rebuild the view";

/** A document that stands still, or a stream of which nothing is published, and the fact that it waits for. */
export interface ParkedReport {
  readonly runner: "view" | "publisher";
  /** The view; `publisher` for a stream. */
  readonly view: string;
  readonly key: string;
  readonly position: string;
  readonly type: string;
  readonly reason: string;
  /** This fact and those of the key that queue behind it. */
  readonly facts: number;
}

export interface Unparked {
  readonly view: string;
  readonly key: string;
  readonly folded: number;
  readonly discarded: number;
  readonly left: number;
}

/** What is done with what is parked for a key besides taking it up. */
export interface Unparking {
  readonly discard?: boolean;
  /** Which fact is given up, where it is said: somebody else may have given it up since it was looked at, and another is the first. */
  readonly at?: Position;
}

/** What an operator does about facts that could not be folded: look at them, fold them again, or give one up. */
export class ParkedWork {
  constructor(
    private readonly runner: ProjectionRunner,
    private readonly store: EventStore,
    private readonly models: ReadModels,
    private readonly feed: ContractFeed,
  ) {}

  async list(run: ProjectionRun): Promise<ParkedReport[]> {
    const reports: ParkedReport[] = [];
    for (let after: string | undefined = ""; after !== undefined;) {
      const page: Awaited<ReturnType<ReadModels["parkedKeys"]>> = await this.models.parkedKeys(run.model, after, PAGE);
      const facts = await this.store.readPositions([...new Set(page.map(({ position }) => position))].sort());
      const types = new Map(facts.map(({ position, type }) => [position, type]));
      for (const each of page)
        reports.push({ runner: "view", view: run.view.name, ...each, type: types.get(each.position) ?? "unknown" });
      after = page.length === PAGE ? page.at(-1)?.key : undefined;
    }
    return reports;
  }

  /**
   * Folds what is parked for a key, in log order, up to the first fact that fails again. `discard` gives up the fact
   * that could not be folded and folds those behind it; the log keeps it, and a rebuild meets it again.
   */
  async replay(run: ProjectionRun, key: string, { discard = false, at }: Unparking = {}): Promise<Unparked> {
    let folded = 0;
    let left = 0;
    let discarded = 0;
    await this.runner.holding(run, async () => {
      for (let first = true; ; first = false) {
        const positions = await this.models.parked(run.model, key, START, PAGE);
        const last = positions.at(-1);
        if (last === undefined) break;
        const skipped = discard && first && (at ?? positions[0]) === positions[0] ? 1 : 0;
        const fold = await this.fold(run.view, run.model, key, positions.slice(skipped));
        const { changes, touches, park } = fold;
        await this.models.commit({
          model: run.model,
          expected: run.written,
          checkpoint: run.written,
          epoch: await this.runner.leases.epoch(run.view.name),
          changes,
          touches,
          unpark: [{ key, upTo: last }],
          park,
        });
        discarded += skipped;
        folded += positions.length - skipped - park.length;
        if (park.length > 0) break;
      }
      left = await this.waiting(run.model, key);
      if (left === 0) run.parked.delete(key);
    });
    return { view: run.view.name, key, folded, discarded, left };
  }

  private async waiting(model: ModelId, key: string): Promise<number> {
    let count = 0;
    for (let after: string | undefined = START; after !== undefined;) {
      const page: readonly string[] = await this.models.parked(model, key, after, PAGE);
      count += page.length;
      after = page.length === PAGE ? page.at(-1) : undefined;
    }
    return count;
  }

  private async fold(view: View, model: ModelId, key: string, positions: readonly string[]): Promise<PageFold> {
    const facts = await this.store.readPositions(positions);
    const fold = new PageFold(view, await documents(this.models, model, [key]), NONE);
    for (const fact of facts) {
      const concerning = this.feed.heardOf(fact).filter(({ type }) => view.reads.includes(type));
      const here = concerning.map((heard) => addressed(view, heard)).filter(({ keys }) => keys.includes(key));
      for (const { heard } of here) fold.add(heard, key);
      // Parked when it could not be made out; what came later to where it belongs has been folded without it.
      const [elsewhere] = here.length > 0 ? [] : concerning;
      if (elsewhere) fold.add({ ...elsewhere, unreadable: ELSEWHERE }, key);
    }
    return fold;
  }
}
