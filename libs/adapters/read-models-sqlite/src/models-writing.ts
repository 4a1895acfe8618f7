import type { Position } from "@sankofa/kernel/contract";
import { CheckpointConflict, LeaseLost, type ModelId, type ModelSpec } from "@sankofa/ports/read-models";
import type { SqliteFile } from "@sankofa/sqlite-file";
import { Markers } from "./markers";
import { ModelCatalogue } from "./model-catalogue";
import type { ModelTables } from "./model-tables";
import type { PageCells } from "./page-cells";
import { PageWriter } from "./page-writer";
import { ParkedFacts } from "./parked-facts";

/** A transaction that has so many cells of changes, some four thousand, goes on for no other: whoever else writes waits for it. */
const MOST_CELLS = 40_000;

/** All that changes the file, each in one transaction. */
export class ModelsWriting {
  private readonly catalogue: ModelCatalogue;
  private readonly markers: Markers;
  private readonly parkedFacts: ParkedFacts;
  private readonly writers = new WeakMap<ModelTables, PageWriter>();

  constructor(
    private readonly file: SqliteFile,
    readOnly: boolean,
  ) {
    this.catalogue = new ModelCatalogue(file, readOnly);
    this.markers = new Markers(file);
    this.parkedFacts = new ParkedFacts(file);
  }

  prepare(spec: ModelSpec): void {
    this.catalogue.prepare(spec);
  }

  caughtUp(model: ModelId): void {
    this.catalogue.caughtUp(model);
  }

  activate(model: ModelId): void {
    this.catalogue.activate(model);
  }

  drop(model: ModelId): void {
    this.catalogue.drop(model, () => this.parkedFacts.drop(model));
  }

  /** With what else waits to be committed in the same transaction, as long as there is more and it is not too large. */
  commitAll(pages: readonly PageCells[], more: () => readonly PageCells[] | undefined = () => undefined): void {
    const written = new Set<ModelTables>();
    try {
      this.file.transaction(() => {
        let cells = 0;
        for (let next: readonly PageCells[] | undefined = pages; next; next = cells < MOST_CELLS ? more() : undefined)
          for (const page of next) {
            const tables = this.catalogue.tables(page.model);
            written.add(tables);
            this.write(page, tables);
            cells += page.changes.length + (page.touches?.length ?? 0);
          }
      });
    } catch (error) {
      // What the writers learnt of keys went with the transaction, wherever it failed.
      for (const tables of written) this.writers.delete(tables);
      throw error;
    }
  }

  moveCursor(name: string, from: Position, to: Position): void {
    this.markers.moveCursor(name, from, to);
  }

  lease(name: string, owner: string, forMilliseconds: number, now: string): number | undefined {
    return this.markers.lease(name, owner, forMilliseconds, now);
  }

  private write(page: PageCells, tables: ModelTables): void {
    const { model } = page;
    const stored = this.catalogue.progress(model);
    if (page.epoch < stored.epoch) throw new LeaseLost(`${model.name} v${model.version}`, stored.epoch);
    if (page.expected !== stored.checkpoint) throw new CheckpointConflict(model, stored.checkpoint);
    this.writerOf(tables).write(page);
    this.parkedFacts.write(page);
    this.catalogue.moveTo(model, page.checkpoint, page.epoch);
  }

  private writerOf(tables: ModelTables): PageWriter {
    const writer = this.writers.get(tables) ?? new PageWriter(this.file, tables);
    this.writers.set(tables, writer);
    return writer;
  }
}
