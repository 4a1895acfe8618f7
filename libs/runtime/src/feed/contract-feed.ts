import type { Contract, Message } from "@sankofa/kernel/contract";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { happenedFrom, type Instant } from "@sankofa/kernel/time";
import type { StoredFact } from "@sankofa/ports/event-store";
import type { House } from "../house";

/** A contract; or what stands for those of a fact that cannot be made out until the program is mended. */
export interface Heard extends Contract {
  /** Why the fact could not be made out; the data is what was stored, or nothing. */
  readonly unreadable?: string;
}

/**
 * The log run through the owners' outbound mappings, in log order: what our own rooms hear, and what the world hears
 * besides. Facts of rooms that this house does not know give nothing, and so do facts of types or versions it does not
 * know: a newer program may have written them.
 */
export class ContractFeed {
  /** How often a fact was passed over because its type, or this version of it, is unknown here. */
  unknownFacts = 0;

  constructor(
    private readonly house: House,
    /** Of which rooms' facts this feed is; of all that the house knows unless told. */
    private readonly rooms?: readonly ContextManifest[],
  ) {}

  /** What our own rooms hear: views and processes know no other contracts. */
  contractsOf(stored: StoredFact): readonly Contract[] {
    const heard = this.present(stored);
    return heard ? [this.contract(heard.fact, heard.saying.inside(heard.said, heard.fact))] : [];
  }

  /** The same for whoever has to go on past a fact that cannot be made out. */
  heardOf(stored: StoredFact): readonly Heard[] {
    try {
      return this.contractsOf(stored);
    } catch (error) {
      const unreadable = error instanceof Error ? error.message : String(error);
      return this.seeming(stored).map((contract) => ({ ...contract, unreadable }));
    }
  }

  /** What a fact would say in the form it was stored in; where that cannot be told, anything its room can say. */
  private seeming(stored: StoredFact): readonly Contract[] {
    const room = this.house.roomOf(stored.stream);
    const saying = room?.outbound[stored.type];
    const { type, data, happened } = stored;
    try {
      return saying ? [this.contract(stored, saying.inside({ type, data, happened }, stored))] : [];
    } catch {
      return Object.entries(room?.contracts ?? {})
        .filter(([, { audience }]) => audience === "internal")
        .map(([name]) => this.contract(stored, { type: name, data: {} }));
    }
  }

  /** All that a fact says, inside first: at most one thing on each feed. */
  everythingOf(stored: StoredFact): readonly Contract[] {
    const heard = this.present(stored);
    if (!heard) return [];
    const { fact, said, saying } = heard;
    const inside = this.contract(fact, saying.inside(said, fact));
    const outside = saying.outside?.(said, fact);
    return outside ? [inside, this.contract(fact, outside)] : [inside];
  }

  /** The same, or why it cannot be made out, for whoever goes on all the same. */
  saidOf(stored: StoredFact): { readonly contracts?: readonly Contract[]; readonly unreadable?: string } {
    try {
      return { contracts: this.everythingOf(stored) };
    } catch (error) {
      return { unreadable: error instanceof Error ? error.message : String(error) };
    }
  }

  private present(stored: StoredFact) {
    const room = this.house.roomOf(stored.stream);
    if (!room || this.rooms?.includes(room) === false) return undefined;
    const fact = this.house.upcasting.present(stored);
    const saying = fact && room.outbound[fact.type];
    if (saying) return { fact, saying, said: { type: fact.type, data: fact.data, happened: fact.happened } };
    this.unknownFacts += 1;
    return undefined;
  }

  private contract(fact: StoredFact, message: Message): Contract {
    const definition = this.house.contracts.get(message.type);
    if (!definition) throw new Error(`${fact.type} says ${message.type}, which is no contract`);
    return {
      type: message.type,
      data: message.data,
      id: fact.id,
      version: definition.version,
      audience: definition.audience,
      position: fact.position,
      stream: fact.stream,
      revision: fact.revision,
      tenant: fact.tenant,
      actor: fact.actor,
      happened: fact.happened,
      recorded: fact.recorded,
      commandId: fact.commandId,
      ...(fact.traceparent === undefined ? {} : { traceparent: fact.traceparent }),
    };
  }
}

/** The id of the fact a contract corrects, where it is a correction. */
export const correctedFact = (contract: Contract): string | undefined => {
  const corrects = (contract.data as { readonly corrects?: unknown }).corrects;
  return typeof corrects === "string" ? corrects : undefined;
};

/** When each of these contracts happened for an as-of question: a correction takes the corrected fact's time. */
export const effectiveTimes = (contracts: readonly Contract[]): ReadonlyMap<string, Instant> => {
  const times = new Map<string, Instant>();
  for (const contract of contracts) {
    const corrected = correctedFact(contract);
    times.set(contract.id, (corrected && times.get(corrected)) || happenedFrom(contract.happened));
  }
  return times;
};
