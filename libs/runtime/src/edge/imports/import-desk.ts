import type { ImportTable } from "@sankofa/kernel/import-table";
import type { Id } from "@sankofa/kernel/ids";
import type { Position } from "@sankofa/kernel/contract";
import type { Caller } from "@sankofa/kernel/scope";
import type { Traceparent } from "@sankofa/kernel/trace";

/** One thing that is wrong with one row; `row` as a spreadsheet counts, the heading being the first. */
export interface RowFault {
  readonly row: number;
  /** The heading, where one cell is to blame. */
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
}

export interface ImportAsked {
  readonly programmeId: Id;
  readonly table: string;
  readonly digest: string;
}

/** What would come of a file: nothing was written but that it was looked at. */
export interface Preview {
  readonly importId: Id;
  readonly rows: number;
  /** Rows that would be written, and those that say what is known already: by this file, another, or by hand. */
  readonly ready: readonly number[];
  readonly known: readonly number[];
  readonly faults: readonly RowFault[];
}

/** What came of the rows chosen. */
export interface Committed {
  readonly importId: Id;
  readonly committed: number;
  readonly known: number;
  readonly refused: number;
  /** Ended by whoever asked, with rows left. */
  readonly cancelled: boolean;
  /** Of the heading and the rows chosen: what was seen before any room was asked, and what rooms refused. */
  readonly faults: readonly RowFault[];
  readonly position: Position | null;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** What the edge asks of whoever reads tables into rooms. */
export interface ImportDesk {
  readonly tables: readonly ImportTable[];
  /** The same desk, whose asking belongs to a trace. */
  inTrace(traceparent: Traceparent): ImportDesk;
  preview(caller: Caller, asked: ImportAsked): Promise<Preview>;
  /** Writes the chosen rows that have no fault, or all of them; each once, however often it is asked. */
  commit(
    caller: Caller,
    asked: ImportAsked & { readonly rows?: readonly number[] | undefined },
    report: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<Committed>;
}
