import type { SourceFile } from "./house";
import { sourceFile } from "./house";

/** A file that breaks exactly one rule. */
export interface Plant {
  readonly rule: string;
  readonly file: SourceFile;
}

export const plant = (rule: string, path: string, text: string): Plant => ({ rule, file: sourceFile(path, text) });
export const ROOM = "libs/contexts/enrolment/src";
