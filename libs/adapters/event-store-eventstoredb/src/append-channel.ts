import { randomUUID } from "node:crypto";
import { StreamIdentifier, UUID } from "@eventstore/db-client/generated/shared_pb";
import { BatchAppendReq, type BatchAppendResp } from "@eventstore/db-client/generated/streams_pb";
import { Empty as NoValue } from "google-protobuf/google/protobuf/empty_pb";
import type { Position } from "@sankofa/ports/event-store";
import type { AppendCall, Connection } from "./connection";
import type { WireFact } from "./envelope";
import { isPassing, Silent } from "./passing";
import { positionFrom } from "./wire-position";

/** What the server said of an append; an error of the call itself leaves open whether it was written. */
export type WireAnswer =
  | { readonly kind: "written"; readonly position: Position }
  | { readonly kind: "moved" | "tombstoned" | "too-large" }
  | { readonly kind: "unknown"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

const REFUSALS: Readonly<Record<string, WireAnswer>> = {
  WrongExpectedVersion: { kind: "moved" },
  StreamDeleted: { kind: "tombstoned" },
  MaximumAppendSizeExceeded: { kind: "too-large" },
  Timeout: { kind: "unknown", reason: "The server gave up on an append, or did not hear of it in time" },
};

const answerFrom = (response: BatchAppendResp): WireAnswer => {
  const position = response.getSuccess()?.getPosition();
  if (position) return { kind: "written", position: positionFrom(position.getCommitPosition()) };
  const error = response.getError();
  const type = error?.getDetails()?.getTypeName().split(".").at(-1) ?? "";
  return REFUSALS[type] ?? { kind: "refused", reason: error?.getMessage() || type || "The server said nothing of it" };
};

const proposed = ({ id, type, data, metadata }: WireFact): BatchAppendReq.ProposedMessage => {
  const message = new BatchAppendReq.ProposedMessage();
  const uuid = new UUID();
  uuid.setString(id);
  message.setId(uuid);
  message.getMetadataMap().set("type", type);
  message.getMetadataMap().set("content-type", "application/json");
  message.setData(data);
  message.setCustomMetadata(metadata);
  return message;
};

const request = (correlation: string, stream: string, last: number, facts: readonly WireFact[]): BatchAppendReq => {
  const options = new BatchAppendReq.Options();
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream, "utf8"));
  options.setStreamIdentifier(identifier);
  if (last < 0) options.setNoStream(new NoValue());
  else options.setStreamPosition(String(last));
  const uuid = new UUID();
  uuid.setString(correlation);
  const append = new BatchAppendReq();
  append.setCorrelationId(uuid);
  append.setOptions(options);
  append.setProposedMessagesList(facts.map(proposed));
  append.setIsFinal(true);
  return append;
};

interface Pending {
  readonly answer: (answer: WireAnswer) => void;
  readonly timer: NodeJS.Timeout;
}

/** One call that appends go by, and those under way on it. */
class OpenCall {
  private readonly pending = new Map<string, Pending>();
  isOver = false;

  constructor(
    private readonly call: AppendCall,
    private readonly silence: number,
    private readonly over: () => void,
  ) {
    call.on("data", (response: BatchAppendResp) =>
      this.settle(response.getCorrelationId()?.getString() ?? "", answerFrom(response)),
    );
    call.on("error", (error: Error) => this.breakOff(error));
    call.on("end", () => this.breakOff(new Error("The server ended the call")));
  }

  send(append: (correlation: string) => BatchAppendReq): Promise<WireAnswer> {
    const correlation = randomUUID();
    return new Promise((answer) => {
      const timer = setTimeout(() => this.breakOff(new Silent(this.silence)), this.silence);
      this.pending.set(correlation, { answer, timer });
      this.call.write(append(correlation));
    });
  }

  end(): void {
    this.call.end();
  }

  /** An answer nobody waits for any more is passed over. */
  private settle(correlation: string, answer: WireAnswer): void {
    const pending = this.pending.get(correlation);
    if (!pending) return;
    clearTimeout(pending.timer);
    this.pending.delete(correlation);
    pending.answer(answer);
  }

  private breakOff(error: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.over();
    this.call.cancel();
    for (const correlation of [...this.pending.keys()])
      this.settle(correlation, { kind: "unknown", reason: error.message });
  }
}

/**
 * All appends by one call, told apart by correlation ids, at an exact revision. When the call breaks off, everything
 * under way is of unknown outcome, and the next append opens another.
 */
export class AppendChannel {
  private open: Promise<OpenCall> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly silence: number,
  ) {}

  /** Appends after the revision `last`, which is -1 for a stream that is not there. */
  async send(stream: string, last: number, facts: readonly WireFact[]): Promise<WireAnswer> {
    const open = await (this.open ??= this.opened()).catch((error: unknown) => this.unopened(error));
    if (!(open instanceof OpenCall)) return open;
    if (open.isOver) return { kind: "unknown", reason: "The call broke off" };
    return open.send((correlation) => request(correlation, stream, last, facts));
  }

  async close(): Promise<void> {
    (await this.open?.catch(() => undefined))?.end();
    this.open = undefined;
  }

  /** Of a cluster, no node could be reached: the next append looks for one again. */
  private unopened(error: unknown): WireAnswer {
    this.open = undefined;
    if (!isPassing(error)) throw error;
    return { kind: "unknown", reason: (error as Error).message };
  }

  private async opened(): Promise<OpenCall> {
    const call = await this.connection.openAppends();
    return new OpenCall(call, this.silence, () => (this.open = undefined));
  }
}
