import { canonicalJson } from "@sankofa/kernel/canonical-json";
import { START } from "./event-store";
import { BadCursor, type Row } from "./read-models";
import { FUNDER, MODEL, SPEC, OTHER, WHOLE, at, id, row, type ReadModelsCase } from "./read-models.fixture";

/** What was: rows as of a position, what touched them, and dumps to compare builds by. */
export const describeHistory = (current: () => ReadModelsCase): void => {
  let the: ReadModelsCase;
  beforeEach(() => {
    the = current();
  });

  describe("as of a position", () => {
    beforeEach(() => the.prepared({ history: true }));

    test("each version of a row stands from its position until the next", async () => {
      await the.write(row(1, { note: "a" }), row(2), row(1, { note: "b" }));
      await the.write(row(1, { note: "c" }), { gone: 1 }, row(1, { note: "d" }));
      const note = async (n: number) =>
        ((await the.models.get(MODEL, id(1), at(n)))?.doc as { note: string } | undefined)?.note;
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
      expect(((await the.models.get(MODEL, id(1)))?.doc as { note: string }).note).toBe("d");
    });

    test("several changes of a row by one fact are one version", async () => {
      const change = (note: string) => ({ key: id(1), position: at(1), row: row(1, { note }) });
      await the.models.commit({
        model: MODEL,
        expected: START,
        checkpoint: at(1),
        epoch: 1,
        changes: [change("half"), change("whole")],
        touches: [],
      });
      the.checkpoint = 1;
      await the.write(row(1, { note: "next" }));
      expect(((await the.models.get(MODEL, id(1), at(1)))?.doc as { note: string }).note).toBe("whole");
    });

    test("lists, pages and counts are those of that moment", async () => {
      await the.write(row(1, { status: "open", score: 2 }), row(2, { status: "open", score: 1 }));
      await the.write(row(1, { status: "shut", score: 0 }), { gone: 2 }, row(3, { status: "open" }));
      expect(await the.found({ at: at(2), where: { status: "open" }, orderBy: "score" })).toEqual([2, 1]);
      expect(await the.found({ at: at(3) })).toEqual([1, 2]);
      expect(await the.found({ at: at(5) })).toEqual([1, 3]);
      expect(await the.models.countBy(MODEL, "status", { visible: WHOLE, at: at(2) })).toEqual({ open: 2 });
      expect(await the.models.countBy(MODEL, "status", { visible: WHOLE, at: at(5) })).toEqual({ open: 1, shut: 1 });
      const first = await the.models.find(MODEL, { visible: WHOLE, at: at(3), limit: 1 });
      expect(await the.found({ at: at(3), cursor: first.next ?? "" })).toEqual([2]);
      await expect(the.found({ at: at(2), cursor: first.next ?? "" })).rejects.toThrow(BadCursor);
    });

    test("a past row is seen by whom it belonged to then", async () => {
      await the.write(row(1, { programme: id(90) }));
      await the.write(row(1, { programme: id(91) }));
      const by = (programme: string) => ({ tenant: FUNDER, scopes: [{ level: "programme", id: programme }] }) as const;
      expect(await the.found({ at: at(1), visible: by(id(90)) })).toEqual([1]);
      expect(await the.found({ at: at(1), visible: by(id(91)) })).toEqual([]);
      expect(await the.found({ at: at(1), visible: { tenant: OTHER, scopes: "all" } })).toEqual([]);
    });

    /** A register of so many lines, of which the nth was corrected: thousands of bytes that hardly change. */
    const register = (lines: number, corrected: number): string =>
      Array.from({ length: lines }, (_, n) => `${id(n)} ${n === corrected ? "was there 🟢" : "était là"}`).join("\n");
    const noteOf = (found: Row | undefined) => (found?.doc as { note: string } | undefined)?.note;
    const standing = async (positions: readonly number[], key = id(1)) =>
      Promise.all(positions.map(async (n) => noteOf(await the.models.get(MODEL, key, at(n)))));

    test.each([
      ["page by page", 1],
      ["in pages of seven", 7],
      ["in one page", 1_000],
    ])("a large document that changes often is read as of each position, written %s", async (_how, pageOf) => {
      // It grows, shrinks to next to nothing, is something else altogether, and goes, again and again.
      const notes = Array.from({ length: 60 }, (_, n) => {
        if (n % 20 === 19) return undefined;
        return n % 20 === 13 ? "small" : n % 20 === 14 ? "x".repeat(90_000) : register(40 + n * 12, n % 30);
      });
      const changes = notes.map((note) => (note === undefined ? { gone: 1 } : row(1, { note })));
      for (let from = 0; from < changes.length; from += pageOf) {
        await the.write(...changes.slice(from, from + pageOf));
        if (from === 28) the.models = await the.under.reopen();
      }
      expect(await standing(notes.map((_, n) => n + 1))).toEqual(notes);
    });

    test("a list as of a position shows the large documents of that moment, each its own", async () => {
      for (let n = 0; n < 24; n += 1) await the.write(row(1 + (n % 3), { note: register(100, n), score: n }));
      for (const n of [3, 11, 24]) {
        const page = await the.models.find(MODEL, { visible: WHOLE, at: at(n), orderBy: "score", limit: 10 });
        expect(page.rows.map(noteOf)).toEqual([n - 3, n - 2, n - 1].map((version) => register(100, version)));
      }
    });

    test("a model built anew from large documents has the same past", async () => {
      const changes = Array.from({ length: 40 }, (_, n) => row(1 + (n % 2), { note: register(60 + n, n) }));
      const positions = changes.map((_, n) => n + 1);
      for (const change of changes) await the.write(change);
      const [first, dump] = [await standing(positions, id(2)), await the.dumped()];
      await the.models.drop(MODEL);
      await the.prepared({ history: true });
      the.checkpoint = 0;
      await the.write(...changes);
      expect(await standing(positions, id(2))).toEqual(first);
      expect(await the.dumped()).toEqual(dump);
      expect(first.at(-1)).toBe(register(99, 39));
    });

    test("a model without history does not pretend", async () => {
      await the.models.prepare({ ...SPEC, name: "plain" });
      const plain = { name: "plain", version: 1 };
      await expect(the.models.get(plain, id(1), at(1))).rejects.toThrow("keeps no history");
      await expect(the.models.find(plain, { visible: WHOLE, limit: 1, at: at(1) })).rejects.toThrow("keeps no history");
    });
  });

  describe("touches and dumps", () => {
    beforeEach(() => the.prepared());

    test.each([3, 30])("%i touches that are said again by later pages are still once each", async (many) => {
      const touches = Array.from({ length: many }, (_, n) => ({ key: id(1), position: at(n + 1) }));
      const page = { model: MODEL, expected: START, checkpoint: START, epoch: 1, changes: [], touches };
      await the.models.commit(page);
      await the.models.commit(page);
      const beyond = { key: id(1), position: at(many + 1) };
      await the.models.commit({ ...page, checkpoint: at(many + 1), touches: [...touches, beyond] });
      expect(await the.models.touches(MODEL, id(1), START, 100)).toEqual(
        [...touches, beyond].map(({ position }) => position),
      );
    });

    test("what touched a key, in log order, page by page, once each, also after the row went", async () => {
      await the.write(row(1), row(2), row(1), row(1), { gone: 1 });
      const twice = { key: id(2), position: at(6) };
      await the.models.commit({
        model: MODEL,
        expected: at(5),
        checkpoint: at(6),
        epoch: 1,
        changes: [],
        touches: [twice, twice],
      });
      expect(await the.models.touches(MODEL, id(1), START, 2)).toEqual([at(1), at(3)]);
      expect(await the.models.touches(MODEL, id(1), at(3), 10)).toEqual([at(4), at(5)]);
      expect(await the.models.touches(MODEL, id(2), START, 10)).toEqual([at(2), at(6)]);
      await expect(the.models.touches(MODEL, id(1), START, 1_001)).rejects.toThrow(RangeError);
    });

    test("what touched a key, newest first, page by page, before a position and never from it on", async () => {
      await the.write(row(1), row(2), row(1), row(1), { gone: 1 });
      expect(await the.models.touchesBefore(MODEL, id(1), at(6), 2)).toEqual([at(5), at(4)]);
      expect(await the.models.touchesBefore(MODEL, id(1), at(4), 10)).toEqual([at(3), at(1)]);
      expect(await the.models.touchesBefore(MODEL, id(1), at(1), 10)).toEqual([]);
      expect(await the.models.touchesBefore(MODEL, id(9), at(6), 10)).toEqual([]);
      await expect(the.models.touchesBefore(MODEL, id(1), at(6), 1_001)).rejects.toThrow(RangeError);
    });

    test("two builds of the same facts dump the same bytes, whatever the pages were", async () => {
      await the.write(
        row(2, { programme: id(9) }),
        row(1),
        row(2, { note: "z", programme: id(9) }),
        { gone: 1 },
        row(3),
      );
      const first = await the.dumped();
      expect(first[0]).toBe(
        `${id(2)}\t${canonicalJson({ doc: row(2, { note: "z" }).doc, index: { dueAt: null, score: 2, status: "open" }, scope: { funder: FUNDER, programme: id(9) } })}`,
      );
      await the.models.drop(MODEL);
      await the.prepared();
      the.checkpoint = 0;
      await the.write(row(3));
      await the.write(row(2, { note: "z", programme: id(9) }));
      expect(await the.dumped()).toEqual(first);
    });

    test("a dump is one moment and does not hold up writers", async () => {
      await the.write(...Array.from({ length: 1_200 }, (_, index) => row(index)));
      let lines = 0;
      for await (const _line of the.models.dump(MODEL))
        if (++lines === 10) await the.write({ gone: 1_100 }, row(1_300));
      expect(lines).toBe(1_200);
      expect(await the.dumped()).toHaveLength(1_200);
    });
  });
};
