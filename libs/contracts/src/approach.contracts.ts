import { internalContract } from "@sankofa/kernel/contract";
import { field, list, optional, record } from "@sankofa/kernel/schema";

const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };

const approach = () =>
  field.oneOf(
    "on-site-mentoring",
    "twinning",
    "community-of-practice",
    "study-tour",
    "exchange-visit",
    "internship-shadowing",
    "resource-referral",
    "telementoring",
    "peer-exchange",
  );

/** By which approaches a pair works, and the matrix they were ranked by. */
export const approachContracts = {
  "approach-choice.ranked": internalContract(1, {
    ...belongs,
    rankingId: field.id(),
    matrixVersion: field.whole(1),
    answers: list(record({ question: field.code(), answer: field.code() }), 20),
    ranking: list(
      record({
        approach: approach(),
        earned: field.whole(),
        most: field.whole(),
        share: field.whole(0, 100),
        counted: list(field.code(), 20),
      }),
      9,
    ),
    /** Those at the top of the ranking. */
    leading: list(approach(), 9),
    period: optional(field.text()),
    complexity: optional(field.text()),
    distance: optional(field.text()),
    capacity: optional(field.text()),
  }),
  "approach-choice.chosen": internalContract(1, {
    ...belongs,
    choiceId: field.id(),
    rankingId: field.id(),
    approaches: list(record({ approach: approach(), reason: field.text() }), 9),
    chosen: list(approach(), 9),
    /** Those that were not chosen before. */
    added: list(approach(), 9),
  }),
  "approach-choice.outcome-compared": internalContract(1, {
    ...belongs,
    approach: approach(),
    outcome: field.oneOf("better-than-hoped", "as-hoped", "less-than-hoped"),
    what: field.text(),
  }),
  "approach-matrix.edited": internalContract(1, {
    programmeId: field.id(),
    version: field.whole(2),
    questions: list(
      record({
        question: field.code(),
        text: field.line(),
        answers: list(record({ answer: field.code(), text: field.line(), dots: list(approach(), 9) }), 10),
      }),
      20,
    ),
    why: field.text(),
  }),
};
