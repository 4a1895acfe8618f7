import type { Contract, Position } from "@sankofa/kernel/contract";
import type { View } from "@sankofa/kernel/view";
import type { Clock } from "@sankofa/ports/clock";
import { START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";
import { LeaseLost, type ModelId, type ReadModels } from "@sankofa/ports/read-models";
import type { ContractFeed } from "../feed/contract-feed";
import { factsOf } from "../feed/facts-of";
import { batched } from "./batched";
import { modelSpec, nextBuild, promote, standingBuild } from "./model-builds";
import { parkedKeys } from "./parked-keys";
import { concerns, projectPage } from "./project-page";
import { retrying, type Trouble } from "./retrying";
import { ViewLeases } from "./view-leases";
import type { ViewPositions } from "./view-positions";

const PAGE = 500;
/** A view that a stretch of the log does not concern writes its checkpoint only this often: reading it again is harmless. */
const IDLE_FACTS_PER_CHECKPOINT = 2_000;

export interface ProjectionRun {
  readonly view: View;
  model: ModelId;
  /** Up to where it has read. */
  position: Position;
  /** Up to where its checkpoint is written. */
  written: Position;
  idleFacts: number;
  /** Keys that stand still behind a fact that could not be folded. */
  parked: Set<string>;
  /** Set while it reads for itself, behind the shared tail. */
  apart: boolean;
  trouble: Trouble | undefined;
}

/**
 * Folds the feed into every view of this process: one tail of the log for all of them, state and checkpoint in one
 * transaction each. A key whose fact cannot be folded is parked and the rest goes on; a view that cannot be written
 * falls behind alone, is tried again, and health says so.
 */
export class ProjectionRunner {
  readonly runs = new Map<string, ProjectionRun>();
  readonly leases: ViewLeases;
  private renewing: Promise<void> = Promise.resolve();
  private tail: Position = START;
  private ended: Promise<void> = Promise.resolve();
  private turn: Promise<void> = Promise.resolve();
  private readonly apart = new Set<Promise<void>>();
  private held: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
    private readonly feed: ContractFeed,
    private readonly views: readonly View[],
    private readonly positions: ViewPositions,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
    private readonly onError: (message: string, error: unknown) => void,
    /** Who this process is to others that would write the same views. */
    owner: string,
  ) {
    this.leases = new ViewLeases(models, clock, owner);
  }

  /** Makes the tables, catches every view up with the log, then follows it. Resolves once all are caught up. */
  async start(): Promise<void> {
    for (const view of this.views) await this.stand(view);
    const { position: head } = await this.store.head();
    const standby: { readonly run: ProjectionRun; readonly lost: LeaseLost }[] = [];
    for (const run of this.runs.values())
      try {
        await this.leases.take(run.view.name);
        await this.catchUp(run, () => head);
      } catch (error) {
        if (!(error instanceof LeaseLost)) throw error;
        standby.push({ run, lost: error });
      }
    await this.dropAbandoned();
    this.tail = head;
    for (const { run, lost } of standby) this.setApart(run, lost);
    this.renewing = this.leases.renewing(this.signal);
    this.positions.levelAt(head);
    this.ended = retrying(
      (progress) => this.follow(progress),
      this.signal,
      this.clock,
      (trouble, error) => {
        if (trouble) this.onError("The views cannot follow the log", error);
      },
    );
  }

  private async stand(view: View): Promise<void> {
    const known = await standingBuild(this.models, view);
    const model = known ?? nextBuild(view, await this.models.models());
    await this.models.prepare(modelSpec(view, model));
    if (!known) await promote(this.models, model);
    const position = await this.models.checkpoint(model);
    this.runs.set(view.name, {
      view,
      model,
      position,
      written: position,
      idleFacts: 0,
      parked: await parkedKeys(this.models, model),
      apart: false,
      trouble: undefined,
    });
    this.positions.stands(view.name, model, position);
  }

  /** Builds that answer nothing: of an older version of their view, or left half done by a process that was killed. */
  private async dropAbandoned(): Promise<void> {
    for (const model of await this.models.models()) {
      const run = this.runs.get(model.name);
      if (run && model.version !== run.model.version && this.leases.holds(model.name))
        await this.models.drop({ name: model.name, version: model.version });
    }
  }

  private async follow(progress: () => void): Promise<void> {
    const facts = factsOf(this.store, this.tail, this.signal);
    for await (const batch of batched(facts, PAGE)) {
      this.turn = this.advanceAll(batch);
      await this.turn;
      progress();
    }
  }

  private async advanceAll(batch: readonly StoredFact[]): Promise<void> {
    const contracts = batch.flatMap((fact) => this.feed.contractsOf(fact));
    const checkpoint = batch.at(-1)?.position ?? this.tail;
    for (const run of this.runs.values())
      // Looked at when its turn comes: it may be held still since the batch began.
      if (!run.apart)
        await this.advance(run, contracts, checkpoint, batch.length).catch((error: unknown) =>
          this.setApart(run, error),
        );
    this.tail = checkpoint;
    this.positions.levelAt(checkpoint);
  }

  private async advance(
    run: ProjectionRun,
    contracts: readonly Contract[],
    checkpoint: Position,
    facts: number,
  ): Promise<void> {
    // Another runner may have written further than this one's tail before it took over.
    if (checkpoint <= run.position) return;
    // Level since a page was under way: that page passed it by.
    if (run.position < this.tail) await this.catchUp(run, () => this.tail);
    const unread = contracts.filter(({ position }) => position > run.position);
    run.idleFacts += facts;
    if (concerns(run.view, unread) || run.idleFacts >= IDLE_FACTS_PER_CHECKPOINT) {
      await this.write(run, unread, checkpoint);
      run.idleFacts = 0;
    }
    run.position = checkpoint;
    this.positions.stands(run.view.name, run.model, checkpoint);
  }

  private async write(run: ProjectionRun, contracts: readonly Contract[], checkpoint: Position): Promise<void> {
    const { view, model, written: expected, parked } = run;
    const epoch = await this.leases.epoch(view.name);
    const stuck = await projectPage(this.models, view, { model, contracts, expected, checkpoint, epoch, parked });
    run.written = checkpoint;
    for (const [key, reason] of stuck) {
      parked.add(key);
      this.onError(`The view ${view.name} could not fold a fact; ${key} is parked`, new Error(reason));
    }
  }

  /** Reads pages for one view until it stands at the target, and never beyond; the target may move meanwhile. */
  async catchUp(run: ProjectionRun, target: () => Position, onPage?: (position: Position) => void): Promise<void> {
    while (run.position < target() && !this.signal.aborted) {
      const upTo = target();
      const page = await this.store.readAll({ after: run.position, limit: PAGE, asOf: { position: upTo } });
      const contracts = page.facts.flatMap((fact) => this.feed.contractsOf(fact));
      const checkpoint = page.end ? upTo : page.checkpoint;
      await this.write(run, contracts, checkpoint);
      run.position = checkpoint;
      if (this.runs.get(run.view.name) === run) this.positions.stands(run.view.name, run.model, run.position);
      onPage?.(run.position);
    }
  }

  /** Takes a failing view out of the tail; it reads for itself until it is level again. */
  private setApart(run: ProjectionRun, error: unknown): void {
    this.onError(`The view ${run.view.name} has stopped`, error);
    run.apart = true;
    run.trouble = { since: this.clock.now(), message: error instanceof Error ? error.message : String(error) };
    const work = retrying(
      async () => {
        await this.leases.take(run.view.name).finally(() => this.lookAgain(run));
        await this.catchUp(run, () => this.tail);
        run.apart = false;
      },
      this.signal,
      this.clock,
      (trouble) => (run.trouble = trouble ?? run.trouble),
    ).then(() => {
      if (!run.apart) run.trouble = undefined;
      this.apart.delete(work);
    });
    this.apart.add(work);
  }

  /** How the view stands in the store: another runner may have written it, or let another build answer. */
  private async lookAgain(run: ProjectionRun): Promise<void> {
    run.model = (await standingBuild(this.models, run.view)) ?? run.model;
    run.position = run.written = await this.models.checkpoint(run.model);
    run.parked = await parkedKeys(this.models, run.model);
    this.positions.stands(run.view.name, run.model, run.position);
  }

  /**
   * Holds a view still while `work` runs, level with the tail afterwards: for promoting another build of it, or folding
   * what was parked. One at a time.
   */
  holding(run: ProjectionRun, work: () => Promise<void>): Promise<void> {
    const turn = this.held.then(() => this.hold(run, work));
    this.held = turn.catch(() => undefined);
    return turn;
  }

  private async hold(run: ProjectionRun, work: () => Promise<void>): Promise<void> {
    if (run.apart) throw new Error(`The view ${run.view.name} is catching up; try again when it is level`);
    run.apart = true;
    try {
      // A page of the tail's that was begun before is written first.
      await this.turn.catch(() => undefined);
      const still = this.tail;
      await this.catchUp(run, () => still);
      await work();
      await this.catchUp(run, () => this.tail);
    } finally {
      run.apart = false;
    }
  }

  /** After the signal has aborted: waits for the tail to end and writes the checkpoints that were put off. */
  async stopped(): Promise<void> {
    await Promise.all([this.ended, this.renewing, ...this.apart]);
    // One that cannot be written, here or because another runner took the view over, is only read again.
    for (const run of this.runs.values())
      if (run.written < run.position && !run.trouble) await this.write(run, [], run.position).catch(() => undefined);
    await this.leases.release();
  }
}
