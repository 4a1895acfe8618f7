import { START } from "./event-store";
import { CheckpointConflict, LeaseLost, NotCaughtUp, UnknownModel, type Commit } from "./read-models";
import { MODEL, WHOLE, at, id, numbers, row, type ReadModelsCase } from "./read-models.fixture";

const SECOND = { ...MODEL, version: 2 };
const OTHER = { name: "reporting.others", version: 1 };

/** Builds of one view beside each other, and pages of several models in one transaction. */
export const describeBuilds = (current: () => ReadModelsCase): void => {
  let the: ReadModelsCase;

  const page = (model: Commit["model"], from: number, to: number, more: Partial<Commit> = {}): Commit => ({
    model,
    expected: at(from),
    checkpoint: at(to),
    epoch: 1,
    changes: [{ key: id(to), position: at(to), row: row(to) }],
    touches: [{ key: id(to), position: at(to) }],
    ...more,
  });
  const statuses = async () => (await the.models.models()).map(({ status }) => status);
  const found = async (model: Commit["model"]) =>
    numbers((await the.models.find(model, { visible: WHOLE, orderBy: "score", limit: 100 })).rows);

  describe("builds", () => {
    beforeEach(async () => {
      the = current();
      await the.prepared();
    });

    test("a second version is building beside the first, then caught up, then active; the first is retired", async () => {
      await the.prepared({ version: 2 });
      expect(await statuses()).toEqual(["active", "building"]);
      await the.models.caughtUp(SECOND);
      expect(await statuses()).toEqual(["active", "caught-up"]);
      expect(await the.models.active(MODEL.name)).toEqual(MODEL);
      await the.models.activate(SECOND);
      expect(await statuses()).toEqual(["retired", "active"]);
      expect(await the.models.active(MODEL.name)).toEqual(SECOND);
    });

    test("a promotion is taken back by one write, and given again", async () => {
      await the.write(row(1));
      await the.prepared({ version: 2 });
      await the.models.caughtUp(SECOND);
      await the.models.activate(SECOND);
      await the.models.activate(MODEL);
      expect(await statuses()).toEqual(["active", "retired"]);
      expect(await the.found()).toEqual([1]);
      await the.models.activate(SECOND);
      expect(await the.models.active(MODEL.name)).toEqual(SECOND);
    });

    test("a list that was begun on one build goes on where another answers in its place", async () => {
      await the.prepared({ version: 2 });
      for (const model of [MODEL, SECOND]) for (const n of [1, 2, 3]) await the.models.commit(page(model, n - 1, n));
      const begun = await the.models.find(MODEL, { visible: WHOLE, orderBy: "score", limit: 1 });
      await the.models.caughtUp(SECOND);
      await the.models.activate(SECOND);
      const cursor = begun.next ?? "";
      const rest = await the.models.find(SECOND, { visible: WHOLE, orderBy: "score", limit: 100, cursor });
      expect([...numbers(begun.rows), ...numbers(rest.rows)]).toEqual(await found(SECOND));
    });

    test("one that is still building is not made to answer", async () => {
      await the.prepared({ version: 2 });
      await expect(the.models.activate(SECOND)).rejects.toThrow(NotCaughtUp);
      expect(await statuses()).toEqual(["active", "building"]);
      expect(await the.models.active(MODEL.name)).toEqual(MODEL);
    });

    test("promoting one leaves another that is building as it is", async () => {
      await the.prepared({ version: 2 });
      await the.prepared({ version: 3 });
      await the.models.caughtUp({ ...MODEL, version: 3 });
      await the.models.activate({ ...MODEL, version: 3 });
      expect(await statuses()).toEqual(["retired", "building", "active"]);
      await expect(the.models.activate(SECOND)).rejects.toThrow(NotCaughtUp);
    });

    test("what was filled before its indexes were made is listed by them afterwards", async () => {
      await the.prepared({ version: 2 });
      await the.models.commit(page(SECOND, 0, 3));
      await the.models.commit(page(SECOND, 3, 4, { changes: [1, 4].map((n) => change(n, 4)) }));
      expect((await the.models.get(SECOND, id(3)))?.key).toBe(id(3));
      await the.models.caughtUp(SECOND);
      expect(await found(SECOND)).toEqual([1, 3, 4]);
      await the.models.commit(page(SECOND, 4, 5, { changes: [change(2, 5)] }));
      expect(await found(SECOND)).toEqual([1, 2, 3, 4]);
      expect(await the.found()).toEqual([]);
    });

    test("said to be caught up twice, or after it answers or is retired, nothing changes", async () => {
      await the.prepared({ version: 2 });
      await the.models.caughtUp(SECOND);
      await the.models.caughtUp(SECOND);
      await the.models.caughtUp(MODEL);
      expect(await statuses()).toEqual(["active", "caught-up"]);
      await the.models.activate(SECOND);
      await the.models.caughtUp(MODEL);
      expect(await statuses()).toEqual(["retired", "active"]);
    });

    test("a build that is dropped half filled leaves nothing, and the one that answers untouched", async () => {
      await the.write(row(1));
      await the.prepared({ version: 2 });
      await the.models.commit(page(SECOND, 0, 3));
      await the.models.drop(SECOND);
      await expect(the.models.caughtUp(SECOND)).rejects.toThrow(UnknownModel);
      await expect(the.models.activate(SECOND)).rejects.toThrow(UnknownModel);
      expect(await the.found()).toEqual([1]);
      await the.prepared({ version: 2 });
      expect(await the.models.checkpoint(SECOND)).toBe(START);
      await the.models.caughtUp(SECOND);
      expect(await found(SECOND)).toEqual([]);
    });

    test("statuses survive the process, each build with what it had read", async () => {
      await the.prepared({ version: 2 });
      await the.models.commit(page(SECOND, 0, 3));
      await the.models.caughtUp(SECOND);
      await the.prepared({ version: 3 });
      the.models = await the.under.reopen();
      expect(await the.models.models()).toEqual([
        { ...MODEL, status: "active", checkpoint: START },
        { ...SECOND, status: "caught-up", checkpoint: at(3) },
        { ...MODEL, version: 3, status: "building", checkpoint: START },
      ]);
    });
  });

  describe("pages of several models", () => {
    beforeEach(async () => {
      the = current();
      await the.prepared();
      await the.prepared({ name: OTHER.name });
    });

    test("are written together", async () => {
      await the.models.commitAll([page(MODEL, 0, 2), page(OTHER, 0, 3)]);
      expect([await found(MODEL), await found(OTHER)]).toEqual([[2], [3]]);
      expect([await the.models.checkpoint(MODEL), await the.models.checkpoint(OTHER)]).toEqual([at(2), at(3)]);
      await the.models.commitAll([]);
    });

    test.each([
      ["a checkpoint that moved", { expected: at(1) }, CheckpointConflict],
      ["an epoch that is over", { epoch: 0 }, LeaseLost],
      ["a model that is not there", { model: SECOND }, UnknownModel],
    ])("are all refused for %s of one of them", async (_why, more, error) => {
      await the.models.commit(page(OTHER, 0, 0, { changes: [], touches: [] }));
      await expect(the.models.commitAll([page(MODEL, 0, 2), page(OTHER, 0, 3, more)])).rejects.toThrow(error);
      expect([await found(MODEL), await found(OTHER)]).toEqual([[], []]);
      expect(await the.models.checkpoint(MODEL)).toBe(START);
      await the.models.commitAll([page(MODEL, 0, 2), page(OTHER, 0, 3)]);
      expect([await found(MODEL), await found(OTHER)]).toEqual([[2], [3]]);
    });
  });
};

const change = (n: number, position: number) => ({ key: id(n), position: at(position), row: row(n) });
