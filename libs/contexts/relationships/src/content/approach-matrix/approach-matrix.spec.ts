import { mostOf, rank } from "../../domain/approach-choice/approach-choice.ranking.policies";
import { APPROACHES } from "../../domain/approach-choice/approach-choice.events";
import { shippedMatrix } from "./approach-matrix";

const { questions } = shippedMatrix;
const dots = questions.flatMap(({ answers }) => answers.flatMap((each) => each.dots));

test("REL-4 the matrix has six questions with two answers each, nine approaches and fifty dots", () => {
  expect(questions.map(({ answers }) => answers.length)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(new Set(dots)).toEqual(new Set(APPROACHES));
  expect(dots).toHaveLength(50);
});

test.each([
  ["twinning", 7, 6],
  ["study-tour", 7, 6],
  ["exchange-visit", 6, 5],
  ["community-of-practice", 3, 3],
] as const)("REL-4 %s has %i dots and can earn %i, for a question has one answer", (approach, printed, most) => {
  expect(dots.filter((each) => each === approach)).toHaveLength(printed);
  expect(mostOf(shippedMatrix, approach)).toBe(most);
});

test("every question and every answer has its words", () => {
  for (const { text, question, answers } of questions) {
    expect(text).not.toBe(question);
    for (const each of answers) expect(each.text).toMatch(/^[A-Z]/);
  }
});

describe("REL-4 by share, then by dots", () => {
  const answers = {
    organisations: "several",
    areas: "multiple",
    experience: "no",
    travel: "yes",
    term: "long",
    internet: "yes",
  };
  const leading = (said: Readonly<Record<string, string>>) =>
    rank(shippedMatrix, said)
      .slice(0, 3)
      .map(({ approach, earned, most, share }) => [approach, earned, most, share]);

  test("twinning comes before the community of practice where both have all they can earn", () => {
    expect(leading(answers)).toEqual([
      ["twinning", 6, 6, 100],
      ["community-of-practice", 3, 3, 100],
      ["on-site-mentoring", 4, 6, 67],
    ]);
  });

  test("the community of practice leads where twinning misses a dot, which by dots alone it never could", () => {
    expect(leading({ ...answers, internet: "no" })).toEqual([
      ["community-of-practice", 3, 3, 100],
      ["on-site-mentoring", 5, 6, 83],
      ["twinning", 5, 6, 83],
    ]);
  });
});
