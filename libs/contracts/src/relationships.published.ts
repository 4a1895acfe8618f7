import { publicContract, type MessageOf } from "@sankofa/kernel/contract";
import { field, optional } from "@sankofa/kernel/schema";
import { challengeCategory } from "./challenge.contracts";

const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };

/** What relationships says to the world. Frozen: what should say more gets the next version beside this one. */
export const relationshipsPublished = {
  "org.sankofa.relationship.opened.v1": publicContract(1, "A mentoring relationship was opened", {
    ...belongs,
    memorandumId: field.id(),
    template: field.code(),
    templateVersion: field.whole(1),
    mentorOrganisationId: field.id(),
    mentorOrganisation: field.line(),
    menteeOrganisationId: field.id(),
    menteeOrganisation: field.line(),
    from: field.localDate(),
    until: field.localDate(),
    zone: field.zone(),
  }),
  "org.sankofa.relationship.stage-entered.v1": publicContract(
    1,
    "A relationship went on to a stage, or back to an earlier one",
    { ...belongs, from: field.code(), stage: field.code(), reopened: field.flag() },
  ),
  "org.sankofa.plan.agreed.v1": publicContract(1, "One side agreed to an edition of the mentoring plan", {
    planId: field.id(),
    ...belongs,
    side: field.oneOf("mentor", "mentee"),
    edition: field.whole(1),
    byBoth: field.flag(),
  }),
  "org.sankofa.milestone.reached.v1": publicContract(1, "A relationship reached a milestone, planned or not", {
    milestoneId: field.id(),
    planId: field.id(),
    ...belongs,
    objectiveId: optional(field.id()),
    planned: field.flag(),
    /** An instant, or a local date with its zone. */
    reached: field.line(),
  }),
  "org.sankofa.challenge.changed.v1": publicContract(1, "A challenge in a relationship was raised, or went on", {
    challengeId: field.id(),
    ...belongs,
    category: challengeCategory(),
    status: field.oneOf("raised", "advised", "acted-on", "with-mediator", "mediated", "resolved", "reopened"),
  }),
  "org.sankofa.relationship.ended.v1": publicContract(
    1,
    "A relationship ended; where it corrects an earlier message, what is left out stands as it was said there",
    {
      ...belongs,
      outcome: field.oneOf("completed", "completed-early", "ended-prematurely", "pairing-declined", "transitioned"),
      /** An instant, or a local date with its zone. */
      ended: optional(field.line()),
      reason: optional(
        field.oneOf(
          "organisational-change",
          "lost-interest",
          "unmet-expectations",
          "changed-circumstances",
          "no-good-match",
        ),
      ),
      corrects: optional(field.id()),
    },
  ),
};

export type RelationshipsPublished = MessageOf<typeof relationshipsPublished>;
