import { LANGUAGES } from "@sankofa/kernel/language";
import { APPROACHES } from "../../domain/approach-choice/approach-choice.events";
import { approaches, approachesIn, approachWordIn, stepReadIn, stepsOf, stepWordIn } from "./approaches";

const { approaches: nine } = approaches;

test("REL-5 there are nine approaches, with 34 points on when to use them and 57 planning steps", () => {
  expect(nine.map(({ approach }) => approach)).toEqual(APPROACHES);
  expect(nine.reduce((sum, { whenToUse }) => sum + whenToUse, 0)).toBe(34);
  expect(nine.map(({ steps }) => steps.length)).toEqual([9, 6, 7, 6, 5, 5, 5, 9, 5]);
  for (const { steps } of nine) expect(new Set(steps).size).toBe(steps.length);
});

test("REL-5 what the toolkit calls by several names is one approach", () => {
  const names = nine.flatMap(({ approach, aliases }) => [approach, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
  expect(nine.find(({ aliases }) => aliases.includes("peer-learning-event"))?.approach).toBe("peer-exchange");
});

test.each(LANGUAGES)(
  "REL-5 everything about an approach has its words, and there are no words without it, in %s",
  (language) => {
    const counted = (approach: string, part: string, many: number) =>
      Array.from({ length: many }, (_, index) => `${approach}.${part}.${index + 1}`);
    const names = nine.flatMap(({ approach, whenToUse, steps, considerations }) => [
      ...[approach, `${approach}.definition`, `${approach}.virtual`],
      ...counted(approach, "when", whenToUse),
      ...steps.map((step) => `${approach}.step.${step}`),
      ...counted(approach, "consider", considerations),
    ]);
    expect(Object.keys(approachesIn(language).labels).sort()).toEqual([...names].sort());
  },
);

test("what has no words is called by its code", () => {
  const approachWord = approachWordIn("en");
  expect(approachWord("twinning", "step", stepsOf("twinning")[0] ?? "")).toMatch(/^With the mentees/);
  expect([stepsOf("no-such-approach"), approachWord("no", "words")]).toEqual([[], "no.words"]);
});

test("REL-5 a step that stands in a fact reads in either language; what somebody worded themselves is none", () => {
  const [first = ""] = stepsOf("twinning");
  const said = stepWordIn("en", "twinning", first);
  expect(said).toMatch(/^Twinning: With the mentees/);
  expect([stepReadIn("en", said), stepReadIn("fr", said)]).toEqual([said, stepWordIn("fr", "twinning", first)]);
  expect(stepReadIn("fr", said)).toMatch(/^Jumelage\u00a0: /);
  expect(stepReadIn("fr", "Look for a venue")).toBeUndefined();
});
