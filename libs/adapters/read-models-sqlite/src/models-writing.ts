import type { Position } from "@sankofa/kernel/contract";
import { CheckpointConflict, LeaseLost, type ModelId, type ModelSpec } from "@sankofa/ports/read-models";
import type { SqliteFile } from "@sankofa/sqlite-file";
import { Markers } from "./markers";
import { ModelCatalogue } from "./model-catalogue";
import type { ModelTables } from "./model-tables";
import type { PageCells } from "./page-cells";
import { PageWriter } from "./page-writer";
import { ParkedFacts } from "./parked-facts";

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

  commitAll(pages: readonly PageCells[]): void {
    const written = pages.map((page) => ({ page, tables: this.catalogue.tables(page.model) }));
    try {
      this.file.transaction(() => {
        for (const { page, tables } of written) this.write(page, tables);
      });
    } catch (error) {
      // What the writers learnt of keys went with the transaction, wherever it failed.
      for (const { tables } of written) this.writers.delete(tables);
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
