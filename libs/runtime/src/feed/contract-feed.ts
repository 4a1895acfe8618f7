import type { Contract } from "@sankofa/kernel/contract";
import { happenedFrom, type Instant } from "@sankofa/kernel/time";
import type { StoredFact } from "@sankofa/ports/event-store";
import type { House } from "../house";

/**
 * The log run through the owners' outbound mappings, in log order. Facts of rooms that this house does not know give
 * nothing, and so do facts of types or versions it does not know: a newer program may have written them.
 */
export class ContractFeed {
  /** How often a fact was passed over because its type, or this version of it, is unknown here. */
  unknownFacts = 0;

  constructor(private readonly house: House) {}

  contractsOf(stored: StoredFact): readonly Contract[] {
    const room = this.house.roomOf(stored.stream);
    if (!room) return [];
    const fact = this.house.upcasting.present(stored);
    const say = fact && room.outbound[fact.type];
    if (!say) {
      this.unknownFacts += 1;
      return [];
    }
    const said = say({ type: fact.type, data: fact.data, happened: fact.happened }, fact);
    const contracts = (Array.isArray(said) ? said : [said]).map((message): Contract => {
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
      };
    });
    // Whoever hears a feed knows its contracts apart by the fact's id and its position.
    if (new Set(contracts.map(({ audience }) => audience)).size < contracts.length)
      throw new Error(`${fact.type} says more than one thing on a feed`);
    return contracts;
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
