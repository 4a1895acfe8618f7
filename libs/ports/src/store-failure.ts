/** Why a store cannot do what it is asked. */
export type FailureReason =
  /** No room is left. Nothing of what was asked was written; it may be asked again once there is room. */
  | "disk-full"
  /** What it holds can be read and not written. */
  | "read-only"
  /** The disk answered with an error. */
  | "disk-error"
  /** What it holds is not what was written there: only a restore or a rebuild helps. */
  | "damaged"
  /** It does not answer, or not now. */
  | "unreachable";

/**
 * A store's technology failed, whatever was asked: every adapter says so in these words where it can tell, so that a
 * caller is told what to do, and health what is the matter. An event store's appends have an error of their own beside it.
 */
export class StoreFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StoreFailure";
  }
}
