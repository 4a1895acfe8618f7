/** The data was written by a newer program: this one refuses it rather than guess, and nothing was touched. */
export class DataNewer extends Error {
  readonly code = "data-newer";

  constructor(
    readonly file: string,
    readonly found: number,
    readonly known: number,
  ) {
    super(`${file} has data version ${found}; this program knows versions up to ${known}`);
    this.name = "DataNewer";
  }
}
