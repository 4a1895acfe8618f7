import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record } from "@sankofa/kernel/schema";

/** The nine approaches, in the toolkit's order (REL-5). */
export const APPROACHES = [
  "on-site-mentoring",
  "twinning",
  "community-of-practice",
  "study-tour",
  "exchange-visit",
  "internship-shadowing",
  "resource-referral",
  "telementoring",
  "peer-exchange",
] as const;
export type Approach = (typeof APPROACHES)[number];

export const OUTCOMES = ["better-than-hoped", "as-hoped", "less-than-hoped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
const approach = () => field.oneOf(...APPROACHES);

/** A relationship's choice of approaches has the relationship's id. */
export const approachChoiceFacts = {
  "relationships.approach-choice-ranked": fact(1, {
    ...belongs,
    rankingId: field.id(),
    /** The version of the programme's matrix; 1 is the one that is shipped. */
    matrixVersion: field.whole(1),
    answers: list(record({ question: field.code(), answer: field.code() }), 20),
    /** The best first: what it earned of what it can earn, and the questions whose answers counted. */
    ranking: list(
      record({
        approach: approach(),
        earned: field.whole(),
        most: field.whole(),
        share: field.whole(0, 100),
        counted: list(field.code(), 20),
      }),
      APPROACHES.length,
    ),
    /** What the matrix does not ask. */
    period: optional(field.text()),
    complexity: optional(field.text()),
    distance: optional(field.text()),
    capacity: optional(field.text()),
  }),
  "relationships.approach-choice-chosen": fact(1, {
    ...belongs,
    choiceId: field.id(),
    rankingId: field.id(),
    approaches: list(record({ approach: approach(), reason: field.text() }), APPROACHES.length),
    /** Those that were not chosen before: their planning steps become tasks. */
    added: list(approach(), APPROACHES.length),
  }),
  "relationships.approach-choice-outcome-compared": fact(1, {
    ...belongs,
    approach: approach(),
    outcome: field.oneOf(...OUTCOMES),
    what: field.text(),
  }),
} satisfies FactRegistry;

export type ApproachChoiceFact = FactOf<typeof approachChoiceFacts>;
type DataOf<Type extends ApproachChoiceFact["type"]> = Extract<ApproachChoiceFact, { type: Type }>["data"];
export type Ranking = DataOf<"relationships.approach-choice-ranked">;
export type Chosen = DataOf<"relationships.approach-choice-chosen">["approaches"][number];
export type Beside = Pick<Ranking, "period" | "complexity" | "distance" | "capacity">;
