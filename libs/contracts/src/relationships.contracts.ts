import { internalContract, type ContractOf, type MessageOf } from "@sankofa/kernel/contract";
import { field, list, optional, record } from "@sankofa/kernel/schema";
import { approachContracts } from "./approach.contracts";
import { budgetContracts } from "./budget.contracts";
import { challengeContracts } from "./challenge.contracts";
import { confidenceContracts } from "./confidence.contracts";
import { journalContracts } from "./journal.contracts";
import { matchContracts } from "./match.contracts";
import { planContracts } from "./plan.contracts";
import { relationshipLifeContracts } from "./relationship-life.contracts";
import { taskContracts } from "./task.contracts";

/** What every message of this room belongs to. */
const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
const side = () => field.oneOf("mentor", "mentee");
const endingReason = () =>
  field.oneOf("organisational-change", "lost-interest", "unmet-expectations", "changed-circumstances", "no-good-match");

/** What recurs and what falls due once in the period, as the programme's template says it. */
const course = {
  cadences: list(record({ cadence: field.code(), every: field.whole(1), unit: field.oneOf("day", "week", "month") })),
  obligations: list(record({ obligation: field.code(), due: field.oneOf("half", "end") })),
};

/** What relationships says of its facts; internal, for our own rooms. */
export const relationshipsContracts = {
  "relationship.opened": internalContract(1, {
    ...belongs,
    memorandumId: field.id(),
    template: field.code(),
    templateVersion: field.whole(1),
    programmeName: field.line(),
    mentorOrganisationId: field.id(),
    mentorOrganisation: field.line(),
    menteeOrganisationId: field.id(),
    menteeOrganisation: field.line(),
    from: field.localDate(),
    until: field.localDate(),
    zone: field.zone(),
    participants: list(record({ personId: field.id(), role: field.code() }), 50),
    /** In order; each with the conditions for leaving it forwards. */
    stages: list(record({ stage: field.code(), exit: list(field.code(), 10) }), 20),
    ...course,
  }),
  "relationship.rights-acknowledged": internalContract(1, {
    ...belongs,
    side: side(),
    rights: field.code(),
    rightsVersion: field.whole(1),
    additions: list(field.text(), 20),
  }),
  "relationship.pairing-declined": internalContract(1, {
    ...belongs,
    side: side(),
    reason: optional(field.text()),
    ended: field.line(),
  }),
  "relationship.stage-entered": internalContract(1, {
    ...belongs,
    from: field.code(),
    stage: field.code(),
    why: optional(field.text()),
    /** Exit conditions that did not hold, and why the stage was left all the same. */
    overridden: list(field.code(), 10),
    overrideReason: optional(field.text()),
  }),
  "relationship.stage-reopened": internalContract(1, {
    ...belongs,
    from: field.code(),
    stage: field.code(),
    why: field.text(),
  }),
  "relationship.put-on-hold": internalContract(1, { ...belongs, reason: field.text() }),
  "relationship.resumed": internalContract(1, { ...belongs, why: optional(field.text()) }),
  "relationship.gone-dormant": internalContract(1, { ...belongs, reason: field.text() }),
  "relationship.completed": internalContract(1, { ...belongs, summary: optional(field.text()), ended: field.line() }),
  "relationship.completed-early": internalContract(1, {
    ...belongs,
    summary: optional(field.text()),
    agreedUntil: field.localDate(),
    ended: field.line(),
  }),
  "relationship.ended-prematurely": internalContract(1, {
    ...belongs,
    reason: endingReason(),
    explanation: field.text(),
    mediationOffered: field.flag(),
    ended: field.line(),
  }),
  "relationship.transitioned": internalContract(2, {
    ...belongs,
    into: list(field.oneOf("new-objectives", "peers", "advocacy", "network"), 4),
    note: optional(field.text()),
    ended: field.line(),
    /** Until when the relationship that follows runs; of earlier transitions nothing follows by itself. */
    until: optional(field.localDate()),
  }),
  "relationship.corrected": internalContract(1, {
    ...belongs,
    corrects: field.id(),
    /** The contract the corrected fact was heard as. */
    correctedType: field.line(),
    reason: field.text(),
    /** The right values; what is left out stands as it was. */
    happened: optional(field.line()),
    endingReason: optional(endingReason()),
    statement: optional(field.text()),
  }),
  ...relationshipLifeContracts,
  ...matchContracts,
  ...planContracts,
  ...taskContracts,
  ...challengeContracts,
  ...approachContracts,
  ...budgetContracts,
  ...journalContracts,
  ...confidenceContracts,
};

/** However a relationship ends: what each of these says is over then. */
export const RELATIONSHIP_ENDINGS = [
  "relationship.pairing-declined",
  "relationship.completed",
  "relationship.completed-early",
  "relationship.ended-prematurely",
  "relationship.transitioned",
] as const satisfies readonly (keyof typeof relationshipsContracts)[];

export type RelationshipsContract = ContractOf<typeof relationshipsContracts>;
export type RelationshipEnding = Extract<
  RelationshipsContract,
  { readonly type: (typeof RELATIONSHIP_ENDINGS)[number] }
>;
export type RelationshipsMessage = MessageOf<typeof relationshipsContracts>;
