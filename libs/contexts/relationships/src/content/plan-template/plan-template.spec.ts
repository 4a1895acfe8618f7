import { LANGUAGES } from "@sankofa/kernel/language";
import { planLists, planTemplateIn } from "./plan-template";

test("REL-6 a plan has 13 fields, a checklist of 4 and a planning checklist of 5 questions", () => {
  expect(planLists.field).toHaveLength(13);
  expect(planLists.checklist).toHaveLength(4);
  expect(planLists.planning).toHaveLength(5);
});

test("REL-11 there are 13 technical areas, beside whatever else a pair names", () => {
  expect(planLists.area).toHaveLength(13);
  expect(planLists.area).not.toContain("other");
});

test.each(LANGUAGES)("REL-6 every one has its words, once, and there are no words without one, in %s", (language) => {
  const names = Object.entries(planLists).flatMap(([list, codes]) => codes.map((code) => `${list}.${code}`));
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(planTemplateIn(language).labels).sort()).toEqual([...names].sort());
});
