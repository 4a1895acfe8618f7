import type { mongo } from "mongoose";
import type { Position } from "@sankofa/kernel/contract";
import type { Scope } from "@sankofa/kernel/scope";
import type { IndexValue } from "@sankofa/kernel/view";
import type { ModelId, ModelSpec, Row } from "@sankofa/ports/read-models";
import { listIndexes } from "@sankofa/ports/read-models.bounds";

/** What a row holds. The document is text: it comes back byte for byte, whatever a view calls its fields. */
export interface RowContent {
  readonly tenant: string;
  readonly scope: Omit<Scope, "funder">;
  readonly index: Readonly<Record<string, IndexValue>>;
  readonly doc: string;
}

/**
 * A row as it stands, under its key. `page` counts the model's pages: what an older page says of the row is refused.
 * A removed row leaves its key and page behind, without content, so that this holds for it too.
 */
export interface StoredRow extends Partial<RowContent> {
  readonly _id: string;
  readonly page: number;
  readonly from: Position;
}

export interface KeyAt {
  readonly key: string;
  readonly position: Position;
}

/** A version of a row that stood from the position in its id until another. */
export interface PastRow extends RowContent {
  readonly _id: KeyAt;
  readonly to: Position;
}

export interface Touch {
  readonly _id: KeyAt;
}

/** A parked fact; one that was folded or given up keeps its place without a reason, for the sake of `page`. */
export interface ParkedFact {
  readonly _id: KeyAt;
  readonly page: number;
  readonly reason: string | null;
}

export const contentOf = ({ scope: { funder, ...scope }, index, doc }: Row, spec: ModelSpec): RowContent => ({
  tenant: funder,
  scope,
  index: Object.fromEntries(spec.indexes.map((name) => [name, index[name] ?? null])),
  doc: JSON.stringify(doc),
});

export const toRow = (key: string, { tenant, scope, index, doc }: RowContent): Row => ({
  key,
  scope: { funder: tenant, ...scope },
  index,
  doc: JSON.parse(doc) as object,
});

export const isRow = (stored: StoredRow | null | undefined): stored is StoredRow & RowContent =>
  stored?.tenant !== undefined;

const NAMESPACE_EXISTS = 48;
/** What ends a range of ids of one key: sorts after every position. */
export const AFTER_ALL = "\uffff";

/** The ids of a key with positions after one and up to another, both as they sort in an index on `_id`. */
export const idsOf = (key: string, after: Position, upTo: Position = AFTER_ALL) => ({
  $gt: { key, position: after },
  $lte: { key, position: upTo },
});

/**
 * The collections of one build of a model. They bear the build's own id: a model that was dropped and prepared again has
 * others, so nothing that was meant for the old ones can reach the new.
 */
export class ModelCollections {
  readonly rows: mongo.Collection<StoredRow>;
  readonly past: mongo.Collection<PastRow>;
  readonly touches: mongo.Collection<Touch>;
  readonly parked: mongo.Collection<ParkedFact>;

  readonly id: ModelId;

  constructor(
    private readonly db: mongo.Db,
    readonly build: string,
    readonly spec: ModelSpec,
  ) {
    this.id = { name: spec.name, version: spec.version };
    this.rows = this.named("rows");
    this.past = this.named("past");
    this.touches = this.named("touches");
    this.parked = this.named("parked");
  }

  /** Makes them where they are missing, always outside of transactions. */
  async create(): Promise<void> {
    for (const { collectionName } of this.all())
      await this.db.createCollection(collectionName).catch((error: unknown) => {
        if ((error as mongo.MongoServerError).code !== NAMESPACE_EXISTS) throw error;
      });
  }

  /** What lists and counts are served by. The tenant stands first: none of them looks across tenants unasked. */
  async createIndexes(): Promise<void> {
    const lists = listIndexes(this.spec).map((of) => {
      const sorted = Object.fromEntries(of.map((name) => [`index.${name}`, 1] as const));
      return { key: { tenant: 1, ...sorted, _id: 1 } } as const;
    });
    await this.rows.createIndexes([{ key: { tenant: 1, _id: 1 } }, ...lists]);
    if (this.spec.history) await this.past.createIndexes([{ key: { tenant: 1, to: 1 } }]);
  }

  async drop(): Promise<void> {
    for (const collection of this.all()) await collection.drop();
  }

  private all(): Pick<mongo.Collection, "collectionName" | "drop">[] {
    return [this.rows, this.past, this.touches, this.parked];
  }

  private named<Stored extends mongo.Document>(kind: string): mongo.Collection<Stored> {
    return this.db.collection<Stored>(`${this.spec.name}.v${this.spec.version}.${this.build}.${kind}`);
  }
}
