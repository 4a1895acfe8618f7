import { differing, mergedDrafts } from "./merged-drafts";

const base = { staff: ["41"], why: ["Because"], areas: ["a", "b"] };

describe("drafts of two devices", () => {
  test("go together answer by answer, where each has changed others", () => {
    const mine = { ...base, staff: ["42"] };
    const other = { ...base, areas: ["b"], where: ["Kisumu"] };
    expect(mergedDrafts(base, mine, other)).toEqual({
      content: { ...base, staff: ["42"], areas: ["b"], where: ["Kisumu"] },
      clashes: [],
    });
  });

  test("the same change on both is no clash", () => {
    const both = { ...base, staff: ["42"] };
    expect(mergedDrafts(base, both, both)).toEqual({ content: both, clashes: [] });
  });

  test("what both have changed differently keeps this device's word until somebody decides", () => {
    const mine = { ...base, why: ["Because of A"] };
    const other = { ...base, why: ["Because of B"] };
    expect(mergedDrafts(base, mine, other)).toEqual({
      content: mine,
      clashes: [{ field: "why", mine: ["Because of A"], other: ["Because of B"] }],
    });
  });

  test("what was emptied on one device is a change, and clashes with another", () => {
    expect(mergedDrafts(base, base, { ...base, why: [""] }).content).toMatchObject({ why: [""] });
    expect(mergedDrafts(base, { ...base, why: ["More"] }, { ...base, why: [] }).clashes).toEqual([
      { field: "why", mine: ["More"], other: [] },
    ]);
  });

  test("a field nobody touched, an emptied one and a box that is not ticked are alike", () => {
    expect(differing({ why: [""], areas: [] }, {})).toEqual([]);
    expect(differing({ why: ["x"] }, {})).toEqual(["why"]);
  });
});
