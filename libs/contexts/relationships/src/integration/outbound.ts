import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { relationshipsPublished, type RelationshipsPublished } from "@sankofa/contracts/relationships.published";
import { sayingOnly, type Outbound } from "@sankofa/kernel/contract";
import type { ApproachChoiceFact } from "../domain/approach-choice/approach-choice.events";
import type { ApproachMatrixFact } from "../domain/approach-matrix/approach-matrix.events";
import type { BudgetFact } from "../domain/budget/budget.events";
import type { MatchProposalFact } from "../domain/match-proposal/match-proposal.events";
import type { ChallengeFact } from "../domain/challenge/challenge.events";
import type { CommitmentFact } from "../domain/commitment/commitment.events";
import type { DilemmaFact } from "../domain/dilemma/dilemma.events";
import type { FeedbackFact } from "../domain/feedback/feedback.events";
import type { JournalEntryFact } from "../domain/journal-entry/journal-entry.events";
import type { PlanFact } from "../domain/plan/plan.events";
import type { Correction, RelationshipFact } from "../domain/relationship/relationship.events";
import type { TaskFact } from "../domain/task/task.events";
import { approachOutbound } from "./approach.outbound";
import { budgetOutbound } from "./budget.outbound";
import { challengeOutbound } from "./challenge.outbound";
import { confidenceOutbound } from "./confidence.outbound";
import { journalOutbound } from "./journal.outbound";
import { lifeOutbound } from "./life.outbound";
import { matchOutbound } from "./match.outbound";
import { planOutbound } from "./plan.outbound";
import { taskOutbound } from "./task.outbound";

const publish = sayingOnly(relationshipsPublished);
const ENDED = "org.sankofa.relationship.ended.v1";

/** How each ending is called outside, by the contract it is heard as in the house. */
const OUTCOMES = {
  "relationship.pairing-declined": "pairing-declined",
  "relationship.completed": "completed",
  "relationship.completed-early": "completed-early",
  "relationship.ended-prematurely": "ended-prematurely",
  "relationship.transitioned": "transitioned",
} as const;
const isEnding = (type: string): type is keyof typeof OUTCOMES => type in OUTCOMES;

/** Of corrections the world hears where they put an ending right. */
const correctedEnding = ({ correctedType, happened, endingReason, ...data }: Correction) =>
  isEnding(correctedType)
    ? publish(ENDED, {
        relationshipId: data.relationshipId,
        programmeId: data.programmeId,
        applicationId: data.applicationId,
        outcome: OUTCOMES[correctedType],
        ...(happened === undefined ? {} : { ended: happened }),
        ...(endingReason === undefined ? {} : { reason: endingReason }),
        corrects: data.corrects,
      })
    : undefined;

/** What each fact of the room says outside: a new fact does not compile until somebody has decided it here. */
export const outbound: Outbound<
  | RelationshipFact
  | PlanFact
  | MatchProposalFact
  | TaskFact
  | ChallengeFact
  | ApproachChoiceFact
  | ApproachMatrixFact
  | BudgetFact
  | CommitmentFact
  | JournalEntryFact
  | FeedbackFact
  | DilemmaFact,
  RelationshipsMessage,
  RelationshipsPublished
> = {
  "relationships.relationship-opened": {
    inside: ({ data }) => ({ type: "relationship.opened", data }),
    outside: ({ data }) => publish("org.sankofa.relationship.opened.v1", data),
  },
  "relationships.relationship-rights-acknowledged": {
    inside: ({ data }) => ({ type: "relationship.rights-acknowledged", data }),
    outside: null,
  },
  "relationships.relationship-pairing-declined": {
    inside: ({ data }) => ({ type: "relationship.pairing-declined", data }),
    outside: ({ data: { reason: _theirs, ...data } }) => publish(ENDED, { ...data, outcome: "pairing-declined" }),
  },
  "relationships.relationship-stage-entered": {
    inside: ({ data }) => ({ type: "relationship.stage-entered", data }),
    outside: ({ data }) => publish("org.sankofa.relationship.stage-entered.v1", { ...data, reopened: false }),
  },
  "relationships.relationship-stage-reopened": {
    inside: ({ data }) => ({ type: "relationship.stage-reopened", data }),
    outside: ({ data }) => publish("org.sankofa.relationship.stage-entered.v1", { ...data, reopened: true }),
  },
  "relationships.relationship-put-on-hold": {
    inside: ({ data }) => ({ type: "relationship.put-on-hold", data }),
    outside: null,
  },
  "relationships.relationship-resumed": {
    inside: ({ data }) => ({ type: "relationship.resumed", data }),
    outside: null,
  },
  "relationships.relationship-gone-dormant": {
    inside: ({ data }) => ({ type: "relationship.gone-dormant", data }),
    outside: null,
  },
  "relationships.relationship-completed": {
    inside: ({ data }) => ({ type: "relationship.completed", data }),
    outside: ({ data }) => publish(ENDED, { ...data, outcome: "completed" }),
  },
  "relationships.relationship-completed-early": {
    inside: ({ data }) => ({ type: "relationship.completed-early", data }),
    outside: ({ data }) => publish(ENDED, { ...data, outcome: "completed-early" }),
  },
  "relationships.relationship-ended-prematurely": {
    inside: ({ data }) => ({ type: "relationship.ended-prematurely", data }),
    outside: ({ data }) => publish(ENDED, { ...data, outcome: "ended-prematurely" }),
  },
  "relationships.relationship-transitioned": {
    inside: ({ data }) => ({ type: "relationship.transitioned", data }),
    outside: ({ data }) => publish(ENDED, { ...data, outcome: "transitioned" }),
  },
  "relationships.relationship-corrected": {
    inside: ({ data }) => ({ type: "relationship.corrected", data }),
    outside: ({ data }) => correctedEnding(data),
  },
  ...lifeOutbound,
  ...matchOutbound,
  ...planOutbound,
  ...taskOutbound,
  ...challengeOutbound,
  ...approachOutbound,
  ...budgetOutbound,
  ...journalOutbound,
  ...confidenceOutbound,
};
