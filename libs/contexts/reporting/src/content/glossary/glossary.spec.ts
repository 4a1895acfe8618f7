import { LANGUAGES } from "@sankofa/kernel/language";
import { glossary, glossaryIn } from "./glossary";

const { terms } = glossary;

test("REP-5 five terms come from the toolkit and eighteen from the care glossary", () => {
  const many = (from: string): number => terms.filter(({ source }) => source === from).length;
  expect([many("toolkit"), many("care")]).toEqual([5, 18]);
  expect(new Set(terms.map(({ term }) => term)).size).toBe(23);
});

test.each(LANGUAGES)("REP-5 every term has its word and its meaning, and noted ones their note, in %s", (language) => {
  const names = terms.flatMap(({ term, noted }) => [term, `${term}.meaning`, ...(noted ? [`${term}.note`] : [])]);
  expect(Object.keys(glossaryIn(language).labels).sort()).toEqual(names.sort());
});

test("REP-5 the clinical sense of assessment is told apart from what the platform assesses", () => {
  expect(terms.flatMap(({ term, noted }) => (noted ? [term] : []))).toEqual(["assessment"]);
  expect(glossaryIn("en").labels["assessment.note"]).toContain("nobody is diagnosed here");
});
