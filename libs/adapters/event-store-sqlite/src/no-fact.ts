import type { StoredFact } from "@sankofa/ports/event-store";
import { StoreFailure } from "@sankofa/ports/store-failure";
import { factOf } from "./row";

type Row = readonly [position: number, body: string];
type NameOf = (id: number) => string;

/** What is stored at a position is no fact any more: damage, which a restore mends. */
export class NoFact extends StoreFailure {
  constructor(
    position: number,
    /** What could be read of the rows before it. */
    readonly before: readonly StoredFact[],
    cause: unknown,
  ) {
    super("damaged", `What the log holds at ${position} is no fact any more, which verifying it names.`, { cause });
  }
}

/** A text that is no JSON, that holds something else than a fact's members, or that names what nobody is called. */
const isOfText = (error: unknown): boolean =>
  error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError;

/**
 * What making facts of rows failed of, in words that name the first row at fault. The rows are gone through again for it, so
 * that nobody looks at any of them as long as all are sound.
 */
export const unsound = (rows: readonly Row[], nameOf: NameOf, error: unknown): unknown => {
  if (!isOfText(error)) return error;
  const before: StoredFact[] = [];
  for (const [position, body] of rows)
    try {
      before.push(factOf(position, body, nameOf));
    } catch (cause) {
      return new NoFact(position, before, cause);
    }
  return error;
};

/** The fact of one row that is looked at by itself. */
export const soundFact = (row: Row, nameOf: NameOf): StoredFact => {
  try {
    return factOf(...row, nameOf);
  } catch (error) {
    throw unsound([row], nameOf, error);
  }
};
