import { aroundEachMethod } from "./each-method";
import { StoreUnavailable } from "./event-store.errors";
import type { FailureReason } from "./failure-reason";

export type { FailureReason };

/**
 * A store's technology failed, whatever was asked: every adapter says so in these words where it can tell, so that a
 * caller is told what to do, and health what is the matter. An event store's appends have an error of their own beside it.
 */
export class StoreFailure extends Error {
  /** For whoever starts or operates a platform: `store-` and the reason. */
  readonly code: `store-${FailureReason}`;

  constructor(
    readonly reason: FailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StoreFailure";
    this.code = `store-${reason}`;
  }
}

/**
 * A port with its technology's failures in these words; what has no reason, or says it already, is passed on as it is: an append
 * says whether it may have been written, too. Where it is said, which of several stores it is stands before the technology's own words.
 */
export const withReasons = <Port extends object>(
  port: Port,
  reasonOf: (error: unknown) => FailureReason | undefined,
  store?: string,
): Port => {
  const coded = (error: unknown): never => {
    const isTold = error instanceof StoreFailure || error instanceof StoreUnavailable;
    const reason = isTold ? undefined : reasonOf(error);
    if (!reason) throw error;
    const words = (error as Error).message;
    throw new StoreFailure(reason, store ? `${store}: ${words}` : words, { cause: error });
  };
  return aroundEachMethod(port, (_, method) => (...args) => {
    const answer = method(...args);
    return answer instanceof Promise ? answer.catch(coded) : answer;
  });
};
