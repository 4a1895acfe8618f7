import { APPROACHES, type Approach, type Ranking } from "./approach-choice.events";

/** As much of a matrix as a ranking needs. */
export interface Matrix {
  readonly version: number;
  readonly questions: readonly {
    readonly question: string;
    readonly answers: readonly { readonly answer: string; readonly dots: readonly string[] }[];
  }[];
}

export type Answers = Readonly<Record<string, string>>;
type Ranked = Ranking["ranking"][number];

/** A question has one answer, so an approach earns at most one dot by it, however many of its answers have one. */
export const mostOf = ({ questions }: Matrix, approach: Approach): number =>
  questions.filter(({ answers }) => answers.some(({ dots }) => dots.includes(approach))).length;

const rankedBy = (matrix: Matrix, answers: Answers, approach: Approach): Ranked => {
  const counted = matrix.questions
    .filter(({ question, answers: possible }) =>
      possible.some(({ answer, dots }) => answer === answers[question] && dots.includes(approach)),
    )
    .map(({ question }) => question);
  const most = mostOf(matrix, approach);
  const earned = counted.length;
  return { approach, earned, most, share: most === 0 ? 0 : Math.round((earned * 100) / most), counted };
};

/** By share, then by dots; shares are compared as fractions, for rounded ones could tie. An approach without dots comes last. */
const byShareThenDots = (one: Ranked, other: Ranked): number =>
  other.earned * Math.max(one.most, 1) - one.earned * Math.max(other.most, 1) || other.earned - one.earned;

/** REL-4: every approach by the dots the answers earn it, the best first; what ties stays in the toolkit's order. */
export const rank = (matrix: Matrix, answers: Answers): Ranked[] =>
  APPROACHES.map((approach) => rankedBy(matrix, answers, approach)).sort(byShareThenDots);

/** The first question without an answer, or with one that it does not have. */
export const unanswered = ({ questions }: Matrix, answers: Answers): string | undefined =>
  questions.find(({ question, answers: possible }) => !possible.some(({ answer }) => answer === answers[question]))
    ?.question;

/** The first answer to what is not asked. */
export const unasked = ({ questions }: Matrix, answers: Answers): string | undefined =>
  Object.keys(answers).find((name) => !questions.some(({ question }) => question === name));
