import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { positionOf } from "@sankofa/ports/event-store.positions";
import {
  expectationIsMet,
  judge,
  type KnownFact,
  type Refusal,
  type Verdict,
} from "@sankofa/ports/event-store.verdict";
import { NameBook, NameReader } from "./names";
import { sqliteCode } from "./open-error";
import { APPENDED, CHECKED, IDEMPOTENT, REFUSED } from "./protocol";
import { bodyText, canonicalText, factOf, type PackedAppend } from "./row";
import { StreamHeads } from "./stream-heads";

const SQLITE_CONSTRAINT = 19;

/** A group could not be written; whether it was all the same is unknown once the commit had begun. */
export class GroupFailed extends Error {
  constructor(
    cause: unknown,
    readonly outcomeUnknown: boolean,
  ) {
    super((cause as Error).message, { cause });
    this.name = "GroupFailed";
  }
}

/** Three numbers for each append (protocol.ts) and the refusals among them. */
export interface GroupAnswers {
  readonly numbers: number[];
  readonly refusals: Refusal[];
}

const lastOf = (database: Pick<Database, "prepare">): { head: number; recordedMax: number } => {
  const last = database.prepare("SELECT position, recorded_max FROM events ORDER BY position DESC LIMIT 1").get() as
    { position: number; recorded_max: number } | undefined;
  return { head: last?.position ?? 0, recordedMax: last?.recorded_max ?? Number.MIN_SAFE_INTEGER };
};

/** Writes groups of appends, a transaction each. Runs on the one writing connection, in the writing thread. */
export class GroupWriter {
  private readonly heads: StreamHeads;
  private readonly names: NameBook;
  private readonly begin;
  private readonly commit;
  private readonly rollback;
  private readonly insert;
  private readonly findById;
  private readonly readNames: NameReader;
  /** The number of the last position, and the latest instant recorded so far. */
  private head: number;
  private recordedMax: number;
  private lastRecorded = "";
  private lastInstant = 0;

  constructor(
    private readonly database: Pick<Database, "prepare">,
    private readonly epoch: number,
  ) {
    ({ head: this.head, recordedMax: this.recordedMax } = lastOf(database));
    this.heads = new StreamHeads(database);
    this.names = new NameBook(database);
    this.readNames = new NameReader(database);
    this.begin = database.prepare("BEGIN IMMEDIATE");
    this.commit = database.prepare("COMMIT");
    this.rollback = database.prepare("ROLLBACK");
    this.insert = database.prepare(`
      INSERT INTO events (position, stream, revision, type, id, recorded_max, epoch, leaf_hash, body)
      VALUES (?, ?, ?, ?, unhex(?, '-'), ?, ?, unhex(?), ?)`);
    this.findById = database.prepare("SELECT position, body FROM events WHERE id = unhex(?, '-')");
  }

  /** The number of the last position. */
  get last(): number {
    return this.head;
  }

  /**
   * Decides on every append in turn and commits what is accepted. The usual append, at the exact end of its stream, is
   * inserted without looking for its ids: the index refuses a known one. Then, which is rare, the group is begun anew
   * and every id is looked up first, so that only the append to blame is refused.
   */
  append(group: readonly PackedAppend[]): GroupAnswers {
    try {
      return this.transaction(() => this.decideAll(group, false));
    } catch (error) {
      if (sqliteCode((error as Error).cause) !== SQLITE_CONSTRAINT) throw error;
      return this.transaction(() => this.decideAll(group, true));
    }
  }

  /** Archives or tombstones a stream; says why not, if not. */
  closeStream(stream: string, status: "archived" | "tombstoned"): Refusal | undefined {
    const { last, status: now } = this.heads.of(stream);
    if (now === status) return undefined;
    if (now === "tombstoned") return { code: "stream-tombstoned" };
    if (status === "archived" && last < 0) return { code: "wrong-expected-version", actual: last };
    this.transaction(() => this.heads.close(stream, status));
    return undefined;
  }

  private transaction<T>(body: () => T): T {
    let committing = false;
    try {
      this.begin.run();
      const result = body();
      committing = true;
      this.commit.run();
      this.heads.keep();
      return result;
    } catch (error) {
      this.tryRollback();
      this.startOver();
      throw new GroupFailed(error, committing);
    }
  }

  /** A failed statement may have ended the transaction already; then there is nothing to roll back. */
  private tryRollback(): void {
    try {
      this.rollback.run();
    } catch {
      return;
    }
  }

  /** Nothing staged is believed any more, nor that it is gone: a commit that failed may have been carried out. */
  private startOver(): void {
    this.heads.discard();
    this.names.forget();
    ({ head: this.head, recordedMax: this.recordedMax } = lastOf(this.database));
  }

  private decideAll(group: readonly PackedAppend[], careful: boolean): GroupAnswers {
    const answers: GroupAnswers = { numbers: [], refusals: [] };
    for (const append of group) {
      const state = this.heads.of(append.stream);
      const usual =
        !careful &&
        state.status === "active" &&
        append.expected !== "any" &&
        append.expected !== "stream_exists" &&
        append.facts.length > 0 &&
        expectationIsMet(append.expected, state.last);
      const verdict: Verdict = usual ? { kind: "append" } : judge(append, state, (id) => this.known(id));
      switch (verdict.kind) {
        case "append":
          this.write(append);
          answers.numbers.push(APPENDED, state.last, this.head);
          break;
        case "idempotent":
          answers.numbers.push(IDEMPOTENT, verdict.revision, Number(verdict.position));
          break;
        case "checked":
          answers.numbers.push(CHECKED, state.last, 0);
          break;
        case "refused":
          answers.numbers.push(REFUSED, state.last, 0);
          answers.refusals.push(verdict.refusal);
      }
    }
    return answers;
  }

  private write({ stream, facts }: PackedAppend): void {
    const target = this.heads.forChange(stream);
    for (const fact of facts) {
      const revision = target.last + 1;
      const type = this.names.numberOf(fact.type);
      this.recordedMax = Math.max(this.recordedMax, this.instantOf(fact.recorded));
      this.insert.run(
        this.head + 1,
        target.number,
        revision,
        type,
        fact.id,
        this.recordedMax,
        this.epoch,
        leafHash(canonicalText(stream, revision, fact)),
        bodyText(stream, revision, fact, type, this.names.numberOf(fact.tenant), this.names.numberOf(fact.actor)),
      );
      this.head += 1;
      target.last = revision;
    }
  }

  /** Facts of a group are mostly recorded at one instant. */
  private instantOf(recorded: string): number {
    if (recorded !== this.lastRecorded) [this.lastRecorded, this.lastInstant] = [recorded, Date.parse(recorded)];
    return this.lastInstant;
  }

  private known(id: string): KnownFact | undefined {
    const row = this.findById.get(id) as { position: number; body: string } | undefined;
    if (!row) return undefined;
    const fact = factOf(row.position, row.body, this.readNames.nameOf);
    return { ...fact, position: positionOf(row.position) };
  }
}
