import type { Position } from "@sankofa/kernel/contract";
import type { Id } from "@sankofa/kernel/ids";
import type { Condition } from "@sankofa/kernel/manifest";
import type { Scope } from "@sankofa/kernel/scope";
import type { IndexPair, IndexValue } from "@sankofa/kernel/view";

/** A read model: a named, versioned collection of documents with declared indexes. */
export interface ModelSpec {
  readonly name: string;
  readonly version: number;
  readonly indexes: readonly string[];
  /** Lists narrowed to one value of an index and sorted by another, each served by an index over both. */
  readonly lists?: readonly IndexPair[];
  /** Keep every version of a row with the positions between which it stood. */
  readonly history: boolean;
}

export interface ModelId {
  readonly name: string;
  readonly version: number;
}

export interface Row {
  readonly key: string;
  readonly scope: Scope;
  readonly index: Readonly<Record<string, IndexValue>>;
  readonly doc: object;
}

/** A row without what it is found by. */
export type KeyedDocument = Pick<Row, "key" | "doc">;

/** One page of projected changes, written with its checkpoint in one transaction. */
export interface Commit {
  readonly model: ModelId;
  /** The checkpoint this page was computed from; anything else stored is a CheckpointConflict. */
  readonly expected: Position;
  readonly checkpoint: Position;
  /** The writer's lease epoch; an older one than stored is a LeaseLost. */
  readonly epoch: number;
  /** In log order; a key may come several times. A null row removes the document. */
  readonly changes: readonly { readonly key: string; readonly position: Position; readonly row: Row | null }[];
  /** Which facts touched which key: what as-of folds again and what stands behind a number. */
  readonly touches: readonly { readonly key: string; readonly position: Position }[];
  /** Parked facts of a key, up to a position, that this page folds or gives up. */
  readonly unpark?: readonly { readonly key: string; readonly upTo: Position }[];
  /** Facts set aside by this page, after `unpark`; one that is parked already gets the new reason. */
  readonly park?: readonly { readonly key: string; readonly position: Position; readonly reason: string }[];
}

/** A key that stands still: its first parked fact could not be folded, the others of the key queue behind it. */
export interface ParkedKey {
  readonly key: string;
  readonly position: Position;
  /** Why the first one could not be folded. */
  readonly reason: string;
  readonly facts: number;
}

/**
 * Only rows of this tenant, and only those one of the scopes covers; `all` for the whole tenant. `every-tenant` is for
 * the platform's own deadlines and is never reached from a query.
 */
export type Visibility =
  | { readonly tenant: Id; readonly scopes: "all" | readonly { readonly level: keyof Scope; readonly id: Id }[] }
  | "every-tenant";

export interface Find {
  readonly visible: Visibility;
  readonly where?: Readonly<Record<string, Condition>>;
  /** Nulls first, ties by key in the same direction; by key alone where left out. */
  readonly orderBy?: string;
  readonly descending?: boolean;
  /** 1–100. */
  readonly limit: number;
  /** As given by an earlier page; a foreign or damaged one is a BadCursor. */
  readonly cursor?: string;
  /** As the rows stood at this position; needs history. */
  readonly at?: Position;
}

export interface RowPage {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** Forwards only, but for one that is retired: it may become the active one again. */
export type ModelStatus = "building" | "caught-up" | "active" | "retired";

export interface ModelState extends ModelId {
  readonly status: ModelStatus;
  readonly checkpoint: Position;
}

export class CheckpointConflict extends Error {
  constructor(
    readonly model: ModelId,
    readonly actual: Position,
  ) {
    super(`${model.name} v${model.version} stands at ${actual}`);
    this.name = "CheckpointConflict";
  }
}

export class LeaseLost extends Error {
  constructor(
    readonly lease: string,
    readonly epoch: number,
  ) {
    super(`The lease ${lease} was taken over in epoch ${epoch}`);
    this.name = "LeaseLost";
  }
}

/** A build that has not read what there is, or lacks its indexes, was asked to answer. */
export class NotCaughtUp extends Error {
  constructor(readonly model: ModelId) {
    super(`${model.name} v${model.version} is still building`);
    this.name = "NotCaughtUp";
  }
}

export class BadCursor extends Error {
  constructor() {
    super("The cursor is not one of this list");
    this.name = "BadCursor";
  }
}

export class UnknownModel extends Error {
  constructor(readonly model: ModelId) {
    super(`There is no model ${model.name} v${model.version}`);
    this.name = "UnknownModel";
  }
}

/**
 * Documents for dashboards and audits: written by projections, rebuilt from the log at any time. Beside them what runners note of
 * their own work, which follows no log: cursors, leases, and what became of webhooks.
 */
export interface ReadModels {
  /**
   * Declares a model and makes what it is kept in where that is missing. A first version becomes active at once; another
   * one is building, and may be listed and counted only once `caughtUp` has made its indexes.
   */
  prepare(spec: ModelSpec): Promise<void>;
  models(): Promise<readonly ModelState[]>;
  /** Makes the indexes of a build that was filled, last, and says that it may answer. Said again, it changes nothing. */
  caughtUp(model: ModelId): Promise<void>;
  /**
   * Makes one version the one that `active` names, and retires the one that was: one write, which promotes a build that
   * is caught up and takes a promotion back alike. NotCaughtUp for one that is building.
   */
  activate(model: ModelId): Promise<void>;
  active(name: string): Promise<ModelId | undefined>;
  /** Removes the model and everything in it; prepared again, it starts from nothing. */
  drop(model: ModelId): Promise<void>;
  checkpoint(model: ModelId): Promise<Position>;
  /** Commits are written in the order they were asked for, also those that are asked for before the last is answered. */
  readonly keepsOrder: boolean;
  commit(commit: Commit): Promise<void>;
  /** Pages of several models, each as `commit` has it, in one transaction: where one is refused none is written. */
  commitAll(commits: readonly Commit[]): Promise<void>;
  /** The row, now or as it stood at a position. */
  get(model: ModelId, key: string, at?: Position): Promise<Row | undefined>;
  /** The documents that exist of these keys, each once: what a page is folded over. */
  getMany(model: ModelId, keys: readonly string[]): Promise<readonly KeyedDocument[]>;
  find(model: ModelId, find: Find): Promise<RowPage>;
  /** How many visible rows have each value of an index, null as the empty string; at most 1 000 values, the lowest first. */
  countBy(
    model: ModelId,
    by: string,
    find: Pick<Find, "visible" | "where" | "at">,
  ): Promise<Readonly<Record<string, number>>>;
  /** Positions of the facts that touched a key, ascending, after a position; at most 1 000. */
  touches(model: ModelId, key: string, after: Position, limit: number): Promise<readonly Position[]>;
  /** The same from the other end: descending, before a position; at most 1 000. */
  touchesBefore(model: ModelId, key: string, before: Position, limit: number): Promise<readonly Position[]>;
  /** The keys that stand still, by key; at most 1 000, after a key. */
  parkedKeys(model: ModelId, after: string, limit: number): Promise<readonly ParkedKey[]>;
  /** Positions of the facts parked for a key, ascending, after a position; at most 1 000. */
  parked(model: ModelId, key: string, after: Position, limit: number): Promise<readonly Position[]>;
  /** Every current row as `key\tcanonical JSON of {doc,index,scope}`, by key: for comparing two builds byte for byte. */
  dump(model: ModelId): AsyncIterable<string>;
  /** Checkpoints of processes and publishers, which are no models. START where none was written. */
  cursor(name: string): Promise<Position>;
  moveCursor(name: string, from: Position, to: Position): Promise<void>;
  /** Takes or renews a lease; gives the epoch, or undefined while another owner holds it. */
  lease(name: string, owner: string, forMilliseconds: number, now: string): Promise<number | undefined>;
  close(): Promise<void>;
}
