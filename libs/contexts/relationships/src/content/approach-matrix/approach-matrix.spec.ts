import { LANGUAGES } from "@sankofa/kernel/language";
import { mostOf, rank } from "../../domain/approach-choice/approach-choice.ranking.policies";
import { APPROACHES } from "../../domain/approach-choice/approach-choice.events";
import { approachMatrixIn, readIn, shippedMatrix, writtenDown } from "./approach-matrix";

const { questions } = shippedMatrix;
const dots = questions.flatMap(({ answers }) => answers.flatMap((each) => each.dots));

test("REL-4 the matrix has six questions with two answers each, nine approaches and fifty dots", () => {
  expect(questions.map(({ answers }) => answers.length)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(new Set(dots)).toEqual(new Set(APPROACHES));
  expect(dots).toHaveLength(50);
});

/** The matrix as it is printed: a line for each answer, a column for each approach. */
const COLUMNS = [
  ...(["twinning", "study-tour", "community-of-practice", "on-site-mentoring", "telementoring"] as const),
  ...(["internship-shadowing", "resource-referral", "peer-exchange", "exchange-visit"] as const),
];
test.each([
  ["organisations", "one", "- - - x x x x - -"],
  ["organisations", "several", "x x x - - - - x x"],
  ["areas", "one", "- x - - - - x x x"],
  ["areas", "multiple", "x - - x - - - - -"],
  ["experience", "yes", "x - - - - - - - -"],
  ["experience", "no", "x x - x - x x x -"],
  ["travel", "yes", "x x x x - x - x x"],
  ["travel", "no", "- - - - x - x - -"],
  ["term", "long", "x - x x x x - - x"],
  ["term", "short", "- x - - - - x x x"],
  ["internet", "yes", "x x - - x - - - -"],
  ["internet", "no", "- x - x - x x x x"],
])("REL-4 to %s, %s speaks for what the toolkit prints", (question, answer, printed) => {
  const marks = printed.split(" ");
  const known = questions.find((each) => each.question === question)?.answers.find((each) => each.answer === answer);
  expect(new Set(known?.dots)).toEqual(new Set(COLUMNS.filter((_, at) => marks[at] === "x")));
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

test.each(LANGUAGES)(
  "every question and every answer has its words, and there are no words without one, in %s",
  (language) => {
    const names = questions.flatMap(({ question, answers }) => [
      question,
      ...answers.map(({ answer }) => `${question}.${answer}`),
    ]);
    expect(Object.keys(approachMatrixIn(language).labels).sort()).toEqual([...names].sort());
  },
);

test("what was read in French and sent back unchanged is what stood there; a programme's own words stay its own", () => {
  const french = readIn(questions, "fr");
  expect(french[0]?.text).toMatch(/^Une seule organisation/);
  expect(writtenDown(french)).toEqual(questions);
  const own = french.map((each) => ({ ...each, text: `${each.text} !` }));
  expect(writtenDown(own).map(({ text }) => text)).toEqual(own.map(({ text }) => text));
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
