import { AllStreamPosition, Empty, StreamIdentifier, UUID } from "@eventstore/db-client/generated/shared_pb";
import { ReadResp } from "@eventstore/db-client/generated/streams_pb";
import type { WireExpectation } from "./commit-check";
import type { LogRecord, ProposedEvent } from "./record";

export const identifierOf = (stream: string): StreamIdentifier => {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream, "utf8"));
  return identifier;
};

export const streamOf = (identifier: StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString("utf8");

/** The way all requests say what they expect of a stream, however the revision is called. */
interface ExpectationOptions {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

export const expectationOf = (options: ExpectationOptions, revision: () => string): WireExpectation => {
  if (options.hasAny()) return "any";
  if (options.hasNoStream()) return "no_stream";
  return options.hasStreamExists() ? "stream_exists" : BigInt(revision());
};

interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(name: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export const proposedEvent = (message: ProposedMessage): ProposedEvent => ({
  id: message.getId()?.getString() ?? "",
  type: message.getMetadataMap().get("type") ?? "",
  contentType: message.getMetadataMap().get("content-type") ?? "application/octet-stream",
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

export const allPosition = (position: bigint): AllStreamPosition => {
  const message = new AllStreamPosition();
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  return message;
};

/** What goes down a reading call: a message, or one whose bytes are known. */
export interface ReadMessage {
  serializeBinary(): Uint8Array;
}

/** A record never changes, and is read many times. */
const knownBytes = new WeakMap<LogRecord, Uint8Array>();

export const eventMessage = (record: LogRecord): ReadMessage => {
  const bytes = knownBytes.get(record) ?? madeMessage(record).serializeBinary();
  knownBytes.set(record, bytes);
  return { serializeBinary: () => bytes };
};

const madeMessage = (record: LogRecord): ReadResp => {
  const recorded = new ReadResp.ReadEvent.RecordedEvent();
  const id = new UUID();
  id.setString(record.id);
  recorded.setId(id);
  recorded.setStreamIdentifier(identifierOf(record.stream));
  recorded.setStreamRevision(String(record.revision));
  recorded.setCommitPosition(String(record.position));
  recorded.setPreparePosition(String(record.position));
  recorded.getMetadataMap().set("type", record.type);
  recorded.getMetadataMap().set("content-type", record.contentType);
  recorded.getMetadataMap().set("created", String(record.created));
  recorded.setData(record.data);
  recorded.setCustomMetadata(record.metadata);
  const event = new ReadResp.ReadEvent();
  event.setEvent(recorded);
  event.setCommitPosition(String(record.position));
  const message = new ReadResp();
  message.setEvent(event);
  return message;
};

export const notFoundMessage = (stream: string): ReadResp => {
  const notFound = new ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(stream));
  const message = new ReadResp();
  message.setStreamNotFound(notFound);
  return message;
};

export const confirmationMessage = (subscription: string): ReadResp => {
  const confirmation = new ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(subscription);
  const message = new ReadResp();
  message.setConfirmation(confirmation);
  return message;
};

export const caughtUpMessage = (): ReadResp => {
  const message = new ReadResp();
  message.setCaughtUp(new ReadResp.CaughtUp());
  return message;
};

export const checkpointMessage = (position: bigint): ReadResp => {
  const checkpoint = new ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  const message = new ReadResp();
  message.setCheckpoint(checkpoint);
  return message;
};

export const nothing = (): Empty => new Empty();
