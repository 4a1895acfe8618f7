import { publicContract } from "@sankofa/kernel/contract";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { field } from "@sankofa/kernel/schema";
import { contexts } from "../../apps/platform/src/composition";
import { readCorpus } from "./corpus";
import { frozenFaults, grownFrozen, readFrozen, type Frozen, type FrozenContracts } from "./published";

const corpus = readCorpus();

test("every contract that leaves the platform is as it was frozen, and says what it said", () => {
  expect(frozenFaults(contexts, corpus, readFrozen())).toEqual([]);
  expect([...grownFrozen(contexts, corpus, readFrozen())]).toEqual([...readFrozen()]);
});

describe("a public contract that is changed", () => {
  const TYPE = "org.sankofa.instrument.published.v1";
  const [whole] = contexts.filter(({ name }) => name === "assessment") as [ContextManifest];
  const SAID = "instrument.published";
  const FACT = "assessment.instrument-published";
  /** The room with one fact, and what it says inside and outside. */
  const room: ContextManifest = {
    ...whole,
    nouns: whole.nouns.filter(({ name }) => name === "instrument"),
    contracts: Object.fromEntries(Object.entries(whole.contracts).filter(([type]) => type === TYPE || type === SAID)),
    outbound: Object.fromEntries(Object.entries(whole.outbound).filter(([type]) => type === FACT)),
  };
  const rooms = (change: Partial<ContextManifest>): readonly ContextManifest[] => [{ ...room, ...change }];
  const some = new Map([...corpus].filter(([name]) => name.startsWith("assessment.instrument")));
  const kept = grownFrozen([room], some, new Map());
  const { data } = room.contracts[TYPE] as { data: { properties: object } };

  test("is whole as long as nothing changes", () => {
    expect(kept.size).toBe(1);
    expect(frozenFaults([room], some, kept)).toEqual([]);
  });

  test("is not taken, even where a field only comes to it", () => {
    const wider = publicContract(1, "More", { ...data.properties, more: field.code() });
    const faults = frozenFaults(rooms({ contracts: { ...room.contracts, [TYPE]: wider } }), some, kept);
    expect(faults).toContain(`${TYPE} is frozen: what should say more gets the next version`);
    expect(faults).toContainEqual(expect.stringContaining(`${TYPE} does not fit its schema`));
  });

  test("may not fall silent, vanish, or say something else of the same fact", () => {
    const silent = frozenFaults(
      rooms({ outbound: Object.fromEntries(Object.entries(room.outbound).map(([t, say]) => [t, { ...say, outside: null }])) }),
      some,
      kept,
    );
    expect(silent).toContain(`${TYPE} is said by no fact of the corpus`);
    const { [TYPE]: _gone, ...left } = room.contracts;
    expect(frozenFaults(rooms({ contracts: left, outbound: {}, nouns: [] }), some, kept)).toEqual([
      `${TYPE} was published once and is no more`,
    ]);
    const [one] = (kept.get(TYPE) as Frozen).samples;
    const other: FrozenContracts = new Map([[TYPE, { ...(kept.get(TYPE) as Frozen), samples: [{ ...one, data: {} }] }]]) as FrozenContracts;
    expect(frozenFaults([room], some, other)[0]).toContain("says something else");
  });

  test("has to be frozen, sample by sample", () => {
    expect(frozenFaults([room], some, new Map())).toEqual([`${TYPE} is not frozen yet; run: npm run corpus`]);
    const none: FrozenContracts = new Map([[TYPE, { ...(kept.get(TYPE) as Frozen), samples: [] }]]);
    expect(frozenFaults([room], some, none)[0]).toContain("has no sample");
  });
});
