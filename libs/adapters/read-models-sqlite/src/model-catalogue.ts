import type { Position } from "@sankofa/kernel/contract";
import { START } from "@sankofa/ports/event-store";
import {
  NotCaughtUp,
  UnknownModel,
  type ModelId,
  type ModelSpec,
  type ModelState,
  type ModelStatus,
} from "@sankofa/ports/read-models";
import { specText } from "@sankofa/ports/read-models.bounds";
import type { SqliteFile } from "@sankofa/sqlite-file";
import { ModelTables } from "./model-tables";

type StoredSpec = Pick<ModelSpec, "indexes" | "lists" | "history">;

/** Which models there are, how far each has read and which version of a name is the active one. */
export class ModelCatalogue {
  private readonly known = new Map<string, ModelTables>();

  constructor(
    private readonly file: SqliteFile,
    private readonly readOnly: boolean,
  ) {}

  prepare(spec: ModelSpec): void {
    const tables = new ModelTables(spec);
    const text = specText(spec);
    if (this.readOnly) return this.expectSame(spec, text);
    this.file.transaction(() => {
      this.refuseLookAlike(spec.name);
      const active = this.active(spec.name);
      this.file.database.exec(tables.create());
      this.file
        .prepare(
          "INSERT OR IGNORE INTO models (name, version, spec, status, checkpoint, epoch) VALUES (?, ?, ?, ?, ?, 0)",
        )
        .run(spec.name, spec.version, text, active ? "building" : "active", START);
      this.expectSame(spec, text);
      if (this.statusOf(spec) !== "building") this.file.database.exec(tables.createIndexes());
    });
  }

  /** Sorting everything once into an index costs far less than keeping it sorted row by row: they are made last. */
  caughtUp(model: ModelId): void {
    const tables = this.tables(model);
    this.file.transaction(() => {
      if (this.statusOf(model) !== "building") return;
      this.file.database.exec(tables.createIndexes());
      this.file
        .prepare("UPDATE models SET status = 'caught-up' WHERE name = ? AND version = ?")
        .run(model.name, model.version);
    });
  }

  tables(model: ModelId): ModelTables {
    const name = `${model.name} v${model.version}`;
    const known = this.known.get(name);
    if (known) return known;
    const tables = new ModelTables({ ...model, ...this.storedSpec(model) });
    this.known.set(name, tables);
    return tables;
  }

  progress(model: ModelId): { readonly checkpoint: Position; readonly epoch: number } {
    const found = this.file
      .prepare("SELECT checkpoint, epoch FROM models WHERE name = ? AND version = ?")
      .get(model.name, model.version) as [Position, number] | undefined;
    if (!found) throw new UnknownModel(model);
    return { checkpoint: found[0], epoch: found[1] };
  }

  moveTo(model: ModelId, checkpoint: Position, epoch: number): void {
    this.file
      .prepare("UPDATE models SET checkpoint = ?, epoch = ? WHERE name = ? AND version = ?")
      .run(checkpoint, epoch, model.name, model.version);
  }

  states(): readonly ModelState[] {
    const found = this.file
      .prepare("SELECT name, version, status, checkpoint FROM models ORDER BY name, version")
      .all();
    return (found as [string, number, ModelStatus, Position][]).map(([name, version, status, checkpoint]) => ({
      name,
      version,
      status,
      checkpoint,
    }));
  }

  active(name: string): ModelId | undefined {
    const found = this.file.prepare("SELECT version FROM models WHERE name = ? AND status = 'active'").get(name) as
      [number] | undefined;
    return found && { name, version: found[0] };
  }

  activate(model: ModelId): void {
    this.file.transaction(() => {
      if (this.statusOf(model) === "building") throw new NotCaughtUp(model);
      this.file
        .prepare(
          `UPDATE models SET status = CASE version WHEN ?1 THEN 'active' ELSE 'retired' END
            WHERE name = ?2 AND (version = ?1 OR status = 'active')`,
        )
        .run(model.version, model.name);
    });
  }

  /** Removes a model's tables, with `more` in the same transaction. */
  drop(model: ModelId, more: () => void): void {
    const tables = this.tables(model);
    this.file.forgetStatements();
    this.file.transaction(() => {
      this.file.database.exec(tables.drop());
      this.file.prepare("DELETE FROM models WHERE name = ? AND version = ?").run(model.name, model.version);
      more();
    });
    this.forget(model);
  }

  /** The model was dropped, here or by whoever writes. */
  forget(model: ModelId): void {
    this.known.delete(`${model.name} v${model.version}`);
  }

  private statusOf(model: ModelId): ModelStatus {
    const found = this.file
      .prepare("SELECT status FROM models WHERE name = ? AND version = ?")
      .get(model.name, model.version) as [ModelStatus] | undefined;
    if (!found) throw new UnknownModel(model);
    return found[0];
  }

  private storedSpec(model: ModelId): StoredSpec {
    const found = this.file
      .prepare("SELECT spec FROM models WHERE name = ? AND version = ?")
      .get(model.name, model.version) as [string] | undefined;
    if (!found) throw new UnknownModel(model);
    return JSON.parse(found[0]) as StoredSpec;
  }

  private expectSame(spec: ModelSpec, text: string): void {
    if (specText(this.storedSpec(spec)) !== text)
      throw new TypeError(
        `${spec.name} v${spec.version} was prepared with other indexes or history: raise its version`,
      );
  }

  /** SQLite's table names ignore case. */
  private refuseLookAlike(name: string): void {
    const other = this.file
      .prepare("SELECT name FROM models WHERE lower(name) = lower(?1) AND name <> ?1")
      .get(name) as [string] | undefined;
    if (other) throw new TypeError(`${name} and ${other[0]} differ in case only`);
  }
}
