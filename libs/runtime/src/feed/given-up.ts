import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { streamName, type Id, type StreamName } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import { consequentCommandId, digestOf, factId } from "../command-ids";
import type { ContractFeed } from "./contract-feed";

const TYPE = "publisher.fact-given-up";
const SENDER = "publisher";
const PAGE = 1_000;

/** What a fact says, or why that cannot be made out. */
export type Said = ReturnType<ContractFeed["saidOf"]>;

/** Whoever can be asked what a fact says to the world. */
export interface Saying {
  saidOf(fact: StoredFact): Said | Promise<Said>;
}

interface OfFunder {
  readonly facts: Set<Id>;
  recorded: Instant | undefined;
}

/** A technical stream of its own for each funder: the log is what all processes read, and no room hears of it. */
const streamOf = (tenant: Id): StreamName => streamName("publisher", "given-up", tenant);

/**
 * What facts say to the world, without those that an operator has given up: on no feed is it ever told of them, by
 * whatever process, and also not once the program is mended.
 */
export class GivenUp implements Saying {
  private readonly ofFunder = new Map<Id, Promise<OfFunder>>();

  constructor(
    private readonly store: Pick<EventStore, "readStream">,
    private readonly feed: Saying,
  ) {}

  async saidOf(fact: StoredFact): Promise<Said> {
    return (await this.has(fact)) ? { contracts: [] } : this.feed.saidOf(fact);
  }

  async has({ tenant, id }: StoredFact): Promise<boolean> {
    return (await this.of(tenant)).facts.has(id);
  }

  /** True where a fact that comes in the log says that another one was given up; it counts from now on. */
  async hears({ tenant, stream, data }: StoredFact): Promise<boolean> {
    if (stream !== streamOf(tenant)) return false;
    (await this.of(tenant)).facts.add(String(data["fact"]));
    return true;
  }

  /** What is known is read anew: somebody else may have given something up meanwhile. */
  forget(): void {
    this.ofFunder.clear();
  }

  /** Gives a fact up for good; said again, it changes nothing. */
  async giveUp(store: Pick<EventStore, "append">, fact: StoredFact, now: Instant): Promise<void> {
    const { id, tenant } = fact;
    const known = await this.of(tenant);
    if (known.facts.has(id)) return;
    const stream = streamOf(tenant);
    const data = { fact: id, stream: fact.stream, revision: fact.revision };
    const commandId = consequentCommandId(id, SENDER, 0);
    const recorded = known.recorded && known.recorded > now ? known.recorded : now;
    const note = { type: TYPE, version: 1, data, happened: recorded, recorded, tenant, actor: "operator", commandId };
    const requestDigest = digestOf(canonicalJson(data));
    // Whatever another room's publisher has noted there meanwhile.
    await store.append({
      stream,
      expected: "any",
      events: [{ id: factId(commandId, stream, 0), requestDigest, ...note }],
    });
    known.facts.add(id);
    known.recorded = recorded;
  }

  private of(tenant: Id): Promise<OfFunder> {
    const known = this.ofFunder.get(tenant);
    if (known) return known;
    const read = this.read(tenant);
    this.ofFunder.set(tenant, read);
    // Nothing is known by a reading that failed.
    read.catch(() => this.ofFunder.delete(tenant));
    return read;
  }

  private async read(tenant: Id): Promise<OfFunder> {
    const found: OfFunder = { facts: new Set(), recorded: undefined };
    for (let from: number | undefined = 0; from !== undefined;) {
      const page = await this.store.readStream({ stream: streamOf(tenant), from, limit: PAGE });
      for (const { data, recorded } of page.facts) {
        found.facts.add(String(data["fact"]));
        found.recorded = recorded;
      }
      from = page.next;
    }
    return found;
  }
}
