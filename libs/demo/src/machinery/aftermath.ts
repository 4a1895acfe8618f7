import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Deadline } from "@sankofa/kernel/process";
import { later, type Instant } from "@sankofa/kernel/time";
import type { Engine } from "@sankofa/runtime/engine";
import { DeadlineRunner } from "@sankofa/runtime/runners/deadline-runner";
import { ProcessRunner, type ProcessRun } from "@sankofa/runtime/runners/process-runner";
import type { Rooms } from "@sankofa/runtime/runners/send-instruction";
import type { DemoClock } from "./demo-clock";
import { viewReaches } from "./view-reaches";

const PAGE = 500;
/** So long after it fell due a deadline is noticed. */
const NOTICED_MS = 1_000;
const LAST_INSTANT = "9999-12-31T23:59:59.999Z";

/**
 * What follows from a fact: views, processes, deadlines. The runners are the platform's own, but one after the other and
 * to the end before the story goes on, so that the same story writes the same facts in the same order.
 */
export class Aftermath {
  private readonly processes: ProcessRunner;
  private readonly deadlines: DeadlineRunner;
  /** When each deadline next falls due, as far as known; asked again once a fact may have changed it. */
  private readonly due = new Map<Deadline, Instant | undefined>();

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
    for (const run of this.processes.runs) run.position = run.written = heard;
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
      this.forgetDue(contracts);
      const concerned = this.concerned(contracts);
      for (const run of concerned) await this.processes.hearUpToHead(run);
      // Nothing in it is for the others, which need not read it.
      for (const run of this.processes.runs) if (run.position === this.heard) run.position = checkpoint;
      this.heard = checkpoint;
      if (end && concerned.length === 0) return;
    }
  }

  /** Moves the clock there, stopping wherever something falls due on the way. */
  async arrive(at: Instant): Promise<void> {
    for (let due = await this.nextDue(at); due !== undefined; due = await this.nextDue(at)) {
      this.clock.moveTo(later(due, NOTICED_MS));
      let raised = 0;
      for (const run of this.deadlines.runs) {
        const sent = await this.deadlines.raiseDue(run);
        // What follows is due to the next one as well, or it is not: that is not left to how fast a view is written.
        if (sent > 0) await this.settle();
        raised += sent;
      }
      this.due.clear();
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
    for (const view of this.engine.projections.runs.keys()) await viewReaches(this.engine, view, position, this.signal);
  }

  private forgetDue(contracts: readonly Contract[]): void {
    for (const deadline of this.due.keys()) {
      const reads = this.engine.house.views.get(deadline.view)?.reads ?? [];
      if (contracts.some(({ type }) => reads.includes(type))) this.due.delete(deadline);
    }
  }

  private async nextDue(by: Instant): Promise<Instant | undefined> {
    for (const { deadline } of this.deadlines.runs)
      if (!this.due.has(deadline)) this.due.set(deadline, await this.earliestOf(deadline));
    const [earliest] = [...this.due.values()].filter((at) => at !== undefined).sort();
    return earliest !== undefined && earliest <= by ? earliest : undefined;
  }

  private async earliestOf({ view, dueIndex }: Deadline): Promise<Instant | undefined> {
    const { positions, ports } = this.engine;
    const { rows } = await ports.readModels.find(positions.model(view), {
      visible: "every-tenant",
      where: { [dueIndex]: { atMost: LAST_INSTANT } },
      orderBy: dueIndex,
      limit: 1,
    });
    return rows[0] && String(rows[0].index[dueIndex]);
  }
}
