import type { BatchAppendReq } from "@eventstore/db-client/generated/streams_pb";
import { AppendResp, BatchAppendResp } from "@eventstore/db-client/generated/streams_pb";
import {
  MaximumAppendSizeExceeded,
  StreamDeleted,
  Timeout,
  Unknown,
  WrongExpectedVersion,
} from "@eventstore/db-client/generated/shared_pb";
import { Code } from "@eventstore/db-client/generated/code_pb";
import { Status } from "@eventstore/db-client/generated/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { WireExpectation } from "./commit-check";
import { MOST_APPEND_BYTES, type WireOutcome } from "./double-log";
import { allPosition, identifierOf, nothing } from "./messages";
import type { Refused } from "./refusals";

/** The answer to an append that came by a call of its own; undefined where the call's status says it. */
export const unaryAnswer = (expected: WireExpectation, outcome: WireOutcome): AppendResp | undefined => {
  const answer = new AppendResp();
  if (outcome.kind === "written") {
    const success = new AppendResp.Success();
    if (outcome.revision === "no_stream") success.setNoStream(nothing());
    else success.setCurrentRevision(String(outcome.revision));
    const position = new AppendResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
    return answer.setSuccess(success);
  }
  if (outcome.kind !== "wrong-expected-version") return undefined;
  const wrong = new AppendResp.WrongExpectedVersion();
  if (outcome.actual === "no_stream") wrong.setCurrentNoStream(nothing());
  else wrong.setCurrentRevision(String(outcome.actual));
  if (expected === "any") wrong.setExpectedAny(nothing());
  else if (expected === "no_stream") wrong.setExpectedNoStream(nothing());
  else if (expected === "stream_exists") wrong.setExpectedStreamExists(nothing());
  else wrong.setExpectedRevision(String(expected));
  return answer.setWrongExpectedVersion(wrong);
};

const PACKAGE = "event_store.client";

/** A batch refuses by a status with a typed detail inside its answer. */
const statusOf = (code: Code, type: string, detail: { serializeBinary(): Uint8Array }): Status => {
  const any = new Any();
  any.pack(detail.serializeBinary(), `${PACKAGE}.${type}`);
  const status = new Status();
  status.setCode(code);
  status.setMessage(type);
  status.setDetails(any);
  return status;
};

const wrongVersion = (expected: WireExpectation, actual: bigint | "no_stream"): WrongExpectedVersion => {
  const wrong = new WrongExpectedVersion();
  if (actual === "no_stream") wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  if (expected === "any") wrong.setExpectedAny(new Empty());
  else if (expected === "no_stream") wrong.setExpectedNoStream(new Empty());
  else if (expected === "stream_exists") wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
};

const refusedStatus = (stream: string, expected: WireExpectation, outcome: Refused): Status => {
  switch (outcome.kind) {
    case "wrong-expected-version":
      return statusOf(Code.FAILED_PRECONDITION, "WrongExpectedVersion", wrongVersion(expected, outcome.actual));
    case "stream-deleted": {
      const deleted = new StreamDeleted();
      deleted.setStreamIdentifier(identifierOf(stream));
      return statusOf(Code.FAILED_PRECONDITION, "StreamDeleted", deleted);
    }
    case "too-large": {
      const exceeded = new MaximumAppendSizeExceeded();
      exceeded.setMaxappendsize(MOST_APPEND_BYTES);
      return statusOf(Code.INVALID_ARGUMENT, "MaximumAppendSizeExceeded", exceeded);
    }
    case "invalid":
      return statusOf(Code.UNKNOWN, "Unknown", new Unknown());
  }
};

type Correlation = ReturnType<BatchAppendReq["getCorrelationId"]>;

const batchFrame = (correlation: Correlation, stream: string): BatchAppendResp => {
  const answer = new BatchAppendResp();
  answer.setCorrelationId(correlation);
  answer.setStreamIdentifier(identifierOf(stream));
  return answer;
};

/** The answer to an append inside a batch. */
export const batchAnswer = (
  correlation: Correlation,
  stream: string,
  expected: WireExpectation,
  outcome: WireOutcome,
): BatchAppendResp => {
  const answer = batchFrame(correlation, stream);
  if (outcome.kind !== "written") return answer.setError(refusedStatus(stream, expected, outcome));
  const success = new BatchAppendResp.Success();
  if (outcome.revision === "no_stream") success.setNoStream(new Empty());
  else success.setCurrentRevision(String(outcome.revision));
  success.setPosition(allPosition(outcome.position));
  return answer.setSuccess(success);
};

export const batchDeadlinePassed = (correlation: Correlation, stream: string): BatchAppendResp =>
  batchFrame(correlation, stream).setError(statusOf(Code.DEADLINE_EXCEEDED, "Timeout", new Timeout()));
