import type { Position } from "@sankofa/kernel/contract";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { View } from "@sankofa/kernel/view";
import type { Clock } from "@sankofa/ports/clock";
import { START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";
import { othersTurn } from "@sankofa/ports/others-turn";
import { LeaseLost, type ReadModels } from "@sankofa/ports/read-models";
import type { ContractFeed } from "../feed/contract-feed";
import { failureReason } from "../store-watch";
import { buildAnew, FACTS_BUILT_BEFORE_START } from "./build-anew";
import { canGoOn, dropOthers, lastRetired } from "./model-builds";
import { followPages } from "./follow-pages";
import { FollowedViews } from "./followed-views";
import { measuredPage } from "./page-spans";
import { concerns } from "./project-page";
import { IDLE_FACTS_PER_CHECKPOINT, passesBy, ViewBusy, type ProjectionRun, type Stretch } from "./projection-run";
import { retrying, troubleOf, type Trouble } from "./retrying";
import { headBeyond, standingRun } from "./standing-run";
import { foldWhole, type BuildOptions } from "./view-build";
import type { ViewLeases } from "./view-leases";
import type { ViewPositions } from "./view-positions";
import { ViewWriter, type NextPage } from "./view-writer";

const CONTRACTS_BEFORE_OTHERS_TURN = 100;

/**
 * Folds the feed into every view of this process: one tail of the log for all of them, state and checkpoint in one
 * transaction each. A key whose fact cannot be folded is parked and the rest goes on; a view that cannot be written
 * falls behind alone, is tried again, and health says so.
 */
export class ProjectionRunner {
  readonly runs = new Map<string, ProjectionRun>();
  private readonly writer: ViewWriter;
  private readonly followed: FollowedViews;
  /** Why none of them can follow the log now, where that is so. */
  trouble: Trouble | undefined;
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
    /** Which of the views it writes, and who it is to others that would write the same. */
    readonly leases: ViewLeases,
  ) {
    this.writer = new ViewWriter(store, models, feed, this.leases, signal, onError);
    this.followed = new FollowedViews(store, models, feed, this.leases, positions, signal);
  }

  /** Makes the tables, catches every view up with the log, then follows it. Resolves once all are caught up. */
  async start(): Promise<void> {
    for (const view of this.views) {
      const run = await standingRun(this.models, view);
      this.runs.set(view.name, run);
      this.standsAsRead(run);
    }
    const { position: head, count } = await headBeyond(this.store, this.runs.values());
    this.tail = head;
    const later: (() => void)[] = [];
    const behind: ProjectionRun[] = [];
    const orLater = (run: ProjectionRun, work: () => Promise<void>): Promise<void> =>
      work().catch((error: unknown) => {
        if (!(error instanceof LeaseLost) && failureReason(error) !== "unreachable") throw error;
        later.push(() => this.setApart(run, error));
      });
    for (const run of this.runs.values())
      await orLater(run, async () => {
        await this.leases.take(run.view.name);
        // Left half done by a process that was killed; what a promotion can be taken back to is kept.
        await dropOthers(this.models, run.model, lastRetired(run.view.name, await this.models.models()));
        if (canGoOn(run.view, run.model)) behind.push(run);
        else if (count <= FACTS_BUILT_BEFORE_START) await this.buildAnew(run);
        else later.push(() => this.setApart(run, new Error("It is of another version and is built anew")));
      });
    // What one of them fails of it meets again by itself.
    await this.writer.catchUpTogether(behind, head, (run) => this.standsAsRead(run)).catch(() => undefined);
    for (const run of behind) await orLater(run, () => this.catchUp(run, () => head));
    for (const setApart of later) setApart();
    this.renewing = this.leases.renewing(this.signal);
    this.positions.levelAt(head);
    this.ended = retrying(
      (progress) => this.follow(progress),
      this.signal,
      this.clock,
      (trouble, error) => {
        this.trouble = trouble;
        if (trouble) this.onError("The views cannot follow the log", error);
      },
    );
  }

  fold(building: ProjectionRun, options: BuildOptions): Promise<void> {
    const { store, models, feed } = this;
    return foldWhole({ store, models, feed, epoch: (view) => this.leases.epoch(view) }, building, options);
  }

  private buildAnew(run: ProjectionRun): Promise<void> {
    return buildAnew(this, this.models, run, () => this.tail, this.signal);
  }

  /** The other build of the run's view answers from now on. */
  answersBy(run: ProjectionRun, { model, position, written, parked }: ProjectionRun): void {
    this.standsAsRead(Object.assign(run, { model, position, written, parked }));
  }

  private async follow(progress: () => void): Promise<void> {
    // With nothing left to read it is well again; else the next page shows it.
    if ((await this.store.head()).position <= this.tail) progress();
    await followPages(this.store, this.tail, this.signal, async (batch) => {
      this.turn = measuredPage(batch, (within) => this.advanceAll(batch, within));
      await this.turn;
      progress();
    });
  }

  private async advanceAll(batch: readonly StoredFact[], within: Traceparent | undefined): Promise<void> {
    const contracts = batch.flatMap((fact) => this.feed.heardOf(fact));
    const checkpoint = batch.at(-1)?.position ?? this.tail;
    const stretch = { contracts, checkpoint, facts: batch.length };
    const pages: NextPage[] = [];
    for (const run of this.runs.values())
      // Looked at when its turn comes: it may be held still since the batch began.
      if (run.apart) this.followed.heard(run, contracts);
      else if (passesBy(run, this.tail, stretch)) this.passed(run, checkpoint, false);
      else
        await this.advance(run, stretch).then(
          (page) => page && pages.push(page),
          (error: unknown) => this.setApart(run, error),
        );
    const failed = await this.writer.writeAll(pages, within);
    for (const { run, commit } of pages)
      if (failed.has(run)) this.setApart(run, failed.get(run));
      else this.passed(run, commit.checkpoint, commit.changes.length > 0);
    this.tail = checkpoint;
    // Level since the page was under way: it passed them by, and the next may be long in coming.
    for (const run of this.runs.values())
      if (!run.apart && run.position < checkpoint)
        await this.catchUp(run, () => checkpoint).catch((error: unknown) => this.setApart(run, error));
    this.positions.levelAt(checkpoint);
  }

  /** The view's next page where it has one to write; else it has passed it by. */
  private async advance(run: ProjectionRun, { contracts, checkpoint, facts }: Stretch): Promise<NextPage | undefined> {
    // Another runner may have written further than this one's tail before it took over.
    if (checkpoint <= run.position) return undefined;
    if (run.position < this.tail) await this.catchUp(run, () => this.tail);
    if (contracts.length >= CONTRACTS_BEFORE_OTHERS_TURN) await othersTurn();
    const unread = contracts.filter(({ position }) => position > run.position);
    run.idleFacts += facts;
    if (concerns(run.view, unread) || run.idleFacts >= IDLE_FACTS_PER_CHECKPOINT)
      return this.writer.next(run, unread, checkpoint);
    return void this.passed(run, checkpoint, false);
  }

  private passed(run: ProjectionRun, checkpoint: Position, changed = true): void {
    run.position = checkpoint;
    if (run.written === checkpoint) run.idleFacts = 0;
    this.positions.stands(run.view.name, run.model, checkpoint, { changed });
  }

  /** Reads pages for one view until it stands at the target, and never beyond; the target may move meanwhile. */
  catchUp(run: ProjectionRun, target: () => Position, onPage?: (position: Position) => void): Promise<void> {
    return this.writer.catchUp(run, target, (position) => {
      onPage?.(position);
      if (this.runs.get(run.view.name) === run) this.standsAsRead(run);
    });
  }

  private standsAsRead({ view, model, position }: ProjectionRun): void {
    this.positions.stands(view.name, model, position);
  }

  /** Takes a failing view out of the tail; it, or whoever holds it still, reads for itself until it is level again. */
  private setApart(run: ProjectionRun, error?: unknown): void {
    if (run.apart) return;
    run.apart = true;
    if (error !== undefined && !(error instanceof LeaseLost)) {
      this.onError(`The view ${run.view.name} has stopped`, error);
      run.trouble = troubleOf(error, this.clock);
    }
    const work = retrying(
      async () => {
        await this.followed.untilTaken(run, () => this.tail);
        if (!canGoOn(run.view, run.model)) await this.buildAnew(run);
        await this.rejoin(run);
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

  /** In the tail again, level with it at that very moment. */
  private async rejoin(run: ProjectionRun): Promise<void> {
    do await this.catchUp(run, () => this.tail);
    while (run.position < this.tail && !this.signal.aborted);
    run.apart = false;
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
    if (run.apart) throw new ViewBusy(`The view ${run.view.name} is catching up; try again when it is level`);
    run.apart = true;
    try {
      // A page of the tail's that was begun before is written first.
      await this.turn.catch(() => undefined);
      const still = this.tail;
      await this.catchUp(run, () => still);
      await work();
      await this.rejoin(run);
    } finally {
      run.apart = false;
      // Where the work failed: the next fact that would show it may be long in coming.
      if (run.position < this.tail) this.setApart(run);
    }
  }

  /** After the signal has aborted: waits for the tail to end and writes the checkpoints that were put off. */
  async stopped(): Promise<void> {
    await Promise.all([this.ended, this.renewing, ...this.apart]);
    // One that cannot be written, here or because another runner took the view over, is only read again.
    for (const run of this.runs.values())
      if (run.written < run.position && !run.trouble)
        await this.writer.write(run, [], run.position).catch(() => undefined);
    await this.leases.release();
  }
}
