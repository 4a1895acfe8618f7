import type { Position } from "@sankofa/kernel/contract";
import { fold } from "@sankofa/kernel/decider";
import type { AnyFact } from "@sankofa/kernel/fact";
import { streamName, type Id, type StreamName } from "@sankofa/kernel/ids";
import type { Noun } from "@sankofa/kernel/manifest";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import type { FactCodec } from "@sankofa/privacy/fact-codec";
import type { Upcasting } from "../upcasting";
import { continues, type StreamSnapshots } from "./stream-snapshots";

/* eslint-disable @typescript-eslint/no-explicit-any -- a noun's commands and codes are nothing to whoever folds it */

/** A noun's stream, folded: what a command decides on. */
export interface Loaded<State = unknown> {
  readonly stream: StreamName;
  readonly state: State;
  /** Facts as stored, personal fields sealed: all of them, or those from the last one on that a snapshot covers. */
  readonly facts: readonly StoredFact[];
  /** -1 where there is no such stream. */
  readonly revision: number;
}

/** A stream holds a fact that only a newer program knows: what it means for the record cannot be decided on here. */
export class WrittenByNewer extends Error {
  constructor({ type, version, stream, revision }: StoredFact) {
    super(`${stream} holds at revision ${revision} a ${type} of version ${version}, which this program does not know`);
    this.name = "WrittenByNewer";
  }
}

/** A noun's stream as `FactLog.load` gives it, for one tenant. */
export type Load = <State>(noun: Noun<any, State>, id: Id) => Promise<Loaded<State> | undefined>;

const PAGE = 1_000;
/** More than the facts of one command usually are. */
const FACTS_OF_A_COMMAND = 16;

/** Reads streams of nouns: checks the tenant, opens personal fields and folds. */
export class FactLog {
  /** What is being loaded, for others who ask for the same before this turn of the event loop ends. */
  private underWay = new Map<string, Promise<Loaded<any> | undefined>>();

  constructor(
    private readonly store: EventStore,
    private readonly codec: FactCodec,
    private readonly upcasting: Upcasting,
    private readonly snapshots: StreamSnapshots,
  ) {}

  /**
   * The stream's state for this tenant, as it stands or as it stood at a revision. A stream of another tenant gives
   * undefined, as if it were not there: nothing tells the two apart.
   */
  async load<State>(
    noun: Noun<any, State>,
    id: Id,
    tenant: Id,
    asOf?: { readonly revision: number },
  ): Promise<Loaded<State> | undefined> {
    const stream = streamName(noun.context, noun.name, id);
    const found = await this.snapshots.of(noun, stream, asOf?.revision);
    let facts = await this.read(stream, found?.revision ?? 0, asOf);
    const snapshot = found && continues(found, facts[0]) ? found : undefined;
    if (found && !snapshot) facts = await this.read(stream, 0, asOf);
    if (facts.some((fact) => fact.tenant !== tenant)) return undefined;
    const revision = facts.at(-1)?.revision ?? -1;
    const present = facts.slice(snapshot ? 1 : 0).map((fact) => this.present(fact));
    if (noun.stateVersion === undefined) {
      const opened = (await this.codec.open(tenant, present)) as readonly AnyFact[];
      return { stream, state: fold(noun.decider, opened), facts, revision };
    }
    const { evolve, initial } = noun.decider;
    const sealed = fold({ evolve, initial: (snapshot?.state as State | undefined) ?? initial }, present);
    if (!asOf) this.snapshots.keepWhereWorthIt(noun, sealed, facts, snapshot);
    return { stream, state: await this.codec.openState(tenant, sealed), facts, revision };
  }

  /**
   * What one attempt at a command reads of streams: each is read and folded once, however many parts of the command ask for it,
   * and all of them decide on the same.
   */
  loadingOnce(tenant: Id): Load {
    const loads = new Map<StreamName, Promise<Loaded<any> | undefined>>();
    return (noun, id) => {
      const stream = streamName(noun.context, noun.name, id);
      const known = loads.get(stream) ?? this.loadTogether(noun, id, tenant);
      loads.set(stream, known);
      return known;
    };
  }

  /** The same as of a position of the log: whatever came later is not known. */
  loadingAsOf(tenant: Id, position: Position): Load {
    return async (noun, id) => {
      const stream = streamName(noun.context, noun.name, id);
      const { last } = await this.store.readStream({ stream, direction: "backwards", limit: 1, asOf: { position } });
      if (last >= 0) return this.load(noun, id, tenant, { revision: last });
      return { stream, state: noun.decider.initial, facts: [], revision: last };
    };
  }

  /** Says that a stream may have moved: what is under way of it is nothing for those who ask from now on. */
  moved(stream: StreamName): void {
    for (const key of this.underWay.keys()) if (key.endsWith(stream)) this.underWay.delete(key);
  }

  /**
   * Commands that come in one turn and ask for the same stream read it once: the rows of an import all ask for their programme. Nobody
   * is told in the middle of a turn what others wrote, so none of them sees less than it was told of.
   */
  private loadTogether<State>(noun: Noun<any, State>, id: Id, tenant: Id): Promise<Loaded<State> | undefined> {
    const key = `${tenant} ${streamName(noun.context, noun.name, id)}`;
    const known = this.underWay.get(key) as Promise<Loaded<State> | undefined> | undefined;
    if (known) return known;
    // A new one: a map that is cleared leaves its old table pointing to the next, and one that has grown old keeps all after it.
    if (this.underWay.size === 0) process.nextTick(() => (this.underWay = new Map()));
    const loading = this.load(noun, id, tenant);
    this.underWay.set(key, loading);
    return loading;
  }

  /** The facts that a command wrote to a stream, however long ago. */
  async writtenBy({ stream, facts }: Loaded, command: Id): Promise<readonly StoredFact[]> {
    const whole = (facts[0]?.revision ?? 0) === 0;
    const first = whole ? undefined : await this.snapshots.revisionOf(stream, command);
    if (typeof first !== "number") {
      const among = first === "unknown" ? await this.read(stream, 0, undefined) : facts;
      return among.filter(({ commandId }) => commandId === command);
    }
    const written: StoredFact[] = [];
    for (let from: number | undefined = first; from !== undefined;) {
      const page: Awaited<ReturnType<EventStore["readStream"]>> = await this.store.readStream({
        stream,
        from,
        limit: FACTS_OF_A_COMMAND,
      });
      const others = page.facts.findIndex(({ commandId }) => commandId !== command);
      written.push(...(others < 0 ? page.facts : page.facts.slice(0, others)));
      from = others < 0 ? page.next : undefined;
    }
    return written;
  }

  private present(fact: StoredFact): StoredFact {
    const present = this.upcasting.present(fact);
    if (!present) throw new WrittenByNewer(fact);
    return present;
  }

  private async read(
    stream: StreamName,
    first: number,
    asOf: { readonly revision: number } | undefined,
  ): Promise<readonly StoredFact[]> {
    const facts: StoredFact[] = [];
    for (let from: number | undefined = first; from !== undefined;) {
      const page: Awaited<ReturnType<EventStore["readStream"]>> = await this.store.readStream({
        stream,
        from,
        limit: PAGE,
        ...(asOf ? { asOf } : {}),
      });
      facts.push(...page.facts);
      from = page.next;
    }
    return facts;
  }
}
