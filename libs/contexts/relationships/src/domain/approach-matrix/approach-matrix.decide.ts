import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { ApproachMatrixFact, MatrixQuestion } from "./approach-matrix.events";
import { absentApproachMatrix, evolveApproachMatrix, type ApproachMatrixState } from "./approach-matrix.state";

export interface ApproachMatrixCommand {
  readonly type: "edit-matrix";
  readonly programmeId: Id;
  readonly questions: readonly MatrixQuestion[];
  readonly why: string;
}

export type ApproachMatrixCode = "matrix-without-choice" | "matrix-name-twice";

export interface ApproachMatrixGiven {
  /** What stands while the programme has not edited it. */
  readonly shipped: { readonly version: number; readonly questions: readonly MatrixQuestion[] };
}

const FEWEST_ANSWERS = 2;

const hasTwice = (names: readonly string[]): boolean => new Set(names).size < names.length;

const decide = (
  { programmeId, questions, why }: ApproachMatrixCommand,
  state: ApproachMatrixState,
  given: Circumstances & ApproachMatrixGiven,
): Decision<ApproachMatrixFact, ApproachMatrixCode> => {
  const standing = state.status === "absent" ? given.shipped : state;
  // One answer per question: a question with fewer than two decides nothing.
  const idle = questions.find(({ answers }) => answers.length < FEWEST_ANSWERS);
  if (questions.length === 0 || idle)
    return refuse("matrix-without-choice", { question: idle?.question ?? "" }, "/questions");
  const twice =
    hasTwice(questions.map(({ question }) => question)) ||
    questions.some(
      ({ answers }) => hasTwice(answers.map(({ answer }) => answer)) || answers.some(({ dots }) => hasTwice(dots)),
    );
  if (twice) return refuse("matrix-name-twice", {}, "/questions");
  if (canonicalJson(standing.questions) === canonicalJson(questions)) return accept();
  const data = { programmeId, version: standing.version + 1, questions: [...questions], why };
  return accept({ type: "relationships.approach-matrix-edited", data });
};

export const approachMatrixDecider: Decider<
  ApproachMatrixCommand,
  ApproachMatrixState,
  ApproachMatrixFact,
  ApproachMatrixCode,
  ApproachMatrixGiven
> = { initial: absentApproachMatrix, decide, evolve: evolveApproachMatrix };
