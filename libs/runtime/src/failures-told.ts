import type { Logger } from "pino";
import { NotNow } from "./runners/send-instruction";
import { failureReason } from "./store-watch";

const SERVICE_UNAVAILABLE = 503;
const CONFLICT = 409;

/** A store or a room that does not answer now, or was changed by others meanwhile. */
const passes = (error: unknown): boolean =>
  error instanceof NotNow
    ? error.problem.status === SERVICE_UNAVAILABLE || error.problem.status === CONFLICT
    : failureReason(error) === "unreachable";

/**
 * How the log is told what work that goes on by itself failed of. What cannot be reached now is met everywhere at once and tried
 * again by everybody: a warning, and no stack. All else is somebody's to mend.
 */
export const failuresTold =
  (log: Logger) =>
  (message: string, error: unknown): void => {
    if (passes(error)) log.warn({ reason: (error as Error).message }, message);
    else log.error({ err: error }, message);
  };
