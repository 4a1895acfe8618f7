import type { Deadline } from "@sankofa/kernel/process";
import { later, type Instant, MINUTE } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import type { ReadModels, Row } from "@sankofa/ports/read-models";
import { dueCommandId } from "../command-ids";
import { endingWith } from "../ending-with";
import { traceparentOf } from "../traces";
import type { Problem } from "../rooms";
import { noting, retrying, type Trouble } from "./retrying";
import { NotNow, sendInstruction, type Rooms } from "./send-instruction";
import type { ViewPositions } from "./view-positions";

const PAGE = 100;
/** How often the clock is looked at when nothing is known to come due sooner. */
const LONGEST_REST = MINUTE;
const WAIT_FOR_VIEW_MS = 5_000;

/** What a room answers that cannot decide on one record now, and can on others. What is thrown besides is a mistake of ours, met at one record too. */
const OF_ONE_RECORD: readonly string[] = ["fact-unreadable", "written-by-newer", "data-damaged", "concurrent-change"];

const isOfOneRecord = (error: unknown): boolean =>
  !(error instanceof NotNow) || OF_ONE_RECORD.includes(error.problem.code);

export interface DeadlineRun {
  readonly deadline: Deadline;
  /**
   * Due instants by the keys of their documents that were answered and stand there still, by refusal or because the view has
   * not caught up: not asked again as long as they do.
   */
  readonly asked: Map<string, Instant>;
  trouble: Trouble | undefined;
}

/**
 * Turns passed due instants into commands. A command's id comes from the document and its due instant, so a machine that
 * was off, or asked twice, raises each of them once.
 */
export class DeadlineRunner {
  readonly runs: readonly DeadlineRun[];
  private ended: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly models: ReadModels,
    private readonly positions: ViewPositions,
    private readonly rooms: Rooms,
    deadlines: readonly Deadline[],
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
    private readonly onRefused: (deadline: string, key: string, problem: Problem) => void,
    private readonly onError: (message: string, error: unknown) => void = () => undefined,
  ) {
    this.runs = deadlines.map((deadline) => ({ deadline, asked: new Map(), trouble: undefined }));
  }

  start(): void {
    this.ended = Promise.all(
      this.runs.map((run) =>
        retrying(
          (progress) => this.watch(run, progress),
          this.signal,
          this.clock,
          noting(run, (error) => this.onError(`The deadline ${run.deadline.name} has stopped`, error)),
        ),
      ),
    );
  }

  private async watch(run: DeadlineRun, progress: () => void): Promise<void> {
    while (!this.signal.aborted) {
      const changes = this.positions.changes(run.deadline.view);
      const now = this.clock.now();
      const worked = await this.raiseDue(run, now);
      progress();
      if (worked === 0) await this.rest(run.deadline, now, changes);
    }
  }

  /** Sends what is due now; gives how many commands were sent. Throws what one of them fails of when all the others were sent. */
  async raiseDue({ deadline, asked }: DeadlineRun, now: Instant = this.clock.now()): Promise<number> {
    const rows = await this.rowsDue(deadline, now);
    const failures: unknown[] = [];
    let sent = 0;
    for (const row of rows) {
      if (this.signal.aborted) break;
      const due = String(row.index[deadline.dueIndex]);
      if (asked.get(row.key) === due) continue;
      try {
        sent += await this.raise(deadline, row, due, now);
        asked.set(row.key, due);
      } catch (error) {
        if (!isOfOneRecord(error)) throw error;
        // It is due first for as long as it fails: all that is due after it would wait for it.
        failures.push(error);
      }
    }
    const standing = new Set(rows.map(({ key }) => key));
    for (const key of asked.keys()) if (!standing.has(key)) asked.delete(key);
    if (sent > 0) await this.positions.waitFor(deadline.view, this.positions.head(), WAIT_FOR_VIEW_MS);
    if (failures.length > 0) throw failures[0];
    return sent;
  }

  private async raise(deadline: Deadline, row: Row, due: Instant, now: Instant): Promise<number> {
    const instructions = deadline.then(row.doc, now);
    for (const [index, instruction] of instructions.entries()) {
      const commandId = dueCommandId(due, deadline.name, row.key, index);
      // Nobody asked for it: a trace begins here.
      const traceparent = traceparentOf(commandId);
      const sender = { actor: `deadline:${deadline.name}`, tenant: row.scope.funder, traceparent };
      const reply = await sendInstruction(this.rooms, sender, commandId, instruction);
      if ("problem" in reply) this.onRefused(deadline.name, row.key, reply.problem);
    }
    return instructions.length;
  }

  private async rowsDue(deadline: Deadline, now: Instant): Promise<readonly Row[]> {
    const rows: Row[] = [];
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<ReadModels["find"]>> = await this.models.find(
        this.positions.model(deadline.view),
        {
          visible: "every-tenant",
          where: { [deadline.dueIndex]: { atMost: now } },
          orderBy: deadline.dueIndex,
          limit: PAGE,
          ...(cursor ? { cursor } : {}),
        },
      );
      rows.push(...page.rows);
      cursor = page.next ?? undefined;
    } while (cursor);
    return rows;
  }

  /**
   * Until the next due instant after the moment that was looked at, or until the view has changed since then.
   * What came due while it was looked at wakes at once; what was asked already does not.
   */
  private async rest(deadline: Deadline, looked: Instant, changes: number): Promise<void> {
    const [next] = (
      await this.models.find(this.positions.model(deadline.view), {
        visible: "every-tenant",
        where: { [deadline.dueIndex]: { atLeast: later(looked, 1) } },
        orderBy: deadline.dueIndex,
        limit: 1,
      })
    ).rows;
    const due = next && String(next.index[deadline.dueIndex]);
    const rest = later(looked, LONGEST_REST);
    const wake = due && due < rest ? due : rest;
    await endingWith(this.signal, async (over) => {
      await Promise.race([
        this.clock.until(wake, over.signal),
        this.positions.changedSince(deadline.view, changes, over.signal),
      ]).catch(() => undefined);
      over.abort();
    });
  }

  async stopped(): Promise<void> {
    await this.ended;
  }
}
