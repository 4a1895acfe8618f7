import { START, type EventStore, type Head } from "@sankofa/ports/event-store";

const PAGE = 10_000;

/**
 * Counts what is in the log: what is missing, what is there twice, what is out of order. An empty list is a good answer. Of a log
 * that others may still write to, what it holds up to a head of it.
 */
export const countLog = async (
  store: EventStore,
  expected: number,
  upTo?: Pick<Head, "position">,
): Promise<string[]> => {
  const ids = new Set<string>();
  const revisions = new Map<string, number>();
  let after = START;
  let outOfOrder = 0;
  let facts = 0;
  for (;;) {
    const page = await store.readAll({ after, limit: PAGE });
    for (const fact of page.facts) {
      if (upTo && fact.position > upTo.position) break;
      if (fact.position <= after || fact.revision !== (revisions.get(fact.stream) ?? -1) + 1) outOfOrder += 1;
      revisions.set(fact.stream, fact.revision);
      ids.add(fact.id);
      after = fact.position;
      facts += 1;
    }
    after = page.checkpoint;
    if (page.end || (upTo && after >= upTo.position)) break;
  }
  const faults: string[] = [];
  if (ids.size !== expected) faults.push(`${expected} facts acknowledged, ${ids.size} found stored`);
  if (facts !== ids.size) faults.push(`${facts - ids.size} facts stored twice`);
  if (outOfOrder > 0) faults.push(`${outOfOrder} facts out of order`);
  return faults;
};
