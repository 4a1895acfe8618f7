import type { Contract, Position } from "@sankofa/kernel/contract";
import type { Process } from "@sankofa/kernel/process";
import { later } from "@sankofa/kernel/time";
import type { Clock } from "@sankofa/ports/clock";
import { START, type EventStore } from "@sankofa/ports/event-store";
import type { MessageBus } from "@sankofa/ports/message-bus";
import type { ReadModels } from "@sankofa/ports/read-models";
import { consequentCommandId } from "../command-ids";
import { endingWith } from "../ending-with";
import type { ContractFeed, Heard } from "../feed/contract-feed";
import type { CommandAnswer, Problem } from "../rooms";
import { noting, retrying, type Trouble } from "./retrying";
import { sendInstruction, type Rooms } from "./send-instruction";

const PAGE = 500;
/** How often the log is looked at unasked: nobody can tell a process that hears nothing from one that is behind. */
const LOOK_MS = 30_000;

export interface ProcessRun {
  readonly process: Process;
  position: Position;
  /** Up to where its cursor says that it has heard: behind its position where nothing in between was for it. */
  written: Position;
  /**
   * So far it may have heard before: it had no cursor when it began, but the log held facts. What was decided then is not
   * decided anew, and refusals were told then.
   */
  unsure: Position;
  /** What it wrote last of that: it hears one thing after the other, so what follows was decided on with that in the log. */
  wrote: Position;
  /** How much of what follows from a contract was answered: that is not asked again while the rest is tried again. */
  answered: { readonly contract: Position; readonly instructions: number };
  trouble: Trouble | undefined;
  /** It hears one page after the other, whatever woke it. */
  turn: Promise<void>;
  /** How many turns are under way or waited for. */
  turns: number;
}

/**
 * Runs a room's processes. A delivery on the bus only wakes a process: what it hears it reads from the feed, in order,
 * after its own cursor. So redelivered, delayed and overtaken messages change nothing, and a lost one is made good by
 * the next, or by the look that it takes at the log now and then.
 */
export class ProcessRunner {
  readonly runs: readonly ProcessRun[];
  private ended: Promise<unknown> = Promise.resolve();
  private looked: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly cursors: Pick<ReadModels, "cursor" | "moveCursor">,
    private readonly feed: ContractFeed,
    private readonly bus: MessageBus,
    private readonly rooms: Rooms,
    processes: readonly Process[],
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
    private readonly onRefused: (process: string, contract: Contract, problem: Problem) => void,
    private readonly onError: (message: string, error: unknown) => void = () => undefined,
  ) {
    this.runs = processes.map((process) => ({
      process,
      position: "",
      written: "",
      unsure: "",
      wrote: "",
      answered: { contract: "", instructions: 0 },
      trouble: undefined,
      turn: Promise.resolve(),
      turns: 0,
    }));
  }

  async start(): Promise<void> {
    for (const run of this.runs) await this.resume(run);
    this.ended = Promise.all([
      this.lookNowAndThen(),
      ...this.runs.map((run) =>
        retrying(
          (progress) => this.listen(run, progress),
          this.signal,
          this.clock,
          noting(run, (error) => this.onError(`The process ${run.process.name} has stopped`, error)),
        ),
      ),
    ]);
  }

  private async resume(run: ProcessRun): Promise<void> {
    const cursor = await this.cursors.cursor(cursorName(run));
    // Still on the way through what it may have heard before, of which nothing is written.
    if (cursor === START && run.unsure > START) return;
    run.position = run.written = cursor;
    // Views were taken away or made anew, and the cursors with them; or the process is new.
    if (cursor === START) run.unsure = (await this.store.head()).position;
  }

  private async lookNowAndThen(): Promise<void> {
    while (!this.signal.aborted) {
      await this.clock.until(later(this.clock.now(), LOOK_MS), this.signal).catch(() => undefined);
      for (const run of this.runs) {
        if (this.signal.aborted) return;
        // One that is at it, or waits for a room that does not answer, reads to the end by itself. What it fails by,
        // whatever is delivered fails by too, and is told as the process's trouble.
        if (run.turns === 0) await new Promise<void>((next) => void this.look(run, next).catch(() => undefined));
      }
    }
  }

  /** The first look of each: they all begin at once, and with a long way to read none would be taken along. */
  private firstLook(run: ProcessRun): Promise<void> {
    return new Promise((heard, failed) => {
      this.looked = this.looked.then(() => new Promise((next) => void this.look(run, next).then(heard, failed)));
    });
  }

  /**
   * Hears everything. The next one's turn has come when that is done or something is to be sent to a room: what one has
   * read the others need not, so they look one after the other, but nobody waits for the answer to another's instruction.
   */
  private look(run: ProcessRun, next: () => void): Promise<void> {
    return this.inTurn(run, () => this.hearUpToHead(run, next)).finally(next);
  }

  private inTurn(run: ProcessRun, work: () => Promise<void>): Promise<void> {
    run.turns += 1;
    const turn = run.turn.then(work).finally(() => (run.turns -= 1));
    run.turn = turn.catch(() => undefined);
    return turn;
  }

  private async listen(run: ProcessRun, progress: () => void): Promise<void> {
    // Read again each time: a move whose answer got lost was made all the same.
    await this.inTurn(run, () => this.resume(run));
    await endingWith(this.signal, async (over) => {
      // Joined before the log is read: what is published meanwhile is delivered, not missed.
      const deliveries = this.bus.subscribe({ name: cursorName(run), types: run.process.hears, signal: over.signal });
      try {
        await this.firstLook(run);
        progress();
        for await (const delivery of deliveries) {
          if (delivery.contract.position > run.position) await this.inTurn(run, () => this.hearUpToHead(run));
          delivery.ack();
          progress();
        }
      } finally {
        // Nobody has asked for a delivery yet where the look has failed: by its signal alone the bus lets go of it.
        over.abort();
      }
    });
  }

  /** Hears everything from the cursor to the end of the log, in its order; says when something is for it. */
  async hearUpToHead(run: ProcessRun, concerned: () => void = () => undefined): Promise<void> {
    for (;;) {
      const after = run.position;
      const page = await this.store.readAll({ after, limit: PAGE });
      const heard = page.facts.flatMap((fact) => this.feed.heardOf(fact));
      this.passBy(after, heard, page.checkpoint);
      try {
        for (const contract of heard) {
          if (!concerns(contract, run)) continue;
          if (this.signal.aborted) return await this.heardUpTo(run, run.position);
          concerned();
          await this.hear(run, contract);
          run.position = contract.position;
        }
      } catch (error) {
        // What was refused before it is not to be decided anew each time that this is tried again.
        await this.heardUpTo(run, run.position);
        throw error;
      }
      await this.heardUpTo(run, page.checkpoint);
      if (page.end || this.signal.aborted) return;
    }
  }

  private async heardUpTo(run: ProcessRun, position: Position): Promise<void> {
    if (position <= run.written) return;
    // Killed before the end of what it is unsure of it is to be unsure of it again.
    if (position >= run.unsure) {
      await this.cursors.moveCursor(cursorName(run), run.written, position);
      run.written = position;
    }
    run.position = position;
  }

  /** Takes those along for whom nothing was in a page that another has read: they need not read it. */
  private passBy(after: Position, page: readonly Heard[], checkpoint: Position): void {
    for (const run of this.runs) {
      if (run.position < after || run.position >= checkpoint) continue;
      if (!page.some((contract) => concerns(contract, run))) run.position = checkpoint;
    }
  }

  /** What cannot be made out stops this process, for it reads in order, and no other. */
  private async hear(run: ProcessRun, contract: Heard): Promise<void> {
    if (contract.unreadable !== undefined) throw new Error(contract.unreadable);
    const { process } = run;
    const { tenant, traceparent, position } = contract;
    const isUnsure = position <= run.unsure;
    for (const [index, instruction] of process.then(contract).entries()) {
      if (run.answered.contract === position && index < run.answered.instructions) continue;
      const follows = run.wrote > position ? run.wrote : position;
      const sender = { actor: `process:${process.name}`, tenant, traceparent, ...(isUnsure ? { follows } : {}) };
      const commandId = consequentCommandId(contract.id, process.name, index);
      const reply = await sendInstruction(this.rooms, sender, commandId, instruction);
      run.answered = { contract: position, instructions: index + 1 };
      if ("ok" in reply) this.noteWritten(run, reply.ok);
      else if (!isUnsure) this.onRefused(process.name, contract, reply.problem);
    }
  }

  private noteWritten(run: ProcessRun, { facts, position }: CommandAnswer): void {
    if (facts.length > 0 && position > run.wrote && position <= run.unsure) run.wrote = position;
  }

  async stopped(): Promise<void> {
    await this.ended;
    await Promise.all(this.runs.map(({ turn }) => turn));
  }
}

/** It is for this process, and comes after what that has heard. */
const concerns = (contract: Contract, run: ProcessRun): boolean =>
  contract.position > run.position && run.process.hears.includes(contract.type);

const cursorName = (run: ProcessRun): string => `process:${run.process.name}`;
