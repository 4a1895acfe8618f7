import { mongo } from "mongoose";
import { withReasons, type FailureReason } from "@sankofa/ports/store-failure";

/** Codes of a server that is there and has no room, or may not write. */
const REASONS: ReadonlyMap<unknown, FailureReason> = new Map<unknown, FailureReason>([
  [14_031, "disk-full"], // OutOfDiskSpace
  [13_435, "unreachable"], // NotPrimaryNoSecondaryOk
  [10_107, "unreachable"], // NotWritablePrimary
  [11_600, "unreachable"], // InterruptedAtShutdown
  [11_602, "unreachable"], // InterruptedDueToReplStateChange
  [189, "unreachable"], // PrimarySteppedDown
  [91, "unreachable"], // ShutdownInProgress
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

/** A port on a server, with its failures in the ports' own words. */
export const withCodedFailures = <Port extends object>(port: Port): Port => withReasons(port, failureReason);
