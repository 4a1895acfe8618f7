import { tallies } from "@sankofa/testing/sample/tally.context";
import { controlVerbs } from "../control/control-verbs";
import { accepted, ask, clock, engine, eachOnAnEngine, opened, POISON, poisoned, send } from "../engine.spec-kit";
import { EngineHealth } from "../health";
import { parkedKeys } from "./parked-keys";

eachOnAnEngine();
afterEach(() => jest.restoreAllMocks());

const PATIENCE_MS = 10_000;

const counted = (tallyId: string, by: number) => accepted(send("count", { tallyId, by }));

const perform = (verb: string, args: object = {}): Promise<any> => {
  const address = { url: "http://localhost", publicUrl: "http://localhost" };
  const verbs = controlVerbs(engine, address);
  return verbs[verb]!({ ...args }, () => undefined, new AbortController().signal);
};

/** The same, by a fault of the data that no fold throws at: what is missing there goes on into what is to be written. */
const lacking: readonly (readonly [string, string, () => jest.SpyInstance])[] = [
  ["the place in a list", "The document has no count to be listed by", () => folding({ count: undefined })],
  ["whose it is", "The document belongs to no funder", () => folding({ funder: undefined })],
  [
    "its document",
    "It does not say which document it goes to",
    () => {
      const { keys } = tallies;
      return jest
        .spyOn(tallies, "keys")
        .mockImplementation((contract) => (isPoison(contract) ? [undefined as never] : keys(contract)));
    },
  ],
];

const isPoison = (contract: Parameters<typeof tallies.project>[1]): boolean =>
  contract.type === "tally.counted" && contract.data.by === POISON;

const folding = (change: object): jest.SpyInstance => {
  const { project } = tallies;
  return jest
    .spyOn(tallies, "project")
    .mockImplementation((doc, contract, key) =>
      isPoison(contract) ? ({ ...doc, ...change } as never) : project(doc, contract, key),
    );
};

/** Two tallies at one; the first then hears a count that cannot be folded, and another behind it. The view has heard all. */
const twoOfWhichOneIsStuck = async (poisoning = poisoned) => {
  const [stuck, other] = [(await opened()).id, (await opened()).id];
  const poison = poisoning();
  const { position: at } = await counted(stuck, POISON);
  await counted(stuck, 1);
  const { position } = await counted(other, 2);
  await engine.positions.waitFor("tallies", position, PATIENCE_MS);
  return { stuck, other, poison, at, position };
};

describe("a fact that cannot be folded", () => {
  test("AUD-1 parks its document with what comes behind it; all else goes on, and health says so", async () => {
    const { stuck, other, at, position } = await twoOfWhichOneIsStuck();
    expect(await ask("get-tally", { tallyId: other }, { after: position })).toMatchObject({ count: 3 });
    expect(await ask("get-tally", { tallyId: stuck }, { after: position })).toMatchObject({ count: 1 });
    expect(await perform("parked-list")).toEqual([
      {
        ...{ runner: "view", view: "tallies", key: stuck, position: at, facts: 2 },
        ...{ type: "tally.tally-counted", reason: "Three is too many" },
      },
    ]);
    expect(new EngineHealth(engine).degraded()).toEqual([{ view: "tallies", parked: 1, stopped: false }]);
    const run = engine.projections.runs.get("tallies")!;
    expect(await parkedKeys(engine.ports.readModels, run.model)).toEqual(new Set([stuck]));
  });

  test("AUD-1 is folded again after a repair, with what queued behind it, and stands in the history", async () => {
    const { stuck, poison, position } = await twoOfWhichOneIsStuck();
    const before = clock.now();
    clock.set("2026-01-05T12:00:00.000Z");
    expect(await perform("parked-replay", { view: "tallies", key: stuck })).toMatchObject([{ folded: 0, left: 2 }]);
    poison.mockRestore();
    expect(await perform("parked-replay")).toEqual([{ view: "tallies", key: stuck, folded: 2, discarded: 0, left: 0 }]);
    expect(await perform("parked-list")).toEqual([]);
    expect(new EngineHealth(engine).degraded()).toEqual([]);
    expect(await ask("get-tally", { tallyId: stuck }, { after: position })).toMatchObject({ count: 5 });
    const then = { at: before, time: "recorded" };
    expect(await ask("get-tally", { tallyId: stuck }, { asOf: then })).toMatchObject({ count: 5 });
    const { position: later } = await counted(stuck, 1);
    expect(await ask("get-tally", { tallyId: stuck }, { after: later })).toMatchObject({ count: 6 });
    expect(await engine.rebuild("tallies")).toMatchObject({ equal: true, rows: 2 });
  });

  test("AUD-1 is given up when the operator says so, and what queued behind it is folded", async () => {
    const { stuck, position } = await twoOfWhichOneIsStuck();
    expect(await perform("parked-discard", { view: "tallies", key: stuck })).toEqual([
      { view: "tallies", key: stuck, folded: 1, discarded: 1, left: 0 },
    ]);
    expect(await ask("get-tally", { tallyId: stuck }, { after: position })).toMatchObject({ count: 2 });
    await expect(perform("parked-discard", { view: "tallies", key: stuck })).rejects.toMatchObject({
      code: "nothing-parked",
    });
    await expect(perform("parked-list", { view: "talies" })).rejects.toMatchObject({ code: "no-such-view" });
  });

  test.each(lacking)(
    "AUD-1 because %s is missing from it is parked alike, and mended alike",
    async (_, reason, poisoning) => {
      const { stuck, other, poison, at, position } = await twoOfWhichOneIsStuck(poisoning);
      expect(await ask("get-tally", { tallyId: other }, { after: position })).toMatchObject({ count: 3 });
      expect(await perform("parked-list")).toMatchObject([
        { view: "tallies", key: stuck, position: at, facts: 2, reason },
      ]);
      expect((await engine.rebuild("tallies")).equal).toBe(true);
      expect(await perform("parked-list")).toMatchObject([{ key: stuck, facts: 2, reason }]);
      poison.mockRestore();
      expect(await perform("parked-replay")).toEqual([
        { view: "tallies", key: stuck, folded: 2, discarded: 0, left: 0 },
      ]);
      expect(await ask("get-tally", { tallyId: stuck }, { after: position })).toMatchObject({ count: 5 });
    },
  );

  test("OPS-2 is not taken up where something else that was asked for is another process's: all or nothing", async () => {
    const { stuck, poison, at } = await twoOfWhichOneIsStuck();
    poison.mockRestore();
    const waiting = { runner: "publisher", view: "publisher", key: "a-record", position: at, facts: 1 } as const;
    const parked = { ...waiting, type: "tally.tally-counted", reason: "Unlucky" };
    jest.spyOn(engine.publisher.parked, "list").mockResolvedValue([parked]);
    jest.spyOn(engine, "acts", "get").mockReturnValue(false);
    await expect(perform("parked-replay")).rejects.toMatchObject({ code: "held-elsewhere" });
    expect(await perform("parked-list", { view: "tallies" })).toMatchObject([{ key: stuck, facts: 2 }]);
  });

  test("AUD-1 is met again by a rebuild: parked while it is poisonous, folded once it is not", async () => {
    const { stuck, poison, position } = await twoOfWhichOneIsStuck();
    expect((await engine.rebuild("tallies")).equal).toBe(true);
    expect(await perform("parked-list")).toMatchObject([{ key: stuck, facts: 2 }]);
    poison.mockRestore();
    expect((await engine.rebuild("tallies")).equal).toBe(false);
    expect(await perform("parked-list")).toEqual([]);
    expect(await ask("get-tally", { tallyId: stuck }, { after: position })).toMatchObject({ count: 5 });
  });
});

test("AUD-1 a view that cannot be written stops as a whole, is tried again and parks nothing", async () => {
  const { id } = await opened();
  jest.spyOn(engine.ports.readModels, "commit").mockRejectedValueOnce(new Error("The disk is full"));
  const { position } = await counted(id, 2);
  expect(await ask("get-tally", { tallyId: id }, { after: position })).toMatchObject({ count: 3 });
  expect(await perform("parked-list")).toEqual([]);
});
