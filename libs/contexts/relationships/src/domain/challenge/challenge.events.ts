import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional } from "@sankofa/kernel/schema";

/** The toolkit's eleven kinds of challenge, in its order (REL-8). */
export const CATEGORIES = [
  "staff-turnover",
  "lost-interest",
  "lack-of-progress",
  "mentor-motivation",
  "operating-environment",
  "resources",
  "technology",
  "time-and-distance",
  "high-demand",
  "monitoring-and-evaluation",
  "conflict",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where a challenge came from. What has an origin is raised once for it. */
export const CHALLENGE_ORIGINS = ["by-hand", "meeting-summary", "journal"] as const;
export type ChallengeOrigin = (typeof CHALLENGE_ORIGINS)[number];

const belongs = {
  challengeId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  category: field.oneOf(...CATEGORIES),
};

export const challengeFacts = {
  "relationships.challenge-raised": fact(1, {
    ...belongs,
    what: field.text(),
    origin: field.oneOf(...CHALLENGE_ORIGINS),
    originId: optional(field.id()),
    originKey: optional(field.code()),
  }),
  "relationships.challenge-advice-offered": fact(1, {
    ...belongs,
    advice: optional(field.text()),
    /** Tips of its category that were passed on. */
    tips: list(field.code(), 10),
  }),
  "relationships.challenge-acted-on": fact(1, { ...belongs, what: field.text() }),
  "relationships.challenge-sent-to-mediator": fact(1, { ...belongs, why: field.text() }),
  "relationships.challenge-mediated": fact(1, { ...belongs, outcome: field.text() }),
  "relationships.challenge-resolved": fact(1, { ...belongs, how: field.text() }),
  "relationships.challenge-reopened": fact(1, { ...belongs, why: field.text() }),
} satisfies FactRegistry;

export type ChallengeFact = FactOf<typeof challengeFacts>;
export type Raising = Extract<ChallengeFact, { type: "relationships.challenge-raised" }>["data"];
