import type { IndexPair } from "@sankofa/kernel/view";
import { BadCursor, type Find, type ModelSpec } from "./read-models";
import { FUNDER, MODEL, OTHER, WHOLE, id, numbers, row, type ReadModelsCase } from "./read-models.fixture";

const PAIRS: readonly IndexPair[] = [
  ["status", "dueAt"],
  ["status", "score"],
  ["score", "dueAt"],
];

/** Lists: who sees what, in which order, page by page. */
export const describeLists = (current: () => ReadModelsCase): void => {
  let the: ReadModelsCase;
  beforeEach(() => {
    the = current();
  });

  describe.each<[string, Pick<ModelSpec, "lists">]>([
    ["lists", {}],
    ["lists by pairs of indexes", { lists: PAIRS }],
  ])("%s", (_what, spec) => {
    beforeEach(async () => {
      await the.prepared(spec);
      await the.write(
        row(1, { status: "open", score: 5, dueAt: "2026-01-05T00:00:00.000Z", programme: id(90) }),
        row(2, { status: "shut", score: 3, dueAt: null, programme: id(91) }),
        row(3, {
          status: "open",
          score: 3,
          dueAt: "2026-01-01T00:00:00.000Z",
          programme: id(90),
          relationship: id(95),
          challenge: id(96),
        }),
        row(4, { status: "held", score: null, dueAt: "2026-01-09T00:00:00.000Z", programme: id(91) }),
        row(5, { status: "open", score: 10, tenant: OTHER, programme: id(90) }),
      );
    });

    test("only the tenant's rows, by key", async () => {
      expect(await the.found()).toEqual([1, 2, 3, 4]);
      expect(await the.found({ descending: true })).toEqual([4, 3, 2, 1]);
      expect(await the.found({ visible: { tenant: OTHER, scopes: "all" } })).toEqual([5]);
    });

    test("only rows a scope covers", async () => {
      const seen = (level: "funder" | "programme" | "relationship" | "challenge", ...ids: string[]) =>
        the.found({ visible: { tenant: FUNDER, scopes: ids.map((each) => ({ level, id: each })) } });
      expect(await seen("programme", id(90))).toEqual([1, 3]);
      expect(await seen("programme", id(90), id(91))).toEqual([1, 2, 3, 4]);
      expect(await seen("relationship", id(95))).toEqual([3]);
      expect(await seen("challenge", id(96))).toEqual([3]);
      expect(await seen("challenge", id(95))).toEqual([]);
      expect(await seen("funder", FUNDER)).toEqual([1, 2, 3, 4]);
      expect(await seen("funder", OTHER)).toEqual([]);
      expect(await seen("programme", id(99))).toEqual([]);
      expect(await seen("programme")).toEqual([]);
      const both = [
        { level: "relationship", id: id(95) },
        { level: "programme", id: id(91) },
      ] as const;
      expect(await the.found({ visible: { tenant: FUNDER, scopes: both } })).toEqual([2, 3, 4]);
    });

    test("the platform's deadlines look across tenants", async () => {
      expect(await the.found({ visible: "every-tenant", where: { status: "open" }, orderBy: "score" })).toEqual([
        3, 1, 5,
      ]);
    });

    test.each<[string, Find["where"], number[]]>([
      ["an equal value", { status: "open" }, [1, 3]],
      ["null", { dueAt: null }, [2]],
      ["one of several", { status: { in: ["held", "shut"] } }, [2, 4]],
      ["one of several or null", { score: { in: [5, null] } }, [1, 4]],
      ["none", { status: { in: [] } }, []],
      ["at most, without nulls", { score: { atMost: 3 } }, [2, 3]],
      ["at least", { dueAt: { atLeast: "2026-01-05T00:00:00.000Z" } }, [1, 4]],
      ["several at once", { status: "open", score: { atLeast: 4 } }, [1]],
    ])("where: %s", async (_what, where, expected) => {
      expect(await the.found({ ...(where ? { where } : {}) })).toEqual(expected);
    });

    test("ordered by an index: nulls first, numbers as numbers, ties by key", async () => {
      expect(await the.found({ orderBy: "score" })).toEqual([4, 2, 3, 1]);
      expect(await the.found({ orderBy: "score", descending: true })).toEqual([1, 3, 2, 4]);
      expect(await the.found({ orderBy: "dueAt" })).toEqual([2, 3, 1, 4]);
    });

    test.each<[string, Partial<Find>]>([
      ["by key", {}],
      ["by key, descending", { descending: true }],
      ["by an index with nulls and ties", { orderBy: "score" }],
      ["by an index, descending", { orderBy: "score", descending: true }],
      ["narrowed by one index and sorted by another", { where: { status: "open" }, orderBy: "dueAt" }],
      ["narrowed and sorted, descending", { where: { score: 3 }, orderBy: "dueAt", descending: true }],
      ["narrowed by a list's index and by key", { where: { status: "open" }, descending: true }],
      ["narrowed by a list's index and sorted by another one", { where: { score: 3 }, orderBy: "status" }],
      ["narrowed and sorted from a bound", { where: { status: "open", score: { atLeast: 4 } }, orderBy: "score" }],
      [
        "filtered and scoped",
        {
          orderBy: "dueAt",
          where: { score: { in: [3, null] } },
          visible: { tenant: FUNDER, scopes: [{ level: "programme", id: id(91) }] },
        },
      ],
    ])("pages of one make the whole list: %s", async (_what, list) => {
      const seen: number[] = [];
      let cursor: string | null = null;
      do {
        const page = await the.models.find(MODEL, { visible: WHOLE, ...list, limit: 1, ...(cursor ? { cursor } : {}) });
        seen.push(...numbers(page.rows));
        cursor = page.next;
        if (cursor) expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
      } while (cursor);
      expect(seen).toEqual(await the.found(list));
    });

    test("a page goes on where it ended although rows before it came and went", async () => {
      const first = await the.models.find(MODEL, { visible: WHOLE, limit: 2 });
      await the.write({ gone: 1 }, { gone: 2 }, row(0));
      expect(await the.found({ cursor: first.next ?? "" })).toEqual([3, 4]);
    });

    test("the last page says so, also when it is full", async () => {
      expect((await the.models.find(MODEL, { visible: WHOLE, limit: 4 })).next).toBeNull();
      expect((await the.models.find(MODEL, { visible: WHOLE, limit: 3 })).next).not.toBeNull();
    });

    test("a cursor of another list, a damaged and an invented one are refused", async () => {
      const { next } = await the.models.find(MODEL, { visible: WHOLE, limit: 1, orderBy: "score" });
      const cursor = next ?? "";
      const refused = (find: Partial<Find>) =>
        expect(the.found({ orderBy: "score", cursor, ...find })).rejects.toThrow(BadCursor);
      await refused({ orderBy: "dueAt" });
      await refused({ descending: true });
      await refused({ where: { status: "open" } });
      await refused({ visible: { tenant: OTHER, scopes: "all" } });
      await refused({ cursor: "" });
      await refused({ cursor: "not a cursor" });
      await refused({ cursor: Buffer.from('["x",1]').toString("base64url") });
      for (const index of [0, 10, cursor.length - 3]) {
        const flipped = cursor[index] === "A" ? "B" : "A";
        await refused({ cursor: cursor.slice(0, index) + flipped + cursor.slice(index + 1) });
      }
    });

    test("a cursor outlives the moving bound of a range", async () => {
      const due = (now: string) => ({ visible: WHOLE, orderBy: "dueAt", where: { dueAt: { atMost: now } } });
      const { next } = await the.models.find(MODEL, { ...due("2026-01-06T00:00:00.000Z"), limit: 1 });
      expect(await the.found({ ...due("2026-01-07T00:00:00.000Z"), cursor: next ?? "" })).toEqual([1]);
    });

    test("never an unbounded page, never an undeclared index", async () => {
      for (const limit of [0, -1, 101, 1.5, Number.NaN]) await expect(the.found({ limit })).rejects.toThrow(RangeError);
      await expect(the.found({ where: { unknown: 1 } })).rejects.toThrow("declares no index");
      await expect(the.found({ orderBy: "doc" })).rejects.toThrow("declares no index");
      await expect(the.models.countBy(MODEL, "doc", { visible: WHOLE })).rejects.toThrow("declares no index");
    });

    test("values are values, whatever they look like", async () => {
      const hostile = `x' OR 1=1 --"`;
      await the.write(row(6, { status: hostile }));
      expect(await the.found({ where: { status: hostile } })).toEqual([6]);
      expect(await the.models.get(MODEL, hostile)).toBeUndefined();
    });

    test("counts by value, of what is visible", async () => {
      expect(await the.models.countBy(MODEL, "status", { visible: WHOLE })).toEqual({ held: 1, open: 2, shut: 1 });
      expect(await the.models.countBy(MODEL, "score", { visible: WHOLE })).toEqual({ "": 1, "3": 2, "5": 1 });
      expect(await the.models.countBy(MODEL, "status", { visible: WHOLE, where: { score: 3 } })).toEqual({
        open: 1,
        shut: 1,
      });
      const one = { tenant: FUNDER, scopes: [{ level: "programme", id: id(90) }] } as const;
      expect(await the.models.countBy(MODEL, "status", { visible: one })).toEqual({ open: 2 });
      expect(await the.models.countBy(MODEL, "status", { visible: { tenant: FUNDER, scopes: [] } })).toEqual({});
    });
  });
};
