import type { Contract, Position } from "@sankofa/kernel/contract";
import { later, type Instant } from "@sankofa/kernel/time";
import type { Engine } from "@sankofa/runtime/engine";
import { DeadlineRunner } from "@sankofa/runtime/runners/deadline-runner";
import { ProcessRunner, type ProcessRun } from "@sankofa/runtime/runners/process-runner";
import type { Rooms } from "@sankofa/runtime/runners/send-instruction";
import type { DemoClock } from "./demo-clock";

const PAGE = 500;
const WAIT_FOR_VIEW_MS = 20_000;
/** So long after it fell due a deadline is noticed. */
const NOTICED_MS = 1_000;
const LAST_INSTANT = "9999-12-31T23:59:59.999Z";

/** The demonstration waited for a view that does not come. */
export class ViewStuck extends Error {}

/**
 * What follows from a fact: views, processes, deadlines. The runners are the platform's own, but one after the other and
 * to the end before the story goes on, so that the same story writes the same facts in the same order.
 */
export class Aftermath {
  private readonly processes: ProcessRunner;
  private readonly deadlines: DeadlineRunner;
  /** When something next falls due, as far as known; asked again once a fact may have changed it. */
  private due: { readonly at: Instant | undefined } | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly clock: DemoClock,
    private readonly signal: AbortSignal,
    /** Up to where everything has been heard. */
    private heard: Position,
  ) {
    const { eventStore, readModels, messageBus } = engine.ports;
    const { feed, positions, contexts } = engine;
    const rooms: Rooms = { send: (pattern, call) => engine.commands.execute(pattern, call) };
    const processes = contexts.flatMap((context) => context.processes);
    const deadlines = contexts.flatMap((context) => context.deadlines);
    this.processes = new ProcessRunner(
      eventStore,
      readModels,
      feed,
      messageBus,
      rooms,
      processes,
      clock,
      signal,
      () => undefined,
    );
    for (const run of this.processes.runs) run.position = heard;
    this.deadlines = new DeadlineRunner(readModels, positions, rooms, deadlines, clock, signal, () => undefined);
  }

  /** Until nothing more follows from what was written. */
  async settle(): Promise<void> {
    const { eventStore } = this.engine.ports;
    for (;;) {
      const { facts, checkpoint, end } = await eventStore.readAll({ after: this.heard, limit: PAGE });
      if (facts.length === 0) return;
      await this.viewsReach(checkpoint);
      const contracts = facts.flatMap((fact) => this.engine.feed.contractsOf(fact));
      if (this.movesDue(contracts)) this.due = undefined;
      const concerned = this.concerned(contracts);
      for (const run of concerned) await this.processes.hearUpToHead(run);
      this.heard = checkpoint;
      if (end && concerned.length === 0) return;
    }
  }

  /** Moves the clock there, stopping wherever something falls due on the way. */
  async arrive(at: Instant): Promise<void> {
    for (let due = await this.nextDue(at); due !== undefined; due = await this.nextDue(at)) {
      this.clock.moveTo(later(due, NOTICED_MS));
      let raised = 0;
      for (const { deadline } of this.deadlines.runs) raised += await this.deadlines.raiseDue(deadline);
      await this.settle();
      this.due = undefined;
      if (raised === 0) break;
    }
    this.clock.moveTo(at);
  }

  /** Leaves every process where the log ends, as if it had listened all along. */
  async finish(): Promise<void> {
    await this.settle();
    for (const run of this.processes.runs) await this.processes.hearUpToHead(run);
    const { position } = await this.engine.ports.eventStore.head();
    while (this.engine.publisher.position < position) {
      this.signal.throwIfAborted();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private concerned(contracts: readonly Contract[]): readonly ProcessRun[] {
    const types = new Set(contracts.map(({ type }) => type));
    return this.processes.runs.filter(({ process }) => process.hears.some((type) => types.has(type)));
  }

  private async viewsReach(position: string): Promise<void> {
    const { positions, projections } = this.engine;
    for (const view of projections.runs.keys())
      if (!(await positions.waitFor(view, position, WAIT_FOR_VIEW_MS)))
        throw new ViewStuck(`The view ${view} does not reach ${position}`);
  }

  private movesDue(contracts: readonly Contract[]): boolean {
    const views = this.deadlines.runs.map(({ deadline }) => this.engine.house.views.get(deadline.view));
    return contracts.some(({ type }) => views.some((view) => view?.reads.includes(type)));
  }

  private async nextDue(by: Instant): Promise<Instant | undefined> {
    this.due ??= { at: await this.earliestDue() };
    return this.due.at !== undefined && this.due.at <= by ? this.due.at : undefined;
  }

  private async earliestDue(): Promise<Instant | undefined> {
    const { positions, ports } = this.engine;
    const found: Instant[] = [];
    for (const { deadline } of this.deadlines.runs) {
      const { view, dueIndex } = deadline;
      const { rows } = await ports.readModels.find(positions.model(view), {
        visible: "every-tenant",
        where: { [dueIndex]: { atMost: LAST_INSTANT } },
        orderBy: dueIndex,
        limit: 1,
      });
      if (rows[0]) found.push(String(rows[0].index[dueIndex]));
    }
    return found.sort()[0];
  }
}
