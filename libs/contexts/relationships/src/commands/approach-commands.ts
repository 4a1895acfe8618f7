import type { CommandEntry } from "@sankofa/kernel/manifest";
import { chooseApproaches } from "./choose-approaches";
import { compareOutcome } from "./compare-outcome";
import { editApproachMatrix } from "./edit-approach-matrix";
import { rankApproaches } from "./rank-approaches";

/** What can be asked of approaches: these nouns' part of the manifest. */
export const approachCommands: readonly CommandEntry[] = [
  rankApproaches,
  chooseApproaches,
  compareOutcome,
  editApproachMatrix,
];
