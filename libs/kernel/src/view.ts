import type { Contract } from "./contract";
import type { Scope } from "./scope";

export type IndexValue = string | number | null;

/** Two indexes of a view: what a list is narrowed by, and what it is sorted by. */
export type IndexPair = readonly [narrowed: string, sorted: string];

/**
 * A read model as a pure fold over the contract feed: every contract it reads names the documents it touches, and
 * `project` gives each one's next content. Nothing but the document and the contract may be looked at, so that the
 * view can be dropped, rebuilt and folded again as of any moment.
 */
export interface View<Doc extends object = object, Heard extends Contract = Contract> {
  readonly name: string;
  /** Raised whenever `project` or the document's shape changes; the runner then builds it anew beside the old one. */
  readonly version: number;
  /** The contract types it reads; all others only move its checkpoint. */
  readonly reads: readonly Heard["type"][];
  /** The documents a contract touches. */
  readonly keys: (contract: Heard) => readonly string[];
  /** The document after the contract; undefined removes it (or leaves it absent). */
  readonly project: (doc: Doc | undefined, contract: Heard, key: string) => Doc | undefined;
  /** What the document belongs to: who may read it. */
  readonly scope: (doc: Doc) => Scope;
  /** Values that lists filter, sort and count by. */
  readonly index: Readonly<Record<string, (doc: Doc) => IndexValue>>;
  /**
   * Lists that are narrowed to one value of an index and sorted by another, as `[narrowed by, sorted by]`: each is read
   * from its beginning, however many rows there are of other values.
   */
  readonly lists?: readonly IndexPair[];
  /** True keeps every version of a row, so that the view answers as of any moment. */
  readonly history: boolean;
  /**
   * True where anybody with a grant at the funder may read every document of it, whatever the grant's level: for the
   * names behind actors. Such documents hold nothing else.
   */
  readonly tenantWide?: boolean;
}

/** Types a view by the contracts it reads and erases the type for the manifest. */
export const view = <Doc extends object, Heard extends Contract>(definition: View<Doc, Heard>): View<Doc, Heard> =>
  definition;
