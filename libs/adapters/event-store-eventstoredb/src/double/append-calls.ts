import type { sendUnaryData, ServerDuplexStream, ServerReadableStream } from "@grpc/grpc-js";
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from "@eventstore/db-client/generated/streams_pb";
import { batchAnswer, batchDeadlinePassed, unaryAnswer } from "./append-answers";
import type { WireExpectation } from "./commit-check";
import type { DoubleLog } from "./double-log";
import type { Faults } from "./faults";
import { expectationOf, proposedEvent, streamOf } from "./messages";
import type { ProposedEvent } from "./record";
import { broken, deadlinePassed, notLeader, refusedAppend } from "./refusals";

/** The address a follower would name; the double is its own leader. */
export type OwnAddress = () => { readonly host: string; readonly port: number };

/** An append by a call of its own: a header, then an event a message. */
export const appendCall =
  (log: DoubleLog, faults: Faults, address: OwnAddress) =>
  (call: ServerReadableStream<AppendReq, AppendResp>, answer: sendUnaryData<AppendResp>): void => {
    let stream = "";
    let expected: WireExpectation = "any";
    const events: ProposedEvent[] = [];
    call.on("data", (request: AppendReq) => {
      const options = request.getOptions();
      if (options) {
        stream = streamOf(options.getStreamIdentifier());
        expected = expectationOf(options, () => options.getRevision());
      }
      const message = request.getProposedMessage();
      if (message) events.push(proposedEvent(message));
    });
    call.on("end", () => {
      if (faults.take("not-leader")) return answer(notLeader(address().host, address().port));
      if (faults.take("deadline-unwritten")) return answer(deadlinePassed());
      const outcome = log.append(stream, expected, events);
      if (faults.take("deadline-written")) return answer(deadlinePassed());
      if (faults.take("dropped-append")) return answer(broken());
      if (faults.take("lost-answer")) return;
      const said = unaryAnswer(expected, outcome);
      if (said) answer(null, said);
      else if (outcome.kind !== "written") answer(refusedAppend(stream, outcome));
    });
  };

interface Batch {
  readonly stream: string;
  readonly expected: WireExpectation;
  readonly deadline: Date;
  readonly events: ProposedEvent[];
}

const newBatch = (request: BatchAppendReq): Batch => {
  const options = request.getOptions();
  return {
    stream: streamOf(options?.getStreamIdentifier()),
    expected: options ? expectationOf(options, () => options.getStreamPosition()) : "any",
    deadline: options?.getDeadline()?.toDate() ?? new Date(8.64e15),
    events: [],
  };
};

/** Appends by one call for all of them, told apart by correlation ids; one may come in several parts. */
export const batchAppendCall =
  (log: DoubleLog, faults: Faults, address: OwnAddress) =>
  (call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void => {
    const batches = new Map<string, Batch>();
    call.on("data", (request: BatchAppendReq) => {
      const correlation = request.getCorrelationId();
      const id = correlation?.getString() ?? "";
      const batch = batches.get(id) ?? newBatch(request);
      batches.set(id, batch);
      batch.events.push(...request.getProposedMessagesList().map(proposedEvent));
      if (!request.getIsFinal()) return;
      batches.delete(id);
      if (faults.take("not-leader")) return void call.emit("error", notLeader(address().host, address().port));
      const { stream, expected, events, deadline } = batch;
      if (deadline <= new Date() || faults.take("deadline-unwritten")) {
        return void call.write(batchDeadlinePassed(correlation, stream));
      }
      const outcome = log.append(stream, expected, events);
      if (faults.take("deadline-written")) return void call.write(batchDeadlinePassed(correlation, stream));
      if (faults.take("dropped-append")) return void call.emit("error", broken());
      if (faults.take("lost-answer")) return;
      call.write(batchAnswer(correlation, stream, expected, outcome));
      if (faults.take("second-answer")) call.write(batchAnswer(correlation, stream, expected, outcome));
    });
    call.on("end", () => call.end());
  };
