import { setImmediate as nextTurn } from "node:timers/promises";
import type { Contract, Position } from "@sankofa/kernel/contract";
import type { AsOf } from "@sankofa/kernel/manifest";
import type { View } from "@sankofa/kernel/view";
import { START, type EventStore, type StoredFact } from "@sankofa/ports/event-store";
import type { Progress } from "../control/control-protocol";
import { effectiveTimes, type ContractFeed } from "../feed/contract-feed";
import { addressed } from "../runners/addressed";

const PAGE = 1_000;

export interface FoldedFromLog {
  /** The document as it stood; null where there was none. */
  readonly doc: object | null;
  /** How many facts made it. */
  readonly facts: number;
  /** Up to where the log was read. */
  readonly position: Position;
}

/**
 * One document folded from the log alone, as of a moment: needs no read model, so it is what an auditor holds the
 * read models against.
 */
export const foldFromLog = async (
  store: EventStore,
  feed: ContractFeed,
  view: View,
  key: string,
  asOf: AsOf | undefined,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<FoldedFromLog> => {
  const { position: head } = await store.head();
  const end = asOf?.time === "recorded" ? await store.positionAt(asOf.at) : head;
  const contracts: Contract[] = [];
  let after: Position = START;
  while (after < end) {
    signal.throwIfAborted();
    const page = await store.readAll({ after, limit: PAGE, asOf: { position: end } });
    for (const fact of page.facts) contracts.push(...saidTo(key, fact, view, feed));
    after = page.end ? end : page.checkpoint;
    report({ done: Number(after), total: Number(end), doing: "reading the log" });
    await nextTurn();
  }
  const times = asOf?.time === "happened" ? effectiveTimes(contracts) : undefined;
  const heard = contracts.filter((contract) => !times || !asOf || (times.get(contract.id) ?? asOf.at) <= asOf.at);
  let doc: object | undefined;
  for (const contract of heard) doc = view.project(doc, contract, key);
  return { doc: doc ?? null, facts: heard.length, position: end };
};

/** Throws where a fact that goes to this document cannot be made out; one of another record's is nothing to it, as it is to the view. */
const saidTo = (key: string, fact: StoredFact, view: View, feed: ContractFeed): readonly Contract[] => {
  const said = feed
    .heardOf(fact)
    .filter(({ type }) => view.reads.includes(type))
    .map((heard) => addressed(view, heard))
    .filter(({ keys }) => keys.includes(key))
    .map(({ heard }) => heard);
  const lost = said.find(({ unreadable }) => unreadable !== undefined);
  if (!lost) return said;
  // What it failed of, where that was the fact itself.
  feed.contractsOf(fact);
  throw new Error(`${fact.type} at ${fact.position}: ${lost.unreadable}`);
};
