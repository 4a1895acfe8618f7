import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Traceparent } from "@sankofa/kernel/trace";
import type { EventStore } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";
import type { ContractFeed } from "../feed/contract-feed";
import { measured } from "../telemetry/spans";
import { foldPage, type FoldedPage } from "./project-page";
import type { ProjectionRun, Stretch } from "./projection-run";
import type { ViewLeases } from "./view-leases";

const PAGE = 250;

/** A view's next page, folded and not yet written. */
export interface NextPage extends FoldedPage {
  readonly run: ProjectionRun;
}

/** Writes pages of views, each in the epoch of its view's lease, and reads them from the log for a view that is behind. */
export class ViewWriter {
  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
    private readonly feed: ContractFeed,
    private readonly leases: ViewLeases,
    private readonly signal: AbortSignal,
    private readonly onError: (message: string, error: unknown) => void,
  ) {}

  async next(run: ProjectionRun, contracts: readonly Contract[], checkpoint: Position): Promise<NextPage> {
    const { view, model, written: expected, parked } = run;
    const epoch = await this.leases.epoch(view.name);
    return { run, ...(await foldPage(this.models, view, { model, contracts, expected, checkpoint, epoch, parked })) };
  }

  async write(run: ProjectionRun, contracts: readonly Contract[], checkpoint: Position): Promise<void> {
    await this.writePage(await this.next(run, contracts, checkpoint));
  }

  /**
   * One transaction for all of them. Where that fails each is written by itself, so that one does not stop the others;
   * gives those that failed, with why.
   */
  writeAll(pages: readonly NextPage[], within: Traceparent | undefined): Promise<ReadonlyMap<ProjectionRun, unknown>> {
    if (pages.length === 0) return Promise.resolve(new Map());
    return measured("commit views", { within, attributes: { "sankofa.views": pages.length } }, () => this.all(pages));
  }

  private async all(pages: readonly NextPage[]): Promise<ReadonlyMap<ProjectionRun, unknown>> {
    const failed = new Map<ProjectionRun, unknown>();
    const together = pages.length > 1 && (await this.togetherOrNone(pages));
    for (const page of pages)
      if (together) this.written(page);
      else await this.writePage(page).catch((error: unknown) => failed.set(page.run, error));
    return failed;
  }

  private togetherOrNone(pages: readonly NextPage[]): Promise<boolean> {
    return this.models.commitAll(pages.map(({ commit }) => commit)).then(
      () => true,
      () => false,
    );
  }

  private async writePage(page: NextPage): Promise<void> {
    await this.models.commit(page.commit);
    this.written(page);
  }

  private written({ run, commit, stuck }: NextPage): void {
    run.written = commit.checkpoint;
    for (const [key, reason] of stuck) {
      run.parked.add(key);
      this.onError(`The view ${run.view.name} could not fold a fact; ${key} is parked`, new Error(reason));
    }
  }

  /**
   * What several views have missed read once for all of them, each page written in one transaction. Ends early where one of them fails:
   * all stand then where they have read to.
   */
  async catchUpTogether(
    runs: readonly ProjectionRun[],
    upTo: Position,
    onPage: (run: ProjectionRun) => void,
  ): Promise<void> {
    const [first = upTo] = runs.map(({ position }) => position).sort();
    for (let after = first; after < upTo && !this.signal.aborted;) {
      const { contracts, checkpoint } = await this.read(after, upTo);
      after = checkpoint;
      const pages: NextPage[] = [];
      for (const run of runs)
        if (run.position < after) {
          const unread = contracts.filter(({ position }) => position > run.position);
          pages.push(await this.next(run, unread, after));
        }
      const failed = await this.writeAll(pages, undefined);
      for (const { run, commit } of pages)
        if (!failed.has(run)) {
          run.position = commit.checkpoint;
          onPage(run);
        }
      if (failed.size > 0) return;
    }
  }

  /** Reads pages for one view until it stands at the target, and never beyond; the target may move meanwhile. */
  async catchUp(run: ProjectionRun, target: () => Position, onPage: (position: Position) => void): Promise<void> {
    while (run.position < target() && !this.signal.aborted) {
      const { contracts, checkpoint } = await this.read(run.position, target());
      await this.write(run, contracts, checkpoint);
      run.position = checkpoint;
      onPage(run.position);
    }
  }

  private async read(after: Position, upTo: Position): Promise<Pick<Stretch, "contracts" | "checkpoint">> {
    const page = await this.store.readAll({ after, limit: PAGE, asOf: { position: upTo } });
    const contracts = page.facts.flatMap((fact) => this.feed.heardOf(fact));
    return { contracts, checkpoint: page.end ? upTo : page.checkpoint };
  }
}
