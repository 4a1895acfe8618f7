import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";

/** What was read in the latest hour that anything was: a look again within it is the same look. */
export type ReadingState =
  | { readonly status: "absent" }
  | { readonly status: "reading"; readonly hour: Instant; readonly recordIds: readonly Id[] };
