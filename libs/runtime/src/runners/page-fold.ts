import type { Contract, Position } from "@sankofa/kernel/contract";
import type { IndexValue, View } from "@sankofa/kernel/view";
import type { Commit, Row } from "@sankofa/ports/read-models";
import type { Heard } from "../feed/contract-feed";

type Change = Commit["changes"][number];
type Touch = Commit["touches"][number];
type Park = NonNullable<Commit["park"]>[number];

/** What a page changes, folded fact by fact over the documents as they stood; what cannot be folded is set aside by key. */
export class PageFold {
  readonly changes: Change[] = [];
  readonly touches: Touch[] = [];
  readonly park: Park[] = [];
  /** The keys that stand still since a fact of this page, and why. */
  readonly stuck = new Map<string, string>();

  constructor(
    private readonly view: View,
    private readonly docs: Map<string, object | undefined>,
    private readonly parked: ReadonlySet<string>,
  ) {}

  add(contract: Heard, key: string): void {
    const { position } = contract;
    if (this.stuck.has(key) || this.parked.has(key)) {
      // A fact may say several things to a key; it is parked once.
      if (!this.isParked(key, position)) this.park.push({ key, position, reason: "" });
      return;
    }
    try {
      if (contract.unreadable !== undefined) throw new Error(contract.unreadable);
      const before = this.docs.get(key);
      const after = this.view.project(before, contract, key);
      const row = after === undefined || after === before ? null : whole(rowOf(this.view, key, after));
      this.touches.push({ key, position });
      if (after === before) return;
      this.docs.set(key, after);
      this.changes.push({ key, position, row });
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)) || "It threw nothing that says why";
      forget(this.changes, contract, key);
      forget(this.touches, contract, key);
      this.stuck.set(key, reason);
      this.park.push({ key, position, reason });
    }
  }

  private isParked(key: string, position: Position): boolean {
    for (let at = this.park.length - 1; at >= 0 && this.park[at]?.position === position; at -= 1)
      if (this.park[at]?.key === key) return true;
    return false;
  }
}

/** A fact is folded whole or parked whole: what it said to the key before it failed is taken back. */
const forget = (written: (Change | Touch)[], { position }: Contract, key: string): void => {
  for (let at = written.length - 1; at >= 0 && written[at]?.position === position; at -= 1)
    if (written[at]?.key === key) written.splice(at, 1);
};

export const rowOf = <Doc extends object>(view: Pick<View<Doc>, "index" | "scope">, key: string, doc: Doc): Row => {
  const index: Record<string, IndexValue> = {};
  for (const [name, valueOf] of Object.entries(view.index)) index[name] = valueOf(doc);
  return { key, scope: view.scope(doc), index, doc };
};

/** The row, where a store can file it: data that lacks something folds into a document that belongs to nobody, or has no place in a list. */
const whole = (row: Row): Row => {
  if (typeof row.scope.funder !== "string") throw new TypeError("The document belongs to no funder");
  for (const name in row.index) {
    const value: unknown = row.index[name];
    if (value !== null && typeof value !== "string" && typeof value !== "number")
      throw new TypeError(`The document has no ${name} to be listed by`);
  }
  return row;
};
