import type { Contract, Position } from "@sankofa/kernel/contract";
import type { ModelId } from "@sankofa/ports/read-models";
import { RememberedHistories } from "./remembered-histories";

const model: ModelId = { name: "things", version: 1 };
const view = {
  name: "things",
  reads: ["thing.happened"],
  keys: () => ["one", "other", "third"],
  project: (_: object | undefined, { id }: Contract) => ({ id }),
};
const at = (number: number): Position => String(number).padStart(20, "0");

let touches: Position[];
let lookedUp: number;

beforeEach(() => {
  touches = Array.from({ length: 1_500 }, (_, index) => at(index + 1));
  lookedUp = 0;
});

const histories = (most?: number): RememberedHistories =>
  new RememberedHistories(
    {
      touches: async (_model, _key, after, limit) => touches.filter((each) => each > after).slice(0, limit),
      touchesBefore: async (_model, _key, before, limit) =>
        touches
          .filter((each) => each < before)
          .reverse()
          .slice(0, limit),
    },
    {
      at: async (positions) => {
        lookedUp += positions.length;
        return positions.map(
          (position) =>
            ({
              ...{ id: position, type: "thing.happened", position, data: {} },
              happened: "2026-01-05T10:00:00.000Z",
            }) as unknown as Contract,
        );
      },
    },
    most,
  );
const lengthOf = async (of: RememberedHistories, key = "one"): Promise<number> =>
  (await of.of(model, view, key)).contracts.length;

test("AUD-2 a long history is made out once, and again when something newer touched the document", async () => {
  const remembered = histories();
  expect(await lengthOf(remembered)).toBe(1_500);
  expect(await lengthOf(remembered)).toBe(1_500);
  expect(lookedUp).toBe(1_500);
  touches.push(at(1_501));
  expect(await lengthOf(remembered)).toBe(1_501);
  expect(lookedUp).toBe(3_001);
});

test("AUD-2 a version of a view that was built since is not answered by the one before it", async () => {
  const remembered = histories();
  await lengthOf(remembered);
  await remembered.of({ ...model, version: 2 }, view, "one");
  expect(lookedUp).toBe(3_000);
});

test("AUD-2 a short history is not remembered", async () => {
  touches.length = 20;
  const remembered = histories();
  await lengthOf(remembered);
  await lengthOf(remembered);
  expect(lookedUp).toBe(40);
});

test("AUD-2 no more is remembered than fits: what was asked for longest ago goes first", async () => {
  const remembered = histories(3_500);
  await lengthOf(remembered, "one");
  await lengthOf(remembered, "other");
  await lengthOf(remembered, "one");
  await lengthOf(remembered, "third");
  expect(lookedUp).toBe(3 * 1_500);
  await lengthOf(remembered, "one");
  expect(lookedUp).toBe(3 * 1_500);
  await lengthOf(remembered, "other");
  expect(lookedUp).toBe(4 * 1_500);
});
