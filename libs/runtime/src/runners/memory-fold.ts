import type { Contract, Position } from "@sankofa/kernel/contract";
import type { View } from "@sankofa/kernel/view";
import type { Commit, ModelId, ReadModels } from "@sankofa/ports/read-models";
import { addressed } from "./addressed";
import { PageFold } from "./page-fold";
import { documents } from "./project-page";

/** What is kept in memory at most; beyond it, what was folded is written and documents are fetched again when touched. */
export interface FoldBounds {
  readonly documents: number;
  /** Of the documents' text, as far as a sample of it tells. */
  readonly bytes: number;
  /** Touches and row versions that wait to be written, which is done beside folding: they are never looked at again. */
  readonly waiting: number;
}

export const USUAL_BOUNDS: FoldBounds = { documents: 100_000, bytes: 64 * 1024 * 1024, waiting: 8_000 };

/** So much is written in one transaction: a large one would hold up whoever else writes. */
const PER_COMMIT = 4_000;
const WEIGHED_EVERY = 64;

type Change = Commit["changes"][number];
type Touch = Commit["touches"][number];
type Park = NonNullable<Commit["park"]>[number];

/**
 * A build folded in memory: each document is written once, however many facts made it, and nothing is read back as long
 * as the view fits the bounds. The checkpoint is written with the last of a turn, so a build that was cut short is never
 * taken for a whole one.
 */
export class MemoryFold {
  private docs = new Map<string, object | undefined>();
  private rows = new Map<string, Change>();
  private readonly versions: Change[] = [];
  private readonly touches: Touch[] = [];
  private readonly park: Park[] = [];
  private bytes = 0;
  private weighed = 0;
  /** All documents there are, are in memory. */
  private whole = true;
  private readonly parked = new Set<string>();
  /** What hands over what waits, beside folding. */
  private handing: Promise<void> | undefined;
  /** What was handed over and is being written, the oldest first, and how that failed. */
  private readonly unanswered = new Set<Promise<void>>();
  private underWay = 0;
  private failure: { readonly error: unknown } | undefined;

  constructor(
    private readonly models: ReadModels,
    private readonly view: View,
    private readonly model: ModelId,
    private written: Position,
    private readonly epoch: () => Promise<number>,
    private readonly bounds: FoldBounds = USUAL_BOUNDS,
  ) {}

  get keysParked(): Set<string> {
    return this.parked;
  }

  async add(contracts: readonly Contract[]): Promise<void> {
    const { view, docs } = this;
    const touched = contracts
      .filter((contract) => view.reads.includes(contract.type))
      .map((contract) => addressed(view, contract));
    if (!this.whole) await this.fetch(touched.flatMap(({ keys }) => keys));
    const fold = new PageFold(view, docs, this.parked);
    for (const { heard, keys } of touched) for (const key of keys) fold.add(heard, key);
    for (const key of fold.stuck.keys()) this.parked.add(key);
    this.keep(fold);
    this.writeOn();
    while (this.ahead > this.bounds.waiting) await this.progress();
    if (docs.size > this.bounds.documents || this.bytes > this.bounds.bytes) await this.spill();
  }

  /** Writes what is in memory, and that everything up to the position is in it. */
  async finish(position: Position): Promise<void> {
    await this.spill();
    await this.commit({ checkpoint: position });
    this.written = position;
  }

  private keep({ changes, touches, park }: PageFold): void {
    for (const change of changes) {
      if (this.view.history) this.versions.push(change);
      else this.rows.set(change.key, change);
      this.weighed += 1;
      if (change.row && this.weighed % WEIGHED_EVERY === 0)
        this.bytes += WEIGHED_EVERY * JSON.stringify(change.row.doc).length;
    }
    for (const touch of touches) this.touches.push(touch);
    for (const each of park) this.park.push(each);
  }

  private async fetch(keys: readonly string[]): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.docs.has(key));
    const found = await documents(this.models, this.model, missing);
    for (const key of missing) this.docs.set(key, found.get(key));
  }

  /** Writes everything and forgets the documents. */
  private async spill(): Promise<void> {
    // Also where nothing waits: the last part may still be on its way.
    do {
      this.writeOn();
      await this.settled();
    } while (this.waiting > 0);
    const rows = [...this.rows.values()];
    for (let from = 0; from < rows.length; from += PER_COMMIT)
      await this.commit({ changes: rows.slice(from, from + PER_COMMIT) });
    this.rows.clear();
    this.docs.clear();
    this.bytes = 0;
    this.whole = false;
  }

  /** Resolves when nothing is being written any more; throws what could not be. */
  async settled(): Promise<void> {
    while (this.handing || this.unanswered.size > 0) await (this.handing ?? this.oldest);
    if (this.failure) throw this.failure.error;
  }

  /** Resolves when some of what waits was handed over or written; throws what could not be. */
  private async progress(): Promise<void> {
    await (this.oldest ?? this.handing);
    if (this.failure) throw this.failure.error;
  }

  private get waiting(): number {
    return this.versions.length + this.touches.length + this.park.length;
  }

  /** How far folding is ahead of writing. Where one part is under way at a time, the next may be as large beside it. */
  private get ahead(): number {
    return this.models.keepsOrder ? this.waiting + this.underWay : this.waiting;
  }

  private get oldest(): Promise<void> | undefined {
    return this.unanswered.values().next().value;
  }

  private writeOn(): void {
    this.handing ??= this.handOver()
      .catch((error: unknown) => this.fail(error))
      .finally(() => (this.handing = undefined));
  }

  /**
   * One part after the other until nothing waits: each as soon as it is there where the read models keep order, for what is
   * under way stands outside this thread's heap, and nobody's garbage is collected around it.
   */
  private async handOver(): Promise<void> {
    const { versions, touches, park, unanswered } = this;
    while (this.waiting > 0 && !this.failure)
      if (unanswered.size > 0 && !this.models.keepsOrder) await this.oldest;
      else {
        const epoch = await this.epoch();
        const part = {
          changes: versions.splice(0, PER_COMMIT),
          touches: touches.splice(0, PER_COMMIT),
          park: park.splice(0, PER_COMMIT),
        };
        const size = part.changes.length + part.touches.length + part.park.length;
        this.underWay += size;
        const written = this.send(part, epoch)
          .catch((error: unknown) => this.fail(error))
          .finally(() => {
            unanswered.delete(written);
            this.underWay -= size;
          });
        unanswered.add(written);
      }
  }

  private fail(error: unknown): void {
    this.failure ??= { error };
  }

  private async commit(part: Partial<Commit>): Promise<void> {
    await this.send(part, await this.epoch());
  }

  private send(part: Partial<Commit>, epoch: number): Promise<void> {
    const { model, written } = this;
    return this.models.commit({
      model,
      expected: written,
      checkpoint: written,
      epoch,
      changes: [],
      touches: [],
      ...part,
    });
  }
}
