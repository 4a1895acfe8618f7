import type { Reading } from "@sankofa/kernel/manifest";
import type { Instant } from "@sankofa/kernel/time";

/** The moment the reader looks from. */
export const momentOf = ({ asOf, now }: Reading): Instant => asOf?.at ?? now;
