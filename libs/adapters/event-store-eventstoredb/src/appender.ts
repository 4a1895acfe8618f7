import { randomUUID } from "node:crypto";
import type { AppendResult, Position } from "@sankofa/ports/event-store";
import type { CheckedAppend } from "@sankofa/ports/event-store.append";
import {
  PayloadTooLarge,
  StoreUnavailable,
  StreamTombstoned,
  WrongExpectedVersion,
} from "@sankofa/ports/event-store.errors";
import { LARGEST_APPEND_BYTES } from "@sankofa/ports/event-store";
import { judge, MOST_TAIL_FACTS, refusalError, tailFrom, type Verdict } from "@sankofa/ports/event-store.verdict";
import type { AppendChannel, WireAnswer } from "./append-channel";
import type { Connection } from "./connection";
import { ARCHIVE_MARK, wireFacts, type WireFact } from "./envelope";
import { Pauses, persistently, typeOf } from "./passing";
import type { KnownStream, StreamMemory } from "./stream-memory";
import type { StreamReader } from "./stream-reader";

/** Tries again until patience ends; says at the end whether something may have been written. */
class Trying {
  /** Something was sent, and nobody said what became of it. */
  unsure = false;
  private readonly pauses = new Pauses();
  private readonly until: number;

  constructor(patience: number) {
    this.until = Date.now() + patience;
  }

  async again(answer: WireAnswer): Promise<void> {
    if (answer.kind === "moved") return;
    const reason = "reason" in answer ? answer.reason : answer.kind;
    if (answer.kind !== "unknown") throw new StoreUnavailable(reason, this.unsure);
    this.unsure = true;
    if (Date.now() >= this.until) throw new StoreUnavailable(reason, true);
    await this.pauses.pause();
  }
}

/**
 * Appends, judged by the port's own table before they are sent and sent at the exact revision they were judged for. So
 * the server only has to say whether the stream has moved on; what it would answer to ids it knows is never asked.
 */
export class Appender {
  constructor(
    private readonly connection: Connection,
    private readonly channel: AppendChannel,
    private readonly prefix: string,
    private readonly reader: StreamReader,
    private readonly memory: StreamMemory,
    private readonly patience: number,
  ) {}

  async append(append: CheckedAppend): Promise<AppendResult> {
    const { stream } = append;
    const trying = new Trying(this.patience);
    for (let known = await this.known(append); ; known = await this.reread(stream, trying)) {
      const { last } = known;
      const verdict = judge(append, known, (id) => known.find(id));
      if (verdict.kind !== "append") return this.answered(append, known, verdict);
      const answer = await this.channel.send(this.prefix + stream, last, wireFacts(append, last));
      if (answer.kind === "written") {
        const revision = last + append.facts.length;
        // What was sent before may be what was written: then the log knows better where it stands.
        const position = trying.unsure ? await this.positionOf(stream, revision) : answer.position;
        this.remember(append, known, revision, position);
        return { revision, position, idempotent: false };
      }
      if (answer.kind === "tombstoned") throw this.tombstoned(stream);
      if (answer.kind === "too-large") throw new PayloadTooLarge(LARGEST_APPEND_BYTES + 1, LARGEST_APPEND_BYTES);
      await trying.again(answer);
    }
  }

  /** Puts the mark at the stream's end: whoever appends at what was the end is refused by its revision, wherever he runs. */
  async archive(stream: string): Promise<void> {
    const mark: WireFact = {
      id: randomUUID(),
      type: ARCHIVE_MARK,
      data: Buffer.from("{}"),
      metadata: Buffer.from("{}"),
    };
    const trying = new Trying(this.patience);
    for (;;) {
      const known = await this.reread(stream, trying);
      if (known.status === "tombstoned") throw new StreamTombstoned(stream);
      if (known.last < 0) throw new WrongExpectedVersion(stream, "stream_exists", known.last, []);
      if (known.status === "archived") return;
      const answer = await this.channel.send(this.prefix + stream, known.last, [mark]);
      if (answer.kind === "written") return void this.memory.learn(stream, [], "archived");
      if (answer.kind === "tombstoned") throw this.tombstoned(stream);
      await trying.again(answer);
    }
  }

  async tombstone(stream: string): Promise<void> {
    try {
      await persistently(() => this.connection.client.tombstoneStream(this.prefix + stream), this.patience);
    } catch (error) {
      if (typeOf(error) !== "stream-deleted") throw error;
    }
    this.memory.learn(stream, [], "tombstoned");
  }

  /** What an exact revision needs known, which is mostly known already; anything else needs the stream as it is now. */
  private async known({ stream, expected, facts }: CheckedAppend): Promise<KnownStream> {
    const known = this.memory.get(stream);
    const revision = expected === "no_stream" ? -1 : expected;
    const enough = typeof revision === "number" && facts.length > 0 && known?.isWhole && known.last >= revision;
    return enough || known?.status === "tombstoned" ? known : this.reader.upToDate(stream);
  }

  private async reread(stream: string, trying: Trying): Promise<KnownStream> {
    try {
      return await this.reader.upToDate(stream);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      throw new StoreUnavailable(error.message, trying.unsure);
    }
  }

  private async answered(
    append: CheckedAppend,
    known: KnownStream,
    verdict: Exclude<Verdict, { readonly kind: "append" }>,
  ): Promise<AppendResult> {
    switch (verdict.kind) {
      case "checked":
        return { revision: known.last, position: undefined, idempotent: false };
      case "idempotent":
        return { revision: verdict.revision, position: verdict.position, idempotent: true };
      case "refused": {
        const from = verdict.refusal.code === "wrong-expected-version" ? tailFrom(append.expected) : undefined;
        const behind = from !== undefined && from <= known.last;
        throw refusalError(
          append,
          verdict.refusal,
          behind ? await this.reader.tail(append.stream, from, MOST_TAIL_FACTS) : [],
        );
      }
    }
  }

  private async positionOf(stream: string, revision: number): Promise<Position | undefined> {
    return (await this.reader.tail(stream, revision, 1))[0]?.position;
  }

  /** Of several facts only the last one's position was told: they are read when they are asked for. */
  private remember({ stream, facts }: CheckedAppend, known: KnownStream, revision: number, position?: Position): void {
    known.reached = revision;
    const [fact] = facts;
    if (!fact || !position || facts.length > 1) return;
    const { id, type, version, requestDigest } = fact;
    this.memory.learn(stream, [{ id, stream, revision, position, type, version, requestDigest }]);
  }

  private tombstoned(stream: string): StreamTombstoned {
    this.memory.learn(stream, [], "tombstoned");
    return new StreamTombstoned(stream);
  }
}
