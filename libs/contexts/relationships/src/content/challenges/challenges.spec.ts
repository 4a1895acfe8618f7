import { LANGUAGES } from "@sankofa/kernel/language";
import { CATEGORIES } from "../../domain/challenge/challenge.events";
import { challenges, challengesIn, tipsOf } from "./challenges";

test("REL-8 there are eleven categories and thirty tips, as many for each as the toolkit gives", () => {
  expect(challenges.categories.map(({ category }) => category)).toEqual(CATEGORIES);
  expect(challenges.categories.map(({ tips }) => tips.length)).toEqual([2, 5, 6, 2, 2, 1, 1, 1, 3, 4, 3]);
  const tips = challenges.categories.flatMap((each) => each.tips);
  expect(new Set(tips).size).toBe(30);
});

test.each(LANGUAGES)(
  "REL-8 every category and every tip has its words, and there are no words without one, in %s",
  (language) => {
    const names = challenges.categories.flatMap(({ category, tips }) => [
      category,
      `${category}.seen-as`,
      ...tips.map((tip) => `tip.${tip}`),
    ]);
    expect(Object.keys(challengesIn(language).labels).sort()).toEqual([...names].sort());
  },
);

test("an unknown category has no tips", () => {
  expect(tipsOf("conflict")).toContain("ask-a-mediator");
  expect(tipsOf("no-such-category")).toEqual([]);
});
