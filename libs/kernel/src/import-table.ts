import type { Id } from "./ids";

/** One column of a table that people fill in elsewhere. */
export interface ImportColumn {
  /** Its heading in the template; upper and lower case, blanks and marks do not matter when it is read. */
  readonly name: string;
  /** Other headings it is known by. */
  readonly aliases: readonly string[];
  /** The field of the request that it becomes: faults of that field are shown at this column. */
  readonly field: string;
  /** What the template shows. */
  readonly example: string;
}

/** A row's cells by field; an empty cell is an empty text. */
export type ImportRow = Readonly<Record<string, string>>;

/**
 * ENR-11: a table whose rows become commands of the room. The room says what a row means; reading files, checking every row
 * without writing, and writing the chosen ones once are the platform's.
 */
export interface ImportTable {
  readonly name: string;
  readonly summary: string;
  readonly columns: readonly ImportColumn[];
  /** The command that a row becomes, or that all rows of one group become together. */
  readonly command: string;
  /** Fields that say which row it is: the same ones twice in a file are a fault. */
  readonly unique: readonly string[];
  /** Rows alike in this field become one command. */
  readonly groupBy?: string;
  /** A record of the programme that a row names: looked up in a list of the room by what people call it. */
  readonly naming?: {
    readonly query: string;
    readonly field: string;
    /** The list's fields with the record's name and its id. */
    readonly name: string;
    readonly id: string;
  };
  readonly request: (rows: readonly ImportRow[], of: { readonly programmeId: Id; readonly named?: Id }) => object;
}
