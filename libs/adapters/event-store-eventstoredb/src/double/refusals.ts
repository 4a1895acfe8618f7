import { Metadata, status, type StatusObject } from "@grpc/grpc-js";
import { MOST_APPEND_BYTES, type WireOutcome } from "./double-log";
import type { WireExpectation } from "./commit-check";

export type Refused = Exclude<WireOutcome, { readonly kind: "written" }>;

/** A call's status that says, in the server's own trailers, why it was refused. */
const refusal = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}): StatusObject => {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details, metadata };
};

/** Trailers are ASCII. */
const ascii = (text: string): string => text.replace(/[^ -~]/g, (character) => encodeURIComponent(character));

export const streamDeleted = (stream: string): StatusObject =>
  refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: "stream-deleted",
    "stream-name": ascii(stream),
  });

export const notLeader = (host: string, port: number): StatusObject =>
  refusal(status.NOT_FOUND, "Leader info available", {
    exception: "not-leader",
    "leader-endpoint-host": host,
    "leader-endpoint-port": String(port),
  });

export const broken = (): StatusObject => refusal(status.UNAVAILABLE, "Connection dropped");

export const consumerTooSlow = (): StatusObject => refusal(status.ABORTED, "Operation timed out: Consumer too slow");

export const deadlinePassed = (): StatusObject => refusal(status.DEADLINE_EXCEEDED, "Deadline Exceeded");

const EXPECTED_CODES = { no_stream: "-1", any: "-2", stream_exists: "-4" } as const;

/** What a call that deletes is told; one that appends is told so in its answer. */
export const refusedDeletion = (stream: string, expected: WireExpectation, outcome: Refused): StatusObject => {
  if (outcome.kind !== "wrong-expected-version") return refusedAppend(stream, outcome);
  return refusal(status.FAILED_PRECONDITION, "Append failed due to WrongExpectedVersion.", {
    exception: "wrong-expected-version",
    "stream-name": ascii(stream),
    "expected-version": typeof expected === "bigint" ? String(expected) : EXPECTED_CODES[expected],
    "actual-version": outcome.actual === "no_stream" ? "-1" : String(outcome.actual),
  });
};

export const refusedAppend = (stream: string, outcome: Refused): StatusObject => {
  if (outcome.kind === "stream-deleted") return streamDeleted(stream);
  if (outcome.kind === "too-large") {
    return refusal(status.INVALID_ARGUMENT, "Maximum Append Size Exceeded.", {
      exception: "maximum-append-size-exceeded",
      "maximum-append-size": String(MOST_APPEND_BYTES),
    });
  }
  return refusal(status.UNKNOWN, "Bad request");
};
