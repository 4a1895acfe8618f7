import { canonicalJson } from "@sankofa/kernel/canonical-json";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Belonging } from "../belonging.policies";
import { onlySaid } from "../said.policies";
import type { Approach, ApproachChoiceFact, Beside, Chosen, Outcome } from "./approach-choice.events";
import { rank, unanswered, unasked, type Answers, type Matrix } from "./approach-choice.ranking.policies";
import {
  absentApproachChoice,
  comparison,
  evolveApproachChoice,
  type ApproachChoiceState,
  type RankedChoice,
} from "./approach-choice.state";

export type ApproachChoiceCommand =
  | {
      readonly type: "rank-approaches";
      readonly ids: Belonging;
      readonly answers: Answers;
      readonly beside: { readonly [Name in keyof Beside]: Beside[Name] | undefined };
    }
  | { readonly type: "choose-approaches"; readonly approaches: readonly Chosen[] }
  | {
      readonly type: "compare-outcome";
      readonly approach: Approach;
      readonly outcome: Outcome;
      readonly what: string;
    };

export type ApproachChoiceCode =
  | "approaches-not-ranked"
  | "answer-missing"
  | "question-unknown"
  | "approach-twice"
  | "approach-not-chosen"
  | "relationship-ended";

export interface ApproachChoiceGiven {
  readonly relationshipEnded: boolean;
  /** The matrix of the relationship's programme as it stands today. */
  readonly matrix?: Matrix;
}

type Given = Circumstances & ApproachChoiceGiven;
type Result = Decision<ApproachChoiceFact, ApproachChoiceCode>;
type Of<Type extends ApproachChoiceCommand["type"]> = Extract<ApproachChoiceCommand, { type: Type }>;

const isSame = (one: object, other: object): boolean => canonicalJson(one) === canonicalJson(other);

const rankApproaches = (command: Of<"rank-approaches">, state: ApproachChoiceState, given: Given): Result => {
  if (given.relationshipEnded) return refuse("relationship-ended");
  const matrix = given.matrix ?? { version: 1, questions: [] };
  const missing = unanswered(matrix, command.answers);
  if (missing) return refuse("answer-missing", { question: missing }, "/answers");
  const foreign = unasked(matrix, command.answers);
  if (foreign) return refuse("question-unknown", { question: foreign }, "/answers");
  const ranked = {
    matrixVersion: matrix.version,
    answers: matrix.questions.map(({ question }) => ({ question, answer: command.answers[question] ?? "" })),
    ranking: rank(matrix, command.answers),
    ...onlySaid(command.beside),
  };
  if (state.status !== "absent") {
    const { rankingId: _, ...before } = state.ranking;
    if (isSame(before, ranked)) return accept();
  }
  const data = { ...command.ids, rankingId: given.newId(0), ...ranked };
  return accept({ type: "relationships.approach-choice-ranked", data });
};

/** Several are chosen together, each for its reason; choosing again says which hold from now on. */
const choose = ({ approaches }: Of<"choose-approaches">, state: RankedChoice, given: Given): Result => {
  if (given.relationshipEnded) return refuse("relationship-ended");
  const names = approaches.map(({ approach }) => approach);
  if (new Set(names).size < names.length) return refuse("approach-twice", {}, "/approaches");
  if (isSame(state.chosen, approaches)) return accept();
  return accept({
    type: "relationships.approach-choice-chosen",
    data: {
      ...state.ids,
      choiceId: given.newId(0),
      rankingId: state.ranking.rankingId,
      approaches: [...approaches],
      added: names.filter((name) => !state.chosen.some(({ approach }) => approach === name)),
    },
  });
};

/** What came of an approach is said after the end too (REL-9, uptake). */
const compare = ({ approach, outcome, what }: Of<"compare-outcome">, state: RankedChoice): Result => {
  if (state.compared[approach] === comparison(outcome, what)) return accept();
  if (!state.chosen.some((each) => each.approach === approach))
    return refuse("approach-not-chosen", { approach }, "/approach");
  const data = { ...state.ids, approach, outcome, what };
  return accept({ type: "relationships.approach-choice-outcome-compared", data });
};

const decide = (command: ApproachChoiceCommand, state: ApproachChoiceState, given: Given): Result => {
  if (command.type === "rank-approaches") return rankApproaches(command, state, given);
  if (state.status === "absent") return refuse("approaches-not-ranked");
  switch (command.type) {
    case "choose-approaches":
      return choose(command, state, given);
    case "compare-outcome":
      return compare(command, state);
    default:
      return exhausted(command);
  }
};

export const approachChoiceDecider: Decider<
  ApproachChoiceCommand,
  ApproachChoiceState,
  ApproachChoiceFact,
  ApproachChoiceCode,
  ApproachChoiceGiven
> = { initial: absentApproachChoice, decide, evolve: evolveApproachChoice };
