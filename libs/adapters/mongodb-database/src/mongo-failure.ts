import { Error as MongooseError, mongo } from "mongoose";
import { withReasons, type FailureReason } from "@sankofa/ports/store-failure";

/** Codes of a server that is there and cannot now: those after which the driver itself tries again, once. */
const PASSING = [
  6, // HostUnreachable
  7, // HostNotFound
  89, // NetworkTimeout
  91, // ShutdownInProgress
  134, // ReadConcernMajorityNotAvailableYet
  189, // PrimarySteppedDown
  262, // ExceededTimeLimit
  9_001, // SocketException
  10_107, // NotWritablePrimary
  11_600, // InterruptedAtShutdown
  11_602, // InterruptedDueToReplStateChange
  13_435, // NotPrimaryNoSecondaryOk
  13_436, // NotPrimaryOrSecondary
];

const REASONS: ReadonlyMap<unknown, FailureReason> = new Map<unknown, FailureReason>([
  [14_031, "disk-full"], // OutOfDiskSpace
  ...PASSING.map((code) => [code, "unreachable"] as const),
]);

/** A connection that ends while it is written to: the driver passes on the socket's own error there. */
const SOCKETS: ReadonlySet<unknown> = new Set([
  ...["EPIPE", "ECONNRESET", "ECONNREFUSED", "ETIMEDOUT"],
  ...["ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"],
]);

/** What an error of MongoDB's means for whoever asked; undefined where it is a mistake of ours, or nothing of MongoDB's. */
const failureReason = (error: unknown): FailureReason | undefined => {
  if (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    SOCKETS.has((error as NodeJS.ErrnoException | undefined)?.code)
  )
    return "unreachable";
  if (!(error instanceof mongo.MongoServerError)) return undefined;
  // Tried so often as is bearable: a process that was killed leaves its transaction open until the server gives it up.
  return error.hasErrorLabel("TransientTransactionError") ? "unreachable" : REASONS.get(error.code);
};

/** Whether nobody answered where a server was looked for: mongoose has an error of its own for the driver's. */
export const isAway = (error: unknown): boolean =>
  error instanceof MongooseError.MongooseServerSelectionError || failureReason(error) === "unreachable";

/** A port on a server, with its failures in the ports' own words. */
export const withCodedFailures = <Port extends object>(port: Port): Port => withReasons(port, failureReason);
