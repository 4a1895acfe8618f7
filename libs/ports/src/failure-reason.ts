/** Why a store cannot do what it is asked. */
export const FAILURE_REASONS = [
  /** No room is left. Nothing of what was asked was written; it may be asked again once there is room. */
  "disk-full",
  /** What it holds can be read and not written. */
  "read-only",
  /** The disk answered with an error. */
  "disk-error",
  /** What it holds is not what was written there: only a restore or a rebuild helps. */
  "damaged",
  /** It does not answer, or not now. */
  "unreachable",
] as const;

export type FailureReason = (typeof FAILURE_REASONS)[number];
