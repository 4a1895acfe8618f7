import type { Preview } from "../../api/imports";

/** A file that was looked at, and what was found in it. */
export interface Looked {
  readonly table: string;
  readonly digest: string;
  readonly preview: Preview;
}
