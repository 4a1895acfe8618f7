import { isDeepStrictEqual } from "node:util";
import type { Contract } from "@sankofa/kernel/contract";
import type { View } from "@sankofa/kernel/view";
import { START } from "@sankofa/ports/event-store";
import type { Engine } from "@sankofa/runtime/engine";

/** So many moments of the log are looked at, spread over the whole of it. */
const MOMENTS = 6;

const said = async ({ ports, feed }: Engine): Promise<readonly Contract[]> => {
  const contracts: Contract[] = [];
  let after = START;
  for (;;) {
    const { facts, checkpoint, end } = await ports.eventStore.readAll({ after, limit: 500 });
    contracts.push(...facts.flatMap((fact) => feed.contractsOf(fact)));
    after = checkpoint;
    if (end) return contracts;
  }
};

/** The documents of a view, folded by nothing but the view itself from what was said up to a position. */
const foldedUpTo = (
  view: View,
  contracts: readonly Contract[],
  until: string,
): ReadonlyMap<string, object | undefined> => {
  const docs = new Map<string, object | undefined>();
  for (const contract of contracts)
    if (contract.position <= until && view.reads.includes(contract.type))
      for (const key of view.keys(contract)) docs.set(key, view.project(docs.get(key), contract, key));
  return docs;
};

/** As a store hands it out. */
const plain = (doc: object | undefined): unknown => JSON.parse(JSON.stringify(doc ?? null));

/**
 * Every document of every view that keeps its past which answers as of a moment otherwise than what was said up to it comes to,
 * as `view key @position`; and how many were compared.
 */
export const strayPasts = async (
  engine: Engine,
): Promise<{ readonly strays: readonly string[]; readonly views: number; readonly compared: number }> => {
  const contracts = await said(engine);
  const views = engine.contexts.flatMap((room) => room.views).filter(({ history }) => history);
  const strays: string[] = [];
  let compared = 0;
  for (let nth = 1; nth <= MOMENTS; nth += 1) {
    const at = contracts[Math.floor((contracts.length * nth) / MOMENTS) - 1]?.position ?? "";
    for (const view of views) {
      const folded = foldedUpTo(view, contracts, at);
      for (const [key, doc] of folded) {
        const row = await engine.ports.readModels.get(engine.positions.model(view.name), key, at);
        compared += 1;
        if (!isDeepStrictEqual(plain(row?.doc), plain(doc))) strays.push(`${view.name} ${key} @${at}`);
      }
    }
  }
  return { strays, views: views.length, compared };
};
