import type { StreamAPI, StoredMsg } from "nats";
import type { Position } from "@sankofa/kernel/contract";
import { START } from "@sankofa/ports/event-store";
import { isNotFound } from "./refusals";
import { positionIn, subjectsOf } from "./message";

/** How far messages that were under way together may have been stored out of their order, generously. */
const UNDER_WAY_TOGETHER = 1_024;

interface Published {
  readonly seq: number;
  readonly position: Position;
}

/** What one publisher has in a stream that it may share with others, whose messages say nothing about its own. */
export class PublishedBefore {
  private readonly subjects: readonly string[];

  constructor(
    private readonly streams: Pick<StreamAPI, "getMessage">,
    private readonly stream: string,
    rooms: readonly string[] | undefined,
  ) {
    this.subjects = subjectsOf(stream, rooms);
  }

  async last(): Promise<Published | undefined> {
    const found = await this.each((subject) => ({ last_by_subj: subject }));
    return found.sort((one, other) => other.seq - one.seq)[0];
  }

  /**
   * The position of a message of its own far enough before a sequence number that all of its own before that one are
   * stored; START where the stream holds all there ever was, and nothing of its own.
   */
  async surelyBefore(seq: number, firstSeq: number, position: Position): Promise<Position> {
    for (let back = UNDER_WAY_TOGETHER; ; back *= 2) {
      const from = Math.max(seq - 1 - back, firstSeq);
      if (from === firstSeq && firstSeq <= 1) return START;
      const found = await this.from(from);
      if (found && found.seq < seq) return found.position;
      // What was its own has been dropped by the stream's limits: there is nothing to compare with.
      if (from === firstSeq) return position;
    }
  }

  private async from(seq: number): Promise<Published | undefined> {
    const found = await this.each((subject) => ({ seq, next_by_subj: subject }));
    return found.sort((one, other) => one.seq - other.seq)[0];
  }

  private async each(query: (subject: string) => object): Promise<Published[]> {
    const found = await Promise.all(this.subjects.map((subject) => this.get(query(subject))));
    return found.flatMap((message) => (message ? [{ seq: message.seq, position: positionIn(message.header) }] : []));
  }

  private async get(query: object): Promise<StoredMsg | undefined> {
    try {
      return await this.streams.getMessage(this.stream, query as Parameters<StreamAPI["getMessage"]>[1]);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }
}
