import { openMemoryEventStore } from "@sankofa/event-store-memory";
import type { Contract, Position } from "@sankofa/kernel/contract";
import { START, type StoredFact } from "@sankofa/ports/event-store";
import { aFact, newStream, put } from "@sankofa/ports/event-store.samples";
import { RememberedContracts } from "./remembered-contracts";

let store: ReturnType<typeof openMemoryEventStore>;
let read: Position[];
let positions: readonly Position[];

beforeEach(async () => {
  store = openMemoryEventStore();
  read = [];
  await put(store, newStream("thing"), [aFact(), aFact(), aFact(), aFact()]);
  positions = (await store.readAll({ after: START, limit: 10 })).facts.map(({ position }) => position);
});
afterEach(() => store.close());

const remembered = (most: number): RememberedContracts =>
  new RememberedContracts(
    {
      readPositions: (asked) => {
        read.push(...asked);
        return store.readPositions(asked);
      },
    },
    { contractsOf: (fact: StoredFact) => [fact as unknown as Contract] },
    most,
  );
const askedOf = async (contracts: RememberedContracts, asked: readonly Position[]) => {
  read = [];
  expect((await contracts.at(asked)).map(({ position }) => position)).toEqual(asked);
  return read;
};

test("AUD-2 what a fact says is made out once for a history that is asked for again, in the order asked for", async () => {
  const contracts = remembered(10);
  const [first, second, third, fourth] = positions as [Position, Position, Position, Position];
  expect(await askedOf(contracts, [first, second])).toEqual([first, second]);
  expect(await askedOf(contracts, [third, second, first])).toEqual([third]);
  expect(await askedOf(contracts, [first, second, third, fourth])).toEqual([fourth]);
});

test("AUD-2 what was not asked for lately is forgotten", async () => {
  const contracts = remembered(2);
  const [first, second, third, fourth] = positions as [Position, Position, Position, Position];
  await askedOf(contracts, [first, second]);
  await askedOf(contracts, [third, fourth]);
  expect(await askedOf(contracts, [second])).toEqual([]);
  // The second was asked for again and began a generation; of the one before, the first is gone.
  expect(await askedOf(contracts, [first])).toEqual([first]);
});
