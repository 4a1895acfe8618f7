import { openMemoryEventStore } from "@sankofa/event-store-memory";
import { leafHash } from "@sankofa/evidence/leaf-hash";
import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { envelopeOf } from "@sankofa/kernel/envelope";
import type { EventStore, StoredFact } from "@sankofa/ports/event-store";
import { stocked, wholeLog } from "@sankofa/ports/event-store.samples";
import { verifyLog } from "./verify";

/** The log as somebody forged it: facts at some positions are others, and hash to what is stored beside them. */
const forged = (store: EventStore, others: ReadonlyMap<string, StoredFact>): EventStore =>
  new Proxy(store, {
    get: (target, method: keyof EventStore) => {
      if (method === "readPositions")
        return async (positions: readonly string[]) =>
          (await target.readPositions(positions)).map((fact) => others.get(fact.position) ?? fact);
      if (method === "leafHashes")
        return async (...asked: Parameters<EventStore["leafHashes"]>) =>
          (await target.leafHashes(...asked)).map((leaf) => {
            const other = others.get(leaf.position);
            return other ? { ...leaf, leafHash: leafHash(canonicalJson(envelopeOf(other))) } : leaf;
          });
      const member: unknown = Reflect.get(target, method);
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });

const aLog = async (): Promise<{ readonly store: EventStore; readonly facts: readonly StoredFact[] }> => {
  const store = openMemoryEventStore();
  await stocked(store, 300);
  await stocked(store, 300);
  return { store, facts: await wholeLog(store) };
};

test("AUD-1 a log that nobody touched is whole", async () => {
  const { store } = await aLog();
  expect(await verifyLog(store)).toMatchObject({ ok: true, facts: 600, streams: 2, faults: [] });
});

test("AUD-1 an id that stands twice is found where it stands again, pages apart", async () => {
  const { store, facts } = await aLog();
  const [first, later] = [facts[7] as StoredFact, facts[580] as StoredFact];
  const log = forged(store, new Map([[later.position, { ...later, id: first.id }]]));
  expect((await verifyLog(log)).faults).toEqual([
    {
      kind: "id-twice",
      position: later.position,
      stream: later.stream,
      detail: `the id ${first.id} stands before it too`,
    },
  ]);
});

test("AUD-1 two ids that are alike in the digits they are remembered by are two", async () => {
  const { store, facts } = await aLog();
  const [first, later] = [facts[7] as StoredFact, facts[580] as StoredFact];
  const alike = `ffffffff-ffff-7fff-${first.id.slice(19)}`;
  expect(await verifyLog(forged(store, new Map([[later.position, { ...later, id: alike }]])))).toMatchObject({
    ok: true,
  });
});

test("AUD-1 a digest that was noted when the log was shorter is found again, unless one of its facts was forged with its hash", async () => {
  const store = openMemoryEventStore();
  await stocked(store, 300);
  const { digest: noted } = await verifyLog(store);
  await stocked(store, 300);
  expect(await verifyLog(store, undefined, undefined, noted)).toMatchObject({
    ok: true,
    facts: 600,
    noted: { digest: noted, facts: 300 },
  });

  const [first, other] = (await wholeLog(store)) as [StoredFact, StoredFact];
  const log = forged(store, new Map([[first.position, { ...first, actor: `${other.actor}-else` }]]));
  expect(await verifyLog(log)).toMatchObject({ ok: true });
  expect(await verifyLog(log, undefined, undefined, noted)).toMatchObject({
    ok: false,
    faults: [],
    noted: { digest: noted, facts: null },
  });
});
