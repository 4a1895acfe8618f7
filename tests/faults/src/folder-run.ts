import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dataFiles } from "@sankofa/embedded/data-files";
import { examine } from "@sankofa/embedded/examine";
import { openKeptStores } from "@sankofa/embedded/kept-stores";
import { START } from "@sankofa/ports/event-store";
import { leftOf, type Left } from "./half-backup";
import { Ledger } from "./ledger";
import type { Order, Said } from "./messages";
import { readLog } from "./read-log";
import type { Aim, Round } from "./round";
import { CALLERS } from "./work";
import type { WritingProcess } from "./writing-process";

/** An announced piece of work that does not come is not waited for longer: the kill is then one like any other. */
const ANNOUNCED_WITHIN_MS = 2_000;
/** Timers are as coarse as this; a kill that is aimed waits in a loop instead. */
const TIMER_MS = 5;

/** One data folder through its kills: every writer goes on where the killed one stopped. */
export class FolderRun {
  readonly ledger = new Ledger();
  /** Kills that met the piece of work they were aimed at while it was under way, by what that was. */
  readonly hits: Partial<Record<Aim, number>> = {};
  readonly backups: Record<Left, number> = { nothing: 0, unusable: 0, whole: 0 };
  private readonly data: string;
  private readonly next = { log: firstSteps(), engine: firstSteps() };
  private sealedAfter: string = START;
  /** What was acknowledged before the latest backup began: a whole one holds all of it. */
  private beforeBackup = new Ledger();

  constructor(
    private readonly folder: string,
    private readonly base: string,
  ) {
    this.data = join(folder, "data");
    mkdirSync(folder);
  }

  /** Starts a writer, holds what it finds against what was acknowledged, lets it work, and kills it. */
  async round(round: Round, writer: WritingProcess): Promise<void> {
    this.listen(writer);
    await writer.says("ready");
    if (writer.logOnly) await this.makeWhole();
    writer.order(this.orderFor(round, writer.logOnly));
    if (round.aim === "opening") await sleep(round.delay);
    else if (await this.openedAndCompared(writer, round.number)) await this.worked(round, writer);
    await writer.kill();
    if (wasHit(round.aim, writer)) this.hits[round.aim] = (this.hits[round.aim] ?? 0) + 1;
    if ((await writer.exit()) !== null) this.ledger.fault(`the writer of round ${round.number} ended by itself`);
    if (round.aim === "backup") await this.lookAtBackup();
  }

  /** After the last kill: everything that follows from the log is done, then all of it is looked at once more. */
  async settle(writer: WritingProcess): Promise<void> {
    this.listen(writer);
    await writer.says("ready");
    this.sealedAfter = START;
    writer.order({ ...this.orderFor({ aim: "engine", comparesViews: true, number: -1 }, false), settles: true });
    if (await this.openedAndCompared(writer, -1)) this.ledger.requireProcessSteps();
    writer.allow();
    if ((await writer.exit()) !== 0) this.ledger.fault("the last writer did not close in order");
    this.ledger.startOver();
    await this.compare();
    const { faults } = await examine(this.data, () => undefined);
    for (const { kind, position, detail } of faults) this.ledger.fault(`${kind} at ${position}: ${detail}`);
  }

  private async openedAndCompared(writer: WritingProcess, number: number): Promise<boolean> {
    const opened = await writer.says("opened");
    if (!opened) {
      this.ledger.fault(`the writer of round ${number} did not open what was left`);
      return false;
    }
    await this.compare();
    for (const id of opened.unreadable)
      this.ledger.mark(this.ledger.lost, id, "is sealed under a key that is not there");
    if (opened.sealedUpTo) this.sealedAfter = opened.sealedUpTo;
    if (opened.views) this.ledger.compare(opened.views);
    return true;
  }

  /** Whoever writes the log alone writes that of an installation: a log with facts beside which nothing stands is refused. */
  private async makeWhole(): Promise<void> {
    if (existsSync(dataFiles(this.data).credentials)) return;
    const { close } = await openKeptStores({ dataFolder: this.data });
    await close();
  }

  private async compare(): Promise<void> {
    await readLog(this.data, this.ledger);
    this.ledger.settle();
  }

  private async worked({ aim, delay, passOver }: Round, writer: WritingProcess): Promise<void> {
    const before = writer.countOf("about-to");
    writer.allow();
    await writer.says("working");
    if (aim !== "log" && aim !== "engine") await writer.says("about-to", before + passOver, ANNOUNCED_WITHIN_MS);
    if (delay > TIMER_MS) return void (await sleep(delay));
    for (const end = performance.now() + delay; performance.now() < end;);
  }

  private async lookAtBackup(): Promise<void> {
    const promises = this.beforeBackup;
    const left = await leftOf(join(this.folder, "backup"), join(this.folder, "restored"), promises);
    this.backups[left] += 1;
    if (left !== "whole") return;
    promises.settle();
    for (const id of promises.lost) this.ledger.mark(this.ledger.lost, id, "is not in a backup that says it is whole");
  }

  private orderFor(round: Pick<Round, "aim" | "comparesViews" | "number">, logOnly: boolean): Order {
    return {
      folder: this.data,
      base: this.base,
      aim: round.aim,
      backupTo: join(this.folder, "backup"),
      next: logOnly ? this.next.log : this.next.engine,
      comparesViews: round.comparesViews,
      sealedAfter: this.sealedAfter,
      settles: false,
    };
  }

  private listen(writer: WritingProcess): void {
    const kind = writer.logOnly ? "log" : "engine";
    writer.onSaid = (said: Said) => {
      if (said.kind === "failed") this.ledger.fault(`a writer failed: ${said.why}`);
      if (said.kind === "about-to" && said.what === "backup") this.beforeBackup = this.ledger.promisesSoFar();
      if (said.kind !== "acknowledged") return;
      this.ledger.acknowledge(kind, said);
      this.next[kind][said.caller] = said.step + 1;
    };
  }
}

const firstSteps = (): number[] => Array.from({ length: CALLERS }, () => 0);

/** What is aimed at had begun when the writer died, and was not over; everything it said has been heard by then. */
const wasHit = (aim: Aim, writer: WritingProcess): boolean => {
  switch (aim) {
    case "log":
    case "engine":
      return writer.countOf("working") > 0;
    case "opening":
      return writer.countOf("opened") === 0;
    default:
      return writer.countOf("about-to") > writer.countOf("done-with");
  }
};
