import type { Logger } from "pino";
import { failureReason } from "./store-watch";

/**
 * How the log is told what work that goes on by itself failed of. A store that cannot be reached now is met everywhere at once and
 * tried again by everybody: a warning, and no stack. All else is somebody's to mend.
 */
export const failuresTold =
  (log: Logger) =>
  (message: string, error: unknown): void => {
    if (failureReason(error) === "unreachable") log.warn({ reason: (error as Error).message }, message);
    else log.error({ err: error }, message);
  };
