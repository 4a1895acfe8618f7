import { NatsError } from "nats";

const NOT_FOUND = 404;
const DIFFERENT_CONFIGURATION = 10_058;

const isRefusal = (error: unknown, code: number): boolean =>
  error instanceof NatsError && (error.api_error?.code === code || error.api_error?.err_code === code);

export const isNotFound = (error: unknown): boolean => isRefusal(error, NOT_FOUND);

/** The stream stands, and not as it is meant now. */
export const isConfiguredOtherwise = (error: unknown): boolean => isRefusal(error, DIFFERENT_CONFIGURATION);
