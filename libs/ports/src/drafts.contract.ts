import type { Draft, Drafts } from "./drafts";

/** Fresh, empty drafts for each case; `reopen` closes them and opens the same data again. */
export interface DraftsUnderTest {
  open(): Promise<Drafts>;
  reopen(): Promise<Drafts>;
  clean(): Promise<void>;
}

const id = (n: number): string => `0190c000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const AMA = id(1);
const KOFI = id(2);
const MOST = 3;
const at = (hour: number): string => `2026-03-03T${String(hour).padStart(2, "0")}:00:00.000Z`;

const draft = (form: string, nth: number, more: Partial<Draft> = {}): Draft => ({
  account: AMA,
  form,
  version: id(nth),
  sealed: `⟦sealed ${nth}⟧`,
  saved: at(nth),
  expires: at(20),
  ...more,
});

export const describeDrafts = (name: string, make: () => DraftsUnderTest): void => {
  describe(`Drafts: ${name}`, () => {
    let under: DraftsUnderTest;
    let drafts: Drafts;

    beforeEach(async () => {
      under = make();
      drafts = await under.open();
    });
    afterEach(async () => {
      await drafts.close();
      await under.clean();
    });
    const formsOf = async (account: string, forms: readonly string[], now = at(12)) => {
      const found = await Promise.all(forms.map((form) => drafts.of(account, form, now)));
      return found.map((each) => each?.version);
    };

    test("a draft comes back as it was kept, to its own person and form alone, and survives the process", async () => {
      expect(await drafts.keep(draft("interest.a", 1), null, MOST)).toBe(true);
      drafts = await under.reopen();
      expect(await drafts.of(AMA, "interest.a", at(2))).toStrictEqual(draft("interest.a", 1));
      expect(await drafts.of(AMA, "interest.b", at(2))).toBeUndefined();
      expect(await drafts.of(KOFI, "interest.a", at(2))).toBeUndefined();
    });

    test("one typed on the version that stands takes its place", async () => {
      await drafts.keep(draft("a", 1), null, MOST);
      expect(await drafts.keep(draft("a", 2), id(1), MOST)).toBe(true);
      expect(await drafts.of(AMA, "a", at(3))).toStrictEqual(draft("a", 2));
    });

    test("one typed on another version changes nothing: what a second device wrote is not overwritten", async () => {
      await drafts.keep(draft("a", 1), null, MOST);
      await drafts.keep(draft("a", 2), id(1), MOST);
      expect(await drafts.keep(draft("a", 3), id(1), MOST)).toBe(false);
      expect(await drafts.keep(draft("a", 3), null, MOST)).toBe(false);
      expect(await drafts.keep(draft("b", 3), id(1), MOST)).toBe(false);
      expect(await formsOf(AMA, ["a", "b"])).toEqual([id(2), undefined]);
    });

    test("of two that are kept at the same moment on the same version, one stands", async () => {
      await drafts.keep(draft("a", 1), null, MOST);
      const kept = await Promise.all([2, 3, 4].map((nth) => drafts.keep(draft("a", nth), id(1), MOST)));
      expect(kept.filter(Boolean)).toHaveLength(1);
      const first = await Promise.all([5, 6, 7].map((nth) => drafts.keep(draft("b", nth), null, MOST)));
      expect(first.filter(Boolean)).toHaveLength(1);
    });

    test("a draft that was removed is gone, and one typed on it is not kept", async () => {
      await drafts.keep(draft("a", 1), null, MOST);
      await drafts.keep(draft("a", 2, { account: KOFI }), null, MOST);
      await drafts.remove(AMA, "a");
      await drafts.remove(AMA, "a");
      expect(await drafts.keep(draft("a", 3), id(1), MOST)).toBe(false);
      expect([...(await formsOf(AMA, ["a"])), ...(await formsOf(KOFI, ["a"]))]).toEqual([undefined, id(2)]);
      expect(await drafts.keep(draft("a", 4), null, MOST)).toBe(true);
    });

    test("an expired draft is not there, and makes room for another", async () => {
      await drafts.keep(draft("a", 1, { expires: at(5) }), null, MOST);
      expect(await formsOf(AMA, ["a"], at(4))).toEqual([id(1)]);
      expect(await formsOf(AMA, ["a"], at(5))).toEqual([undefined]);
      expect(await drafts.keep(draft("a", 6), id(1), MOST)).toBe(false);
      expect(await drafts.keep(draft("a", 6), null, MOST)).toBe(true);
    });

    test("of more than so many of one person another is not kept, and none of those that stand goes", async () => {
      await drafts.keep(draft("z", 1, { account: KOFI }), null, MOST);
      for (const [form, nth] of Object.entries({ a: 1, b: 2, c: 3 })) await drafts.keep(draft(form, nth), null, MOST);
      expect(await drafts.keep(draft("d", 4), null, MOST)).toBe(false);
      expect(await drafts.keep(draft("a", 4), id(1), MOST)).toBe(true);
      expect(await formsOf(AMA, ["a", "b", "c", "d"])).toEqual([id(4), id(2), id(3), undefined]);
      await drafts.remove(AMA, "b");
      expect(await drafts.keep(draft("d", 5), null, MOST)).toBe(true);
      expect(await formsOf(KOFI, ["z"])).toEqual([id(1)]);
    });
  });
};
