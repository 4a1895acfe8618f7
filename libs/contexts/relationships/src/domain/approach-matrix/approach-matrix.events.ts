import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, record } from "@sankofa/kernel/schema";
import { APPROACHES } from "../approach-choice/approach-choice.events";

/** A programme's matrix has the programme's id. What was ranked by an earlier version keeps it. */
export const approachMatrixFacts = {
  "relationships.approach-matrix-edited": fact(1, {
    programmeId: field.id(),
    version: field.whole(2),
    questions: list(
      record({
        question: field.code(),
        text: field.line(),
        answers: list(
          record({
            answer: field.code(),
            text: field.line(),
            dots: list(field.oneOf(...APPROACHES), APPROACHES.length),
          }),
          10,
        ),
      }),
      20,
    ),
    why: field.text(),
  }),
} satisfies FactRegistry;

export type ApproachMatrixFact = FactOf<typeof approachMatrixFacts>;
export type MatrixQuestion = ApproachMatrixFact["data"]["questions"][number];
