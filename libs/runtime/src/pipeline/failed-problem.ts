import { StoreOverloaded, StoreUnavailable } from "@sankofa/ports/event-store.errors";
import * as problems from "../problems";
import type { Problem } from "../rooms";
import { UpcastFailed } from "../upcasting";
import { WrittenByNewer } from "./fact-log";
import { FutureFact } from "./stamp-facts";

/** What a caller is told of an attempt at a command that failed; undefined for what nobody foresaw. */
export const failedProblem = (error: unknown): Problem | undefined => {
  if (error instanceof FutureFact) return problems.happenedInFuture();
  if (error instanceof WrittenByNewer) return problems.writtenByNewer();
  if (error instanceof UpcastFailed) return problems.factUnreadable();
  if (error instanceof StoreOverloaded) return problems.overloaded(error.retryAfterSeconds);
  if (error instanceof StoreUnavailable)
    return error.outcomeUnknown ? problems.outcomeUnknown() : problems.storeFailed(error.reason);
  return undefined;
};
