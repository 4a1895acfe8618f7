import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite";
import { canonicalText } from "@sankofa/evidence/canonical-envelope";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import type { Expected } from "@sankofa/ports/event-store";
import { positionOf } from "@sankofa/ports/event-store.positions";
import {
  expectationIsMet,
  judge,
  type KnownFact,
  type Refusal,
  type Verdict,
} from "@sankofa/ports/event-store.verdict";
import { failureReason, sqliteCode } from "@sankofa/sqlite-file/sqlite-failure";
import { BlockInsert } from "./block-insert";
import { NameBook, NameReader } from "./names";
import { soundFact } from "./no-fact";
import { APPENDED, CHECKED, IDEMPOTENT, REFUSED } from "./protocol";
import { bodyText, type PackedAppend } from "./row";
import { StreamHeads, type StreamHead } from "./stream-heads";

const SQLITE_CONSTRAINT = 19;

/** A group could not be written; whether it was all the same is unknown once the commit had begun. */
export class GroupFailed extends Error {
  readonly outcomeUnknown: boolean;

  constructor(cause: unknown, committing: boolean) {
    super((cause as Error).message, { cause });
    this.name = "GroupFailed";
    // A full disk took no whole commit: the frame that makes it one is the last that is written.
    this.outcomeUnknown = committing && failureReason(cause) !== "disk-full";
  }
}

/** Three numbers for each append (protocol.ts) and the refusals among them. */
export interface GroupAnswers {
  readonly numbers: number[];
  readonly refusals: Refusal[];
}

/** The last revision of a stream that is missing. */
const NO_FACT = -1;

const isExact = (expected: Expected): boolean => expected !== "any" && expected !== "stream_exists";

/** Passes appends on one by one and keeps them, a whole part before the first of it is passed on. */
function* noted(arriving: Iterable<readonly PackedAppend[]>, group: PackedAppend[]): Generator<PackedAppend> {
  for (const part of arriving) {
    for (const append of part) group.push(append);
    yield* part;
  }
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
  private readonly rows: BlockInsert;
  private readonly findById;
  private readonly readNames: NameReader;
  /** The number of the last position, and the latest instant recorded so far. */
  private head: number;
  private recordedMax: number;
  private lastRecorded = "";
  private lastInstant = 0;
  /** What is remembered is what the file holds; not so after a failure, until it was read anew. */
  private sure = true;
  /** The transaction of the next group was begun ahead of it. */
  private begun = false;

  constructor(
    private readonly database: Pick<Database, "prepare">,
    epoch: number,
  ) {
    ({ head: this.head, recordedMax: this.recordedMax } = lastOf(database));
    this.heads = new StreamHeads(database);
    this.names = new NameBook(database);
    this.readNames = new NameReader(database);
    this.begin = database.prepare("BEGIN IMMEDIATE");
    this.commit = database.prepare("COMMIT");
    this.rollback = database.prepare("ROLLBACK");
    this.rows = new BlockInsert(
      database,
      "INSERT INTO events (position, stream, revision, type, id, recorded_max, epoch, leaf_hash, body) VALUES",
      `(?, ?, ?, ?, unhex(?, '-'), ?, ${epoch}, unhex(?), ?)`,
    );
    this.findById = database.prepare("SELECT position, body FROM events WHERE id = unhex(?, '-')");
  }

  /** The number of the last position. */
  get last(): number {
    return this.head;
  }

  /**
   * Decides on every append in turn, as parts of the group arrive, and commits what is accepted. The usual append, at the exact end of
   * its stream, is inserted without looking for its ids, nor for its stream where it should be missing: the indexes
   * refuse what is known. Then, which is rare, the group is begun anew with those that had arrived, and everything is
   * looked up first, so that only the append to blame is refused.
   */
  append(arriving: Iterable<readonly PackedAppend[]>): GroupAnswers {
    const group: PackedAppend[] = [];
    try {
      return this.transaction(() => this.decideAll(noted(arriving, group), false));
    } catch (error) {
      if (sqliteCode((error as Error).cause) !== SQLITE_CONSTRAINT) throw error;
      return this.transaction(() => this.decideAll(group, true));
    }
  }

  /** Archives or tombstones a stream; says why not, if not. */
  closeStream(stream: string, status: "archived" | "tombstoned"): Refusal | undefined {
    if (!this.sure) this.startOver();
    const { last, status: now } = this.heads.of(stream);
    if (now === status) return undefined;
    if (now === "tombstoned") return { code: "stream-tombstoned" };
    if (status === "archived" && last < 0) return { code: "wrong-expected-version", actual: last };
    this.transaction(() => this.heads.close(stream, status));
    return undefined;
  }

  /** Begins the next transaction while its appends are still on their way; nobody else writes, so nobody waits for it. */
  beginAhead(): void {
    if (!this.sure || this.begun) return;
    this.begin.run();
    this.begun = true;
  }

  /** Ends it where nothing came. */
  endAhead(): void {
    if (this.begun) this.tryRollback();
    this.begun = false;
  }

  /** Inserts what was decided on and is still collected. Rows go many to a statement, so a group's last ones wait for it. */
  insertCollected(): void {
    this.heads.flush();
    this.rows.flush();
  }

  private transaction<T>(body: () => T): T {
    let committing = false;
    try {
      if (!this.sure) this.startOver();
      if (!this.begun) this.begin.run();
      this.begun = false;
      const result = body();
      this.insertCollected();
      committing = true;
      this.commit.run();
      this.heads.keep();
      return result;
    } catch (error) {
      this.tryRollback();
      this.sure = false;
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
    this.rows.forget();
    this.heads.discard();
    this.names.forget();
    ({ head: this.head, recordedMax: this.recordedMax } = lastOf(this.database));
    this.sure = true;
  }

  private decideAll(group: Iterable<PackedAppend>, careful: boolean): GroupAnswers {
    const answers: GroupAnswers = { numbers: [], refusals: [] };
    for (const append of group) {
      const { stream, expected, facts } = append;
      // What is looked up must be there to be found: another stream's first fact may stand under this one's number.
      if (careful) this.insertCollected();
      const exact = !careful && facts.length > 0 && isExact(expected);
      const state = exact && expectationIsMet(expected, NO_FACT) ? this.heads.ofMissing(stream) : this.heads.of(stream);
      const usual = exact && state.status === "active" && expectationIsMet(expected, state.last);
      const verdict: Verdict = usual ? { kind: "append" } : judge(append, state, (id) => this.known(id));
      switch (verdict.kind) {
        case "append":
          this.write(append, state);
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

  private write({ stream, facts }: PackedAppend, target: StreamHead): void {
    const number = this.heads.forFact(stream, target);
    for (const fact of facts) {
      const revision = target.last + 1;
      const type = this.names.numberOf(fact.type);
      this.recordedMax = Math.max(this.recordedMax, this.instantOf(fact.recorded));
      this.rows.add(
        this.head + 1,
        number,
        revision,
        type,
        fact.id,
        this.recordedMax,
        leafHash(canonicalText(stream, revision, fact, fact.data)),
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
    this.insertCollected();
    const row = this.findById.get(id) as { position: number; body: string } | undefined;
    if (!row) return undefined;
    const fact = soundFact([row.position, row.body], this.readNames.nameOf);
    return { ...fact, position: positionOf(row.position) };
  }
}
