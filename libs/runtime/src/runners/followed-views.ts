import { setTimeout as pause } from "node:timers/promises";
import type { Contract, Position } from "@sankofa/kernel/contract";
import { START, type EventStore } from "@sankofa/ports/event-store";
import { LeaseLost, type ReadModels } from "@sankofa/ports/read-models";
import type { ContractFeed } from "../feed/contract-feed";
import { standingBuild } from "./model-builds";
import { parkedKeys } from "./parked-keys";
import type { ProjectionRun } from "./projection-run";
import type { ViewLeases } from "./view-leases";
import type { ViewPositions } from "./view-positions";

const PAGE = 500;
/** How soon a process takes over after another has given a view back; one that was killed holds its lease for longer. */
const ASK_AGAIN_MS = 2_000;
/** Whoever waits for what they wrote waits this much longer where another process folds it. */
const LOOK_AGAIN_MS = 20;

/**
 * Views that another process of the same rooms writes. How far one has got is read from its checkpoint, which is written
 * only where a fact concerned it: so the log is heard along, and a view whose last such fact is written stands where the
 * log does.
 */
export class FollowedViews {
  /** The last fact that concerned a followed view, as far as the log has been read here. */
  private readonly concerned = new Map<ProjectionRun, Position>();

  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
    private readonly feed: ContractFeed,
    private readonly leases: ViewLeases,
    private readonly positions: ViewPositions,
    private readonly signal: AbortSignal,
  ) {}

  heard(run: ProjectionRun, contracts: readonly Contract[]): void {
    if (!this.concerned.has(run)) return;
    const last = contracts.filter(({ type }) => run.view.reads.includes(type)).at(-1);
    if (last) this.concerned.set(run, last.position);
  }

  /** Resolves once this process may write the view; until then it is followed to wherever the tail stands. */
  async untilTaken(run: ProjectionRun, tail: () => Position): Promise<void> {
    try {
      while (!(await this.isTaken(run))) {
        run.trouble = undefined;
        await this.follow(run, tail);
        this.signal.throwIfAborted();
      }
    } finally {
      this.concerned.delete(run);
      await this.lookAgain(run);
    }
  }

  private isTaken(run: ProjectionRun): Promise<boolean> {
    return this.leases.take(run.view.name).then(
      () => true,
      (error: unknown) => {
        if (error instanceof LeaseLost) return false;
        throw error;
      },
    );
  }

  /** How the view stands in the store: another runner may have written it, or let another build answer. */
  private async lookAgain(run: ProjectionRun): Promise<void> {
    run.model = (await standingBuild(this.models, run.view)) ?? run.model;
    run.position = run.written = await this.models.checkpoint(run.model);
    run.parked = await parkedKeys(this.models, run.model);
    this.positions.stands(run.view.name, run.model, run.position);
  }

  private async follow(run: ProjectionRun, tail: () => Position): Promise<void> {
    await this.begin(run, tail());
    for (const until = Date.now() + ASK_AGAIN_MS; Date.now() < until && !this.signal.aborted;) {
      // The tail first: whatever it has passed has been heard.
      const passed = tail();
      const concerned = this.concerned.get(run) ?? START;
      if (concerned > run.written) run.written = await this.models.checkpoint(run.model);
      this.stands(run, concerned > run.written ? run.written : passed);
      await pause(LOOK_AGAIN_MS, undefined, { signal: this.signal }).catch(() => undefined);
    }
  }

  /** Looks which build answers and how far it is written, and what of the log after that concerns it. */
  private async begin(run: ProjectionRun, upTo: Position): Promise<void> {
    const model = (await standingBuild(this.models, run.view)) ?? run.model;
    if (this.concerned.has(run) && model.version === run.model.version) return;
    this.concerned.set(run, START);
    await this.lookAgain(run);
    for (let after = run.written; after < upTo;) {
      const page = await this.store.readAll({ after, limit: PAGE, asOf: { position: upTo } });
      const { concerned } = this;
      const known = concerned.get(run) ?? START;
      this.heard(
        run,
        page.facts.flatMap((fact) => this.feed.heardOf(fact)),
      );
      // What the tail has heard meanwhile lies further on.
      if (known > (concerned.get(run) ?? START)) concerned.set(run, known);
      if (page.end) return;
      after = page.checkpoint;
    }
  }

  private stands(run: ProjectionRun, position: Position): void {
    if (position <= run.position) return;
    run.position = position;
    this.positions.stands(run.view.name, run.model, position);
  }
}
