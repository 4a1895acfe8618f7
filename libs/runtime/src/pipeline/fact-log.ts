import { fold } from "@sankofa/kernel/decider";
import type { AnyFact } from "@sankofa/kernel/fact";
import { streamName, type Id, type StreamName } from "@sankofa/kernel/ids";
import type { Noun } from "@sankofa/kernel/manifest";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import type { FactCodec } from "@sankofa/privacy/fact-codec";

/** A noun's stream, folded: what a command decides on. */
export interface Loaded<State = unknown> {
  readonly stream: StreamName;
  readonly state: State;
  /** Facts as stored, personal fields sealed. */
  readonly facts: readonly StoredFact[];
  /** -1 where there is no such stream. */
  readonly revision: number;
}

const PAGE = 1_000;

/** Reads streams of nouns: checks the tenant, opens personal fields and folds. */
export class FactLog {
  constructor(
    private readonly store: EventStore,
    private readonly codec: FactCodec,
  ) {}

  /**
   * The stream's state for this tenant. A stream of another tenant gives undefined, as if it were not there: nothing
   * tells the two apart.
   */
  async load<State>(noun: Noun<unknown, State>, id: Id, tenant: Id): Promise<Loaded<State> | undefined> {
    const stream = streamName(noun.context, noun.name, id);
    const facts: StoredFact[] = [];
    let from: number | undefined = 0;
    while (from !== undefined) {
      const page: Awaited<ReturnType<EventStore["readStream"]>> = await this.store.readStream({
        stream,
        from,
        limit: PAGE,
      });
      facts.push(...page.facts);
      from = page.next;
    }
    if (facts.some((fact) => fact.tenant !== tenant)) return undefined;
    const opened = (await this.codec.open(tenant, facts)) as readonly AnyFact[];
    return { stream, state: fold(noun.decider, opened), facts, revision: facts.length - 1 };
  }
}
