import type { sendUnaryData, ServerUnaryCall } from "@grpc/grpc-js";
import { DeleteResp, TombstoneResp } from "@eventstore/db-client/generated/streams_pb";
import type { DeleteReq, TombstoneReq } from "@eventstore/db-client/generated/streams_pb";
import type { DoubleLog } from "./double-log";
import { expectationOf, streamOf } from "./messages";
import { refusedDeletion } from "./refusals";

export const deleteCall =
  (log: DoubleLog) =>
  ({ request }: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>): void => {
    const options = request.getOptions();
    const stream = streamOf(options?.getStreamIdentifier());
    const expected = options ? expectationOf(options, () => options.getRevision()) : "any";
    const outcome = log.softDelete(stream, expected);
    if (outcome.kind !== "written") return answer(refusedDeletion(stream, expected, outcome));
    const position = new DeleteResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    answer(null, new DeleteResp().setPosition(position));
  };

export const tombstoneCall =
  (log: DoubleLog) =>
  ({ request }: ServerUnaryCall<TombstoneReq, TombstoneResp>, answer: sendUnaryData<TombstoneResp>): void => {
    const options = request.getOptions();
    const stream = streamOf(options?.getStreamIdentifier());
    const expected = options ? expectationOf(options, () => options.getRevision()) : "any";
    const outcome = log.tombstone(stream, expected);
    if (outcome.kind !== "written") return answer(refusedDeletion(stream, expected, outcome));
    const position = new TombstoneResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    answer(null, new TombstoneResp().setPosition(position));
  };
