import { START } from "./event-store";
import { CheckpointConflict, UnknownModel, type Commit } from "./read-models";
import { MODEL, at, id, row, type ReadModelsCase } from "./read-models.fixture";

/** Facts that could not be folded, set aside by key. */
export const describeParked = (current: () => ReadModelsCase): void => {
  let the: ReadModelsCase;

  const page = (from: number, to: number, more: Partial<Commit>): Promise<void> =>
    the.models.commit({
      model: MODEL,
      expected: at(from),
      checkpoint: at(to),
      epoch: 0,
      changes: [],
      touches: [],
      ...more,
    });
  const parkedKey = (n: number, position: number, reason = "torn") => ({ key: id(n), position: at(position), reason });

  describe("parked facts", () => {
    beforeEach(async () => {
      the = current();
      await the.prepared();
    });

    test("nothing is parked at first", async () => {
      expect(await the.models.parkedKeys(MODEL, "", 10)).toEqual([]);
      expect(await the.models.parked(MODEL, id(1), START, 10)).toEqual([]);
    });

    test("are kept by key, in log order, with the reason of the first", async () => {
      await page(0, 3, { park: [parkedKey(1, 1), parkedKey(2, 2, "other")] });
      await page(3, 5, { park: [parkedKey(1, 4, ""), parkedKey(1, 5, "")] });
      expect(await the.models.parkedKeys(MODEL, "", 10)).toEqual([
        { key: id(1), position: at(1), reason: "torn", facts: 3 },
        { key: id(2), position: at(2), reason: "other", facts: 1 },
      ]);
      expect(await the.models.parked(MODEL, id(1), START, 10)).toEqual([at(1), at(4), at(5)]);
      expect(await the.models.parked(MODEL, id(1), at(1), 1)).toEqual([at(4)]);
    });

    test("are listed in pages by key", async () => {
      await page(0, 3, { park: [parkedKey(3, 3), parkedKey(1, 1), parkedKey(2, 2)] });
      const keys = async (after: string) => (await the.models.parkedKeys(MODEL, after, 2)).map(({ key }) => key);
      expect([await keys(""), await keys(id(2))]).toEqual([[id(1), id(2)], [id(3)]]);
    });

    test("go with the page that folds them, whose reason for the next one is kept", async () => {
      await page(0, 3, { park: [parkedKey(1, 1), parkedKey(1, 2, ""), parkedKey(1, 3, ""), parkedKey(2, 2)] });
      await page(3, 3, { unpark: [{ key: id(1), upTo: at(1) }], park: [parkedKey(1, 2, "torn again")] });
      expect(await the.models.parkedKeys(MODEL, "", 10)).toEqual([
        { key: id(1), position: at(2), reason: "torn again", facts: 2 },
        { key: id(2), position: at(2), reason: "torn", facts: 1 },
      ]);
      await page(3, 3, { unpark: [{ key: id(1), upTo: at(3) }] });
      expect((await the.models.parkedKeys(MODEL, "", 10)).map(({ key }) => key)).toEqual([id(2)]);
    });

    test("a page that is refused parks and folds none", async () => {
      await page(0, 1, { park: [parkedKey(1, 1)] });
      const refused = { unpark: [{ key: id(1), upTo: at(9) }], park: [parkedKey(2, 2)] };
      await expect(page(0, 2, refused)).rejects.toThrow(CheckpointConflict);
      expect((await the.models.parkedKeys(MODEL, "", 10)).map(({ key }) => key)).toEqual([id(1)]);
    });

    test("belong to one version of a model, survive the process and go with the model", async () => {
      await the.prepared({ version: 2 });
      await page(0, 1, { park: [parkedKey(1, 1)], changes: [{ key: id(2), position: at(1), row: row(2) }] });
      the.models = await the.under.reopen();
      expect(await the.models.parkedKeys({ ...MODEL, version: 2 }, "", 10)).toEqual([]);
      expect(await the.models.parkedKeys(MODEL, "", 10)).toHaveLength(1);
      await the.models.drop(MODEL);
      await expect(the.models.parkedKeys(MODEL, "", 10)).rejects.toThrow(UnknownModel);
      await the.prepared();
      expect(await the.models.parkedKeys(MODEL, "", 10)).toEqual([]);
    });

    test("a page of none, or of too many, is refused", async () => {
      await expect(the.models.parkedKeys(MODEL, "", 0)).rejects.toThrow(RangeError);
      await expect(the.models.parkedKeys(MODEL, "", 1_001)).rejects.toThrow(RangeError);
      await expect(the.models.parked(MODEL, id(1), START, 1_001)).rejects.toThrow(RangeError);
    });
  });
};
