import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Position } from "@sankofa/kernel/contract";
import { START } from "./event-store";
import { BadCursor, CheckpointConflict, LeaseLost, UnknownModel } from "./read-models";
import type { Find, ModelSpec, ReadModels, Row, Visibility } from "./read-models";

/** A fresh, empty store for each case; `reopen` closes it and opens the same data again. */
export interface ReadModelsUnderTest {
  open(): Promise<ReadModels>;
  reopen(): Promise<ReadModels>;
  clean(): Promise<void>;
}

const FUNDER = "0190a000-0000-7000-8000-000000000001";
const OTHER = "0190a000-0000-7000-8000-000000000002";
const id = (n: number): string => `0190b000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const at = (n: number): Position => String(n).padStart(20, "0");
const MODEL = { name: "reporting.things", version: 1 };
const SPEC: ModelSpec = { ...MODEL, indexes: ["status", "score", "dueAt"], history: false };
const WHOLE: Visibility = { tenant: FUNDER, scopes: "all" };

interface Fields {
  readonly status?: string | null;
  readonly score?: number | null;
  readonly dueAt?: string | null;
  readonly tenant?: string;
  readonly programme?: string;
  readonly relationship?: string;
  readonly note?: string;
}

const row = (
  n: number,
  { status = "open", score = n, dueAt = null, tenant = FUNDER, programme, relationship, note = "" }: Fields = {},
): Row => ({
  key: id(n),
  scope: { funder: tenant, ...(programme ? { programme } : {}), ...(relationship ? { relationship } : {}) },
  index: { status, score, dueAt },
  doc: { n, note, nested: { b: [1, "⟦x⟧", null], a: true } },
});

export const describeReadModels = (name: string, make: () => ReadModelsUnderTest): void => {
  describe(`ReadModels: ${name}`, () => {
    let under: ReadModelsUnderTest;
    let models: ReadModels;
    let checkpoint: number;

    beforeEach(async () => {
      under = make();
      models = await under.open();
      checkpoint = 0;
    });
    afterEach(async () => {
      await models.close();
      await under.clean();
    });

    const prepared = (spec: Partial<ModelSpec> = {}): Promise<void> => models.prepare({ ...SPEC, ...spec });

    /** Commits changes at the next positions, one each, as a page of its own. */
    const write = async (...changes: readonly (Row | { readonly gone: number })[]): Promise<void> => {
      const expected = at(checkpoint);
      const placed = changes.map((change) => {
        const position = at(++checkpoint);
        return "gone" in change
          ? { key: id(change.gone), position, row: null }
          : { key: change.key, position, row: change };
      });
      const touches = placed.map(({ key, position }) => ({ key, position }));
      await models.commit({ model: MODEL, expected, checkpoint: at(checkpoint), epoch: 1, changes: placed, touches });
    };

    const numbers = (rows: readonly Row[]): number[] => rows.map((each) => (each.doc as { n: number }).n);
    const found = async (find: Partial<Find> = {}): Promise<number[]> =>
      numbers((await models.find(MODEL, { visible: WHOLE, limit: 100, ...find })).rows);
    const dumped = async (): Promise<string[]> => {
      const lines: string[] = [];
      for await (const line of models.dump(MODEL)) lines.push(line);
      return lines;
    };

    describe("models", () => {
      test("a first version is active at once and starts before every fact", async () => {
        await prepared();
        expect(await models.models()).toEqual([{ ...MODEL, status: "active", checkpoint: START }]);
        expect(await models.active(MODEL.name)).toEqual(MODEL);
      });

      test("a second version is built beside the first; activating it retires the first, and back", async () => {
        await prepared();
        await prepared({ version: 2 });
        expect((await models.models()).map(({ status }) => status)).toEqual(["active", "building"]);
        await models.activate({ ...MODEL, version: 2 });
        expect((await models.models()).map(({ status }) => status)).toEqual(["retired", "active"]);
        await models.activate(MODEL);
        expect(await models.active(MODEL.name)).toEqual(MODEL);
      });

      test("prepared twice, a model keeps its rows and checkpoint", async () => {
        await prepared();
        await write(row(1));
        await prepared();
        expect(await found()).toEqual([1]);
        expect(await models.checkpoint(MODEL)).toBe(at(1));
      });

      test("other indexes under the same version are refused", async () => {
        await prepared();
        await expect(prepared({ indexes: ["status"] })).rejects.toThrow("raise its version");
      });

      test("a dropped model is unknown, and prepared again it is empty", async () => {
        await prepared({ history: true });
        await write(row(1));
        await write(row(1, { status: "shut" }));
        await models.drop(MODEL);
        await expect(models.checkpoint(MODEL)).rejects.toThrow(UnknownModel);
        await expect(models.get(MODEL, id(1))).rejects.toThrow(UnknownModel);
        await prepared({ history: true });
        expect(await models.checkpoint(MODEL)).toBe(START);
        expect(await models.get(MODEL, id(1))).toBeUndefined();
        expect(await models.get(MODEL, id(1), at(1))).toBeUndefined();
        expect(await models.touches(MODEL, id(1), START, 10)).toEqual([]);
      });

      test("versions of a model do not see each other's rows", async () => {
        await prepared();
        await prepared({ version: 2 });
        await write(row(1));
        expect(await models.get({ ...MODEL, version: 2 }, id(1))).toBeUndefined();
        expect(await models.checkpoint({ ...MODEL, version: 2 })).toBe(START);
      });

      test("models, rows, checkpoints and cursors survive the process", async () => {
        await prepared();
        await write(row(1, { note: "kept" }));
        await models.moveCursor("process", START, at(5));
        models = await under.reopen();
        expect(await models.checkpoint(MODEL)).toBe(at(1));
        expect(await models.get(MODEL, id(1))).toEqual(row(1, { note: "kept" }));
        expect(await models.cursor("process")).toBe(at(5));
      });
    });

    describe("commits", () => {
      beforeEach(() => prepared());

      test("a row comes back as it was written", async () => {
        const whole = row(1, {
          status: null,
          score: 2.5,
          dueAt: "2026-03-03T09:00:00.000Z",
          programme: id(8),
          relationship: id(9),
        });
        await write(whole);
        expect(await models.get(MODEL, id(1))).toEqual(whole);
        expect(await models.get(MODEL, id(2))).toBeUndefined();
      });

      test("the last change of a key in a page stands; a null row removes", async () => {
        await write(
          row(1, { note: "first" }),
          row(2),
          row(1, { note: "last" }),
          { gone: 2 },
          row(3),
          { gone: 3 },
          row(3),
        );
        expect(await found()).toEqual([1, 3]);
        expect(((await models.get(MODEL, id(1)))?.doc as { note: string }).note).toBe("last");
      });

      test("an empty page only moves the checkpoint", async () => {
        await models.commit({ model: MODEL, expected: START, checkpoint: at(40), epoch: 1, changes: [], touches: [] });
        expect(await models.checkpoint(MODEL)).toBe(at(40));
      });

      test("a page computed from another checkpoint is refused whole", async () => {
        await write(row(1));
        const late = {
          model: MODEL,
          expected: START,
          checkpoint: at(9),
          epoch: 1,
          changes: [{ key: id(2), position: at(9), row: row(2) }],
          touches: [],
        };
        await expect(models.commit(late)).rejects.toMatchObject({ name: "CheckpointConflict", actual: at(1) });
        await expect(models.commit(late)).rejects.toThrow(CheckpointConflict);
        expect(await found()).toEqual([1]);
        expect(await models.checkpoint(MODEL)).toBe(at(1));
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
        const outcomes = await Promise.allSettled([models.commit(page(1)), models.commit(page(2))]);
        expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        expect(await found()).toHaveLength(1);
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
        await models.commit(page(0, 1, 3));
        await expect(models.commit(page(1, 2, 2))).rejects.toThrow(LeaseLost);
        expect(await models.checkpoint(MODEL)).toBe(at(1));
        await models.commit(page(1, 2, 3));
        await models.commit(page(2, 3, 4));
        expect(await models.checkpoint(MODEL)).toBe(at(3));
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
          models.commit({ model: MODEL, expected: START, checkpoint: at(2), epoch: 1, changes, touches: [] }),
        ).rejects.toThrow("torn");
        expect(await found()).toEqual([]);
        expect(await models.checkpoint(MODEL)).toBe(START);
        await write(row(1));
        expect(await found()).toEqual([1]);
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
        await expect(models.commit(page)).rejects.toThrow(UnknownModel);
      });

      test("many rows are fetched by key, each once", async () => {
        await write(row(1), row(2), row(3));
        expect(numbers(await models.getMany(MODEL, [id(3), id(7), id(1), id(3)])).sort()).toEqual([1, 3]);
        expect(await models.getMany(MODEL, [])).toEqual([]);
      });
    });

    describe("lists", () => {
      beforeEach(async () => {
        await prepared();
        await write(
          row(1, { status: "open", score: 5, dueAt: "2026-01-05T00:00:00.000Z", programme: id(90) }),
          row(2, { status: "shut", score: 3, dueAt: null, programme: id(91) }),
          row(3, {
            status: "open",
            score: 3,
            dueAt: "2026-01-01T00:00:00.000Z",
            programme: id(90),
            relationship: id(95),
          }),
          row(4, { status: "held", score: null, dueAt: "2026-01-09T00:00:00.000Z", programme: id(91) }),
          row(5, { status: "open", score: 10, tenant: OTHER, programme: id(90) }),
        );
      });

      test("only the tenant's rows, by key", async () => {
        expect(await found()).toEqual([1, 2, 3, 4]);
        expect(await found({ descending: true })).toEqual([4, 3, 2, 1]);
        expect(await found({ visible: { tenant: OTHER, scopes: "all" } })).toEqual([5]);
      });

      test("only rows a scope covers", async () => {
        const seen = (level: "funder" | "programme" | "relationship", ...ids: string[]) =>
          found({ visible: { tenant: FUNDER, scopes: ids.map((each) => ({ level, id: each })) } });
        expect(await seen("programme", id(90))).toEqual([1, 3]);
        expect(await seen("programme", id(90), id(91))).toEqual([1, 2, 3, 4]);
        expect(await seen("relationship", id(95))).toEqual([3]);
        expect(await seen("funder", FUNDER)).toEqual([1, 2, 3, 4]);
        expect(await seen("funder", OTHER)).toEqual([]);
        expect(await seen("programme", id(99))).toEqual([]);
        expect(await seen("programme")).toEqual([]);
        const both = [
          { level: "relationship", id: id(95) },
          { level: "programme", id: id(91) },
        ] as const;
        expect(await found({ visible: { tenant: FUNDER, scopes: both } })).toEqual([2, 3, 4]);
      });

      test("the platform's deadlines look across tenants", async () => {
        expect(await found({ visible: "every-tenant", where: { status: "open" }, orderBy: "score" })).toEqual([
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
        expect(await found({ ...(where ? { where } : {}) })).toEqual(expected);
      });

      test("ordered by an index: nulls first, numbers as numbers, ties by key", async () => {
        expect(await found({ orderBy: "score" })).toEqual([4, 2, 3, 1]);
        expect(await found({ orderBy: "score", descending: true })).toEqual([1, 3, 2, 4]);
        expect(await found({ orderBy: "dueAt" })).toEqual([2, 3, 1, 4]);
      });

      test.each<[string, Partial<Find>]>([
        ["by key", {}],
        ["by key, descending", { descending: true }],
        ["by an index with nulls and ties", { orderBy: "score" }],
        ["by an index, descending", { orderBy: "score", descending: true }],
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
          const page = await models.find(MODEL, { visible: WHOLE, ...list, limit: 1, ...(cursor ? { cursor } : {}) });
          seen.push(...numbers(page.rows));
          cursor = page.next;
          if (cursor) expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        } while (cursor);
        expect(seen).toEqual(await found(list));
      });

      test("a page goes on where it ended although rows before it came and went", async () => {
        const first = await models.find(MODEL, { visible: WHOLE, limit: 2 });
        await write({ gone: 1 }, { gone: 2 }, row(0));
        expect(await found({ cursor: first.next ?? "" })).toEqual([3, 4]);
      });

      test("the last page says so, also when it is full", async () => {
        expect((await models.find(MODEL, { visible: WHOLE, limit: 4 })).next).toBeNull();
        expect((await models.find(MODEL, { visible: WHOLE, limit: 3 })).next).not.toBeNull();
      });

      test("a cursor of another list, a damaged and an invented one are refused", async () => {
        const { next } = await models.find(MODEL, { visible: WHOLE, limit: 1, orderBy: "score" });
        const cursor = next ?? "";
        const refused = (find: Partial<Find>) =>
          expect(found({ orderBy: "score", cursor, ...find })).rejects.toThrow(BadCursor);
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
        const { next } = await models.find(MODEL, { ...due("2026-01-06T00:00:00.000Z"), limit: 1 });
        expect(await found({ ...due("2026-01-07T00:00:00.000Z"), cursor: next ?? "" })).toEqual([1]);
      });

      test("never an unbounded page, never an undeclared index", async () => {
        for (const limit of [0, -1, 101, 1.5, Number.NaN]) await expect(found({ limit })).rejects.toThrow(RangeError);
        await expect(found({ where: { unknown: 1 } })).rejects.toThrow("declares no index");
        await expect(found({ orderBy: "doc" })).rejects.toThrow("declares no index");
        await expect(models.countBy(MODEL, "doc", { visible: WHOLE })).rejects.toThrow("declares no index");
      });

      test("values are values, whatever they look like", async () => {
        const hostile = `x' OR 1=1 --"`;
        await write(row(6, { status: hostile }));
        expect(await found({ where: { status: hostile } })).toEqual([6]);
        expect(await models.get(MODEL, hostile)).toBeUndefined();
      });

      test("counts by value, of what is visible", async () => {
        expect(await models.countBy(MODEL, "status", { visible: WHOLE })).toEqual({ held: 1, open: 2, shut: 1 });
        expect(await models.countBy(MODEL, "score", { visible: WHOLE })).toEqual({ "": 1, "3": 2, "5": 1 });
        expect(await models.countBy(MODEL, "status", { visible: WHOLE, where: { score: 3 } })).toEqual({
          open: 1,
          shut: 1,
        });
        const one = { tenant: FUNDER, scopes: [{ level: "programme", id: id(90) }] } as const;
        expect(await models.countBy(MODEL, "status", { visible: one })).toEqual({ open: 2 });
        expect(await models.countBy(MODEL, "status", { visible: { tenant: FUNDER, scopes: [] } })).toEqual({});
      });
    });

    describe("as of a position", () => {
      beforeEach(() => prepared({ history: true }));

      test("each version of a row stands from its position until the next", async () => {
        await write(row(1, { note: "a" }), row(2), row(1, { note: "b" }));
        await write(row(1, { note: "c" }), { gone: 1 }, row(1, { note: "d" }));
        const note = async (n: number) =>
          ((await models.get(MODEL, id(1), at(n)))?.doc as { note: string } | undefined)?.note;
        expect(await Promise.all([0, 1, 2, 3, 4, 5, 6, 99].map(note))).toEqual([
          undefined,
          "a",
          "a",
          "b",
          "c",
          undefined,
          "d",
          "d",
        ]);
        expect(((await models.get(MODEL, id(1)))?.doc as { note: string }).note).toBe("d");
      });

      test("several changes of a row by one fact are one version", async () => {
        const change = (note: string) => ({ key: id(1), position: at(1), row: row(1, { note }) });
        await models.commit({
          model: MODEL,
          expected: START,
          checkpoint: at(1),
          epoch: 1,
          changes: [change("half"), change("whole")],
          touches: [],
        });
        checkpoint = 1;
        await write(row(1, { note: "next" }));
        expect(((await models.get(MODEL, id(1), at(1)))?.doc as { note: string }).note).toBe("whole");
      });

      test("lists, pages and counts are those of that moment", async () => {
        await write(row(1, { status: "open", score: 2 }), row(2, { status: "open", score: 1 }));
        await write(row(1, { status: "shut", score: 0 }), { gone: 2 }, row(3, { status: "open" }));
        expect(await found({ at: at(2), where: { status: "open" }, orderBy: "score" })).toEqual([2, 1]);
        expect(await found({ at: at(3) })).toEqual([1, 2]);
        expect(await found({ at: at(5) })).toEqual([1, 3]);
        expect(await models.countBy(MODEL, "status", { visible: WHOLE, at: at(2) })).toEqual({ open: 2 });
        expect(await models.countBy(MODEL, "status", { visible: WHOLE, at: at(5) })).toEqual({ open: 1, shut: 1 });
        const first = await models.find(MODEL, { visible: WHOLE, at: at(3), limit: 1 });
        expect(await found({ at: at(3), cursor: first.next ?? "" })).toEqual([2]);
        await expect(found({ at: at(2), cursor: first.next ?? "" })).rejects.toThrow(BadCursor);
      });

      test("a past row is seen by whom it belonged to then", async () => {
        await write(row(1, { programme: id(90) }));
        await write(row(1, { programme: id(91) }));
        const by = (programme: string) =>
          ({ tenant: FUNDER, scopes: [{ level: "programme", id: programme }] }) as const;
        expect(await found({ at: at(1), visible: by(id(90)) })).toEqual([1]);
        expect(await found({ at: at(1), visible: by(id(91)) })).toEqual([]);
        expect(await found({ at: at(1), visible: { tenant: OTHER, scopes: "all" } })).toEqual([]);
      });

      test("a model without history does not pretend", async () => {
        await models.prepare({ ...SPEC, name: "plain" });
        const plain = { name: "plain", version: 1 };
        await expect(models.get(plain, id(1), at(1))).rejects.toThrow("keeps no history");
        await expect(models.find(plain, { visible: WHOLE, limit: 1, at: at(1) })).rejects.toThrow("keeps no history");
      });
    });

    describe("touches and dumps", () => {
      beforeEach(() => prepared());

      test("what touched a key, in log order, page by page, once each, also after the row went", async () => {
        await write(row(1), row(2), row(1), row(1), { gone: 1 });
        const twice = { key: id(2), position: at(6) };
        await models.commit({
          model: MODEL,
          expected: at(5),
          checkpoint: at(6),
          epoch: 1,
          changes: [],
          touches: [twice, twice],
        });
        expect(await models.touches(MODEL, id(1), START, 2)).toEqual([at(1), at(3)]);
        expect(await models.touches(MODEL, id(1), at(3), 10)).toEqual([at(4), at(5)]);
        expect(await models.touches(MODEL, id(2), START, 10)).toEqual([at(2), at(6)]);
        await expect(models.touches(MODEL, id(1), START, 1_001)).rejects.toThrow(RangeError);
      });

      test("two builds of the same facts dump the same bytes, whatever the pages were", async () => {
        await write(row(2, { programme: id(9) }), row(1), row(2, { note: "z", programme: id(9) }), { gone: 1 }, row(3));
        const first = await dumped();
        expect(first[0]).toBe(
          `${id(2)}\t${canonicalJson({ doc: row(2, { note: "z" }).doc, index: { dueAt: null, score: 2, status: "open" }, scope: { funder: FUNDER, programme: id(9) } })}`,
        );
        await models.drop(MODEL);
        await prepared();
        checkpoint = 0;
        await write(row(3));
        await write(row(2, { note: "z", programme: id(9) }));
        expect(await dumped()).toEqual(first);
      });

      test("a dump is one moment and does not hold up writers", async () => {
        await write(...Array.from({ length: 1_200 }, (_, index) => row(index)));
        let lines = 0;
        for await (const _line of models.dump(MODEL)) if (++lines === 10) await write({ gone: 1_100 }, row(1_300));
        expect(lines).toBe(1_200);
        expect(await dumped()).toHaveLength(1_200);
      });
    });

    describe("cursors and leases", () => {
      test("a cursor moves from where it stands only", async () => {
        expect(await models.cursor("publisher")).toBe(START);
        await models.moveCursor("publisher", START, at(7));
        await expect(models.moveCursor("publisher", START, at(8))).rejects.toMatchObject({
          name: "CheckpointConflict",
          actual: at(7),
        });
        await models.moveCursor("publisher", at(7), at(8));
        expect(await models.cursor("publisher")).toBe(at(8));
        expect(await models.cursor("another")).toBe(START);
      });

      test("a lease is one owner's until it runs out, and its epoch rises with each takeover", async () => {
        const lease = (owner: string, now: string) => models.lease("projections", owner, 10_000, now);
        expect(await lease("a", "2026-01-01T00:00:00.000Z")).toBe(1);
        expect(await lease("b", "2026-01-01T00:00:05.000Z")).toBeUndefined();
        expect(await lease("a", "2026-01-01T00:00:08.000Z")).toBe(1);
        expect(await lease("b", "2026-01-01T00:00:17.999Z")).toBeUndefined();
        expect(await lease("b", "2026-01-01T00:00:18.000Z")).toBe(2);
        expect(await lease("a", "2026-01-01T00:00:19.000Z")).toBeUndefined();
        expect(await models.lease("other", "a", 10_000, "2026-01-01T00:00:00.000Z")).toBe(1);
      });
    });
  });
};
