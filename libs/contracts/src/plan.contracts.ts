import { attachmentSaid } from "@sankofa/kernel/attachment";
import { internalContract } from "@sankofa/kernel/contract";
import { field, list, optional, record } from "@sankofa/kernel/schema";

const ofPlan = { planId: field.id(), relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };
const edition = field.whole(1);
/** Room for a sealed token, which is longer than the text in it. */
const LONGEST_SEALED_ALTERNATIVE = 4_000;
const pictured = { about: field.oneOf("story", "milestone"), aboutId: field.id(), title: field.line() };
const side = () => field.oneOf("mentor", "mentee");

/** What relationships says of a mentoring plan: what is agreed to, and what comes of it; internal, for our own rooms. */
export const planContracts = {
  "plan.drafted": internalContract(1, { ...ofPlan, focus: optional(field.text()), outcome: optional(field.text()) }),
  "plan.described": internalContract(1, {
    ...ofPlan,
    edition,
    mentorPersonIds: list(field.id(), 20),
    menteePersonIds: list(field.id(), 20),
    from: optional(field.localDate()),
    until: optional(field.localDate()),
    mode: field.oneOf("one-to-one", "one-to-many"),
    services: list(field.code(), 20),
    otherService: optional(field.line()),
    capacities: list(field.code(), 20),
    otherCapacity: optional(field.line()),
    formats: list(field.code(), 20),
    whyFormats: optional(field.text()),
    areas: list(field.code(), 40),
    otherArea: optional(field.line()),
    help: optional(field.text()),
    outcome: optional(field.text()),
  }),
  "plan.objective-set": internalContract(1, {
    ...ofPlan,
    objectiveId: field.id(),
    edition,
    title: field.line(),
    strengthens: list(field.oneOf("knowledge", "skill", "attitude"), 3),
    capacityNow: field.text(),
    capacityFuture: field.text(),
    indicationNow: field.text(),
    indicationFuture: field.text(),
    mentee: optional(record({ organisationId: field.id(), organisation: field.line() })),
  }),
  "plan.objective-dropped": internalContract(1, {
    ...ofPlan,
    objectiveId: field.id(),
    edition,
    title: field.line(),
    why: field.text(),
  }),
  "plan.activity-added": internalContract(1, {
    ...ofPlan,
    activityId: field.id(),
    objectiveId: field.id(),
    edition,
    what: field.text(),
    responsible: list(side(), 2),
    responsiblePersonIds: list(field.id(), 20),
    human: optional(field.text()),
    financial: optional(field.text()),
    material: optional(field.text()),
    from: optional(field.localDate()),
    until: optional(field.localDate()),
  }),
  "plan.activity-dropped": internalContract(1, {
    ...ofPlan,
    activityId: field.id(),
    objectiveId: field.id(),
    edition,
    what: field.text(),
    why: field.text(),
  }),
  "plan.milestone-planned": internalContract(1, {
    ...ofPlan,
    milestoneId: field.id(),
    objectiveId: optional(field.id()),
    edition,
    title: field.line(),
    due: optional(field.localDate()),
  }),
  "plan.agreed": internalContract(1, {
    ...ofPlan,
    side: side(),
    edition,
    /** True when the other side had agreed to this edition already: now both have. */
    byBoth: field.flag(),
  }),
  "plan.revised": internalContract(1, { ...ofPlan, edition, why: field.text() }),
  "plan.checked": internalContract(1, {
    ...ofPlan,
    edition,
    answers: list(
      record({ question: field.code(), answer: field.oneOf("yes", "partly", "no"), note: optional(field.text()) }),
      20,
    ),
  }),
  "plan.priorities-set": internalContract(1, {
    ...ofPlan,
    /** The how-manieth short list this is: an agreement is to one of them. */
    listing: field.whole(1),
    areas: list(record({ area: field.code(), name: optional(field.line()), why: optional(field.text()) }), 20),
  }),
  "plan.priorities-agreed": internalContract(1, {
    ...ofPlan,
    listing: field.whole(1),
    side: side(),
    byBoth: field.flag(),
  }),
  "plan.milestone-reached": internalContract(1, {
    ...ofPlan,
    milestoneId: field.id(),
    objectiveId: optional(field.id()),
    title: field.line(),
    /** False for one that was reached without having been planned. */
    planned: field.flag(),
    evidence: optional(field.text()),
    reached: field.line(),
  }),
  "plan.progress-noted": internalContract(1, {
    ...ofPlan,
    objectiveId: field.id(),
    title: field.line(),
    standing: field.oneOf("not-begun", "under-way", "behind", "reached"),
    note: field.text(),
  }),
  "plan.benefit-noted": internalContract(1, { ...ofPlan, benefitId: field.id(), what: field.text() }),
  "plan.story-told": internalContract(1, {
    ...ofPlan,
    storyId: field.id(),
    side: side(),
    title: field.line(),
    story: field.text(),
    significance: field.text(),
    domain: optional(field.code()),
  }),
  "plan.achievement-recognised": internalContract(1, {
    ...ofPlan,
    achievementId: field.id(),
    what: field.text(),
    how: optional(field.text()),
  }),
  "plan.attachment-added": internalContract(1, {
    ...ofPlan,
    ...pictured,
    ...attachmentSaid,
    alternative: field.personal("ownerId", { maxLength: LONGEST_SEALED_ALTERNATIVE }),
  }),
  "plan.attachment-withdrawn": internalContract(1, {
    ...ofPlan,
    ...pictured,
    digest: field.digest(),
    cause: field.oneOf("consent-withdrawn", "by-mistake"),
  }),
};
