import { START } from "./event-store";
import { CheckpointConflict, LeaseLost, UnknownModel } from "./read-models";
import { MODEL, at, id, numbers, row, type ReadModelsCase } from "./read-models.fixture";

/** Models, their versions, and pages written to them. */
export const describeCommits = (current: () => ReadModelsCase): void => {
  let the: ReadModelsCase;
  beforeEach(() => {
    the = current();
  });

  describe("models", () => {
    test("a first version is active at once and starts before every fact", async () => {
      await the.prepared();
      expect(await the.models.models()).toEqual([{ ...MODEL, status: "active", checkpoint: START }]);
      expect(await the.models.active(MODEL.name)).toEqual(MODEL);
    });

    test("prepared twice, a model keeps its rows and checkpoint", async () => {
      await the.prepared();
      await the.write(row(1));
      await the.prepared();
      expect(await the.found()).toEqual([1]);
      expect(await the.models.checkpoint(MODEL)).toBe(at(1));
    });

    test("other indexes under the same version are refused", async () => {
      await the.prepared();
      await expect(the.prepared({ indexes: ["status"] })).rejects.toThrow("raise its version");
      await expect(the.prepared({ lists: [["status", "dueAt"]] })).rejects.toThrow("raise its version");
    });

    test("a list of an index that is not declared is refused", async () => {
      await expect(the.prepared({ lists: [["status", "unknown"]] })).rejects.toThrow("declares no index unknown");
      expect(await the.models.models()).toEqual([]);
    });

    test("a dropped model is unknown, and prepared again it is empty", async () => {
      await the.prepared({ history: true });
      await the.write(row(1));
      await the.write(row(1, { status: "shut" }));
      await the.models.drop(MODEL);
      await expect(the.models.checkpoint(MODEL)).rejects.toThrow(UnknownModel);
      await expect(the.models.get(MODEL, id(1))).rejects.toThrow(UnknownModel);
      await the.prepared({ history: true });
      expect(await the.models.checkpoint(MODEL)).toBe(START);
      expect(await the.models.get(MODEL, id(1))).toBeUndefined();
      expect(await the.models.get(MODEL, id(1), at(1))).toBeUndefined();
      expect(await the.models.touches(MODEL, id(1), START, 10)).toEqual([]);
    });

    test("versions of a model do not see each other's rows", async () => {
      await the.prepared();
      await the.prepared({ version: 2 });
      await the.write(row(1));
      expect(await the.models.get({ ...MODEL, version: 2 }, id(1))).toBeUndefined();
      expect(await the.models.checkpoint({ ...MODEL, version: 2 })).toBe(START);
    });

    test("models, rows, checkpoints and cursors survive the process", async () => {
      await the.prepared();
      await the.write(row(1, { note: "kept" }));
      await the.models.moveCursor("process", START, at(5));
      the.models = await the.under.reopen();
      expect(await the.models.checkpoint(MODEL)).toBe(at(1));
      expect(await the.models.get(MODEL, id(1))).toEqual(row(1, { note: "kept" }));
      expect(await the.models.cursor("process")).toBe(at(5));
    });
  });

  describe("commits", () => {
    beforeEach(() => the.prepared());

    test("a row comes back as it was written", async () => {
      const whole = row(1, {
        status: null,
        score: 2.5,
        dueAt: "2026-03-03T09:00:00.000Z",
        programme: id(8),
        relationship: id(9),
      });
      await the.write(whole);
      expect(await the.models.get(MODEL, id(1))).toEqual(whole);
      expect(await the.models.get(MODEL, id(2))).toBeUndefined();
    });

    test("the last change of a key in a page stands; a null row removes", async () => {
      await the.write(
        row(1, { note: "first" }),
        row(2),
        row(1, { note: "last" }),
        { gone: 2 },
        row(3),
        { gone: 3 },
        row(3),
      );
      expect(await the.found()).toEqual([1, 3]);
      expect(((await the.models.get(MODEL, id(1)))?.doc as { note: string }).note).toBe("last");
    });

    test("an empty page only moves the checkpoint", async () => {
      await the.models.commit({
        model: MODEL,
        expected: START,
        checkpoint: at(40),
        epoch: 1,
        changes: [],
        touches: [],
      });
      expect(await the.models.checkpoint(MODEL)).toBe(at(40));
    });

    test("a page computed from another checkpoint is refused whole", async () => {
      await the.write(row(1));
      const late = {
        model: MODEL,
        expected: START,
        checkpoint: at(9),
        epoch: 1,
        changes: [{ key: id(2), position: at(9), row: row(2) }],
        touches: [],
      };
      await expect(the.models.commit(late)).rejects.toMatchObject({ name: "CheckpointConflict", actual: at(1) });
      await expect(the.models.commit(late)).rejects.toThrow(CheckpointConflict);
      expect(await the.found()).toEqual([1]);
      expect(await the.models.checkpoint(MODEL)).toBe(at(1));
    });

    test("of two writers from one checkpoint exactly one wins", async () => {
      const page = (n: number) => ({
        model: MODEL,
        expected: START,
        checkpoint: at(n),
        epoch: 1,
        changes: [{ key: id(n), position: at(n), row: row(n) }],
        touches: [],
      });
      const outcomes = await Promise.allSettled([the.models.commit(page(1)), the.models.commit(page(2))]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await the.found()).toHaveLength(1);
    });

    test("commits asked for ahead are written in that order, and one that is refused takes no other with it", async () => {
      const other = { ...MODEL, version: 2 };
      await the.prepared({ version: other.version });
      const page = (n: number) => ({
        model: MODEL,
        expected: at(n - 1),
        checkpoint: at(n),
        epoch: 1,
        changes: [{ key: id(n % 3), position: at(n), row: row(n % 3, { note: `${n}` }) }],
        touches: [{ key: id(n % 3), position: at(n) }],
      });
      const asked = [page(1), page(2), { ...page(9), model: other }, page(3), page(4), page(5), page(6), page(7)];
      const outcomes: string[] = [];
      const ahead = the.models.keepsOrder ? asked.length : 1;
      for (let from = 0; from < asked.length; from += ahead) {
        const together = asked.slice(from, from + ahead).map((each) => the.models.commit(each));
        outcomes.push(...(await Promise.allSettled(together)).map(({ status }) => status));
      }
      expect(outcomes).toEqual(asked.map(({ model }) => (model === other ? "rejected" : "fulfilled")));
      const notes = [0, 1, 2].map(async (n) => (await the.models.get(MODEL, id(n)))?.doc);
      expect(await Promise.all(notes)).toMatchObject([{ note: "6" }, { note: "7" }, { note: "5" }]);
      expect(await the.models.touches(MODEL, id(1), START, 10)).toEqual([at(1), at(4), at(7)]);
      expect(await the.models.checkpoint(MODEL)).toBe(at(7));
      expect(await the.models.checkpoint(other)).toBe(START);
      expect(await the.models.get(other, id(0))).toBeUndefined();
    });

    test("a writer of an older epoch has lost its lease", async () => {
      const page = (from: number, to: number, epoch: number) => ({
        model: MODEL,
        expected: at(from),
        checkpoint: at(to),
        epoch,
        changes: [],
        touches: [],
      });
      await the.models.commit(page(0, 1, 3));
      await expect(the.models.commit(page(1, 2, 2))).rejects.toThrow(LeaseLost);
      expect(await the.models.checkpoint(MODEL)).toBe(at(1));
      await the.models.commit(page(1, 2, 3));
      await the.models.commit(page(2, 3, 4));
      expect(await the.models.checkpoint(MODEL)).toBe(at(3));
    });

    test("a page that fails in the middle leaves nothing behind", async () => {
      const broken = {
        ...row(2),
        doc: {
          get bad(): never {
            throw new Error("torn");
          },
        },
      };
      const changes = [row(1), broken].map((each, index) => ({ key: each.key, position: at(index + 1), row: each }));
      await expect(
        the.models.commit({ model: MODEL, expected: START, checkpoint: at(2), epoch: 1, changes, touches: [] }),
      ).rejects.toThrow("torn");
      expect(await the.found()).toEqual([]);
      expect(await the.models.checkpoint(MODEL)).toBe(START);
      await the.write(row(1));
      expect(await the.found()).toEqual([1]);
    });

    test("a page for an unknown model is refused", async () => {
      const page = {
        model: { name: "nobody", version: 1 },
        expected: START,
        checkpoint: at(1),
        epoch: 1,
        changes: [],
        touches: [],
      };
      await expect(the.models.commit(page)).rejects.toThrow(UnknownModel);
    });

    test("many documents are fetched by key, each once", async () => {
      await the.write(row(1), row(2), row(3, { note: `"\u0000'é` }), row(4), { gone: 4 });
      const found = await the.models.getMany(MODEL, [id(3), id(7), id(1), id(3), id(4)]);
      expect(numbers(found).sort()).toEqual([1, 3]);
      expect(found.find(({ key }) => key === id(3))?.doc).toEqual(row(3, { note: `"\u0000'é` }).doc);
      expect(await the.models.getMany(MODEL, [])).toEqual([]);
    });
  });
};
