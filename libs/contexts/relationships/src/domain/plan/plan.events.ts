import { attachmentFields } from "@sankofa/kernel/attachment";
import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record } from "@sankofa/kernel/schema";

export const SIDES = ["mentor", "mentee"] as const;
export type Side = (typeof SIDES)[number];

export const STRENGTHENS = ["knowledge", "skill", "attitude"] as const;
export type Strengthens = (typeof STRENGTHENS)[number];

export const MODES = ["one-to-one", "one-to-many"] as const;
export type Mode = (typeof MODES)[number];

/** How far a question of the checklists is answered; advice to the pair, never a ban (REL-6). */
export const CHECK_ANSWERS = ["yes", "partly", "no"] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** Where an objective stands, in the pair's own judgement (REL-7). */
export const STANDINGS = ["not-begun", "under-way", "behind", "reached"] as const;
export type ObjectiveStanding = (typeof STANDINGS)[number];

/** What a picture may hang on: what was told, and what was reached. */
export const PICTURED = ["story", "milestone"] as const;
export type Pictured = (typeof PICTURED)[number];

/** Why a picture is there no more (PRV-4). */
export const WITHDRAWAL_CAUSES = ["consent-withdrawn", "by-mistake"] as const;
export type WithdrawalCause = (typeof WITHDRAWAL_CAUSES)[number];

/** What a picture shows, for those who do not see it. */
export const LONGEST_ALTERNATIVE = 500;

const pictured = { about: field.oneOf(...PICTURED), aboutId: field.id(), title: field.line() };

/** A relationship has one plan, and the plan has its relationship's id. */
const belongs = { planId: field.id(), relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };

/** Each change of content makes another edition; an agreement is to an edition. */
const edition = field.whole(1);

export const planFacts = {
  "relationships.plan-drafted": fact(1, { ...belongs, focus: optional(field.text()), outcome: optional(field.text()) }),
  "relationships.plan-objective-set": fact(1, {
    ...belongs,
    objectiveId: field.id(),
    edition,
    title: field.line(),
    strengthens: list(field.oneOf(...STRENGTHENS), STRENGTHENS.length),
    capacityNow: field.text(),
    capacityFuture: field.text(),
    indicationNow: field.text(),
    indicationFuture: field.text(),
    /** Whose it is, where there are several mentees; left out where it is everybody's. */
    mentee: optional(record({ organisationId: field.id(), organisation: field.line() })),
  }),
  "relationships.plan-activity-added": fact(1, {
    ...belongs,
    activityId: field.id(),
    objectiveId: field.id(),
    edition,
    what: field.text(),
    responsible: list(field.oneOf(...SIDES), SIDES.length),
    responsiblePersonIds: list(field.id(), 20),
    human: optional(field.text()),
    financial: optional(field.text()),
    material: optional(field.text()),
    from: optional(field.localDate()),
    until: optional(field.localDate()),
  }),
  "relationships.plan-described": fact(1, {
    ...belongs,
    edition,
    mentorPersonIds: list(field.id(), 20),
    menteePersonIds: list(field.id(), 20),
    from: optional(field.localDate()),
    until: optional(field.localDate()),
    mode: field.oneOf(...MODES),
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
  "relationships.plan-objective-dropped": fact(1, {
    ...belongs,
    objectiveId: field.id(),
    edition,
    title: field.line(),
    why: field.text(),
  }),
  "relationships.plan-activity-dropped": fact(1, {
    ...belongs,
    activityId: field.id(),
    objectiveId: field.id(),
    edition,
    what: field.text(),
    why: field.text(),
  }),
  "relationships.plan-milestone-planned": fact(1, {
    ...belongs,
    milestoneId: field.id(),
    objectiveId: optional(field.id()),
    edition,
    title: field.line(),
    due: optional(field.localDate()),
  }),
  "relationships.plan-agreed": fact(1, { ...belongs, side: field.oneOf(...SIDES), edition, byBoth: field.flag() }),
  "relationships.plan-revised": fact(1, { ...belongs, edition, why: field.text() }),
  "relationships.plan-checked": fact(1, {
    ...belongs,
    edition,
    answers: list(
      record({ question: field.code(), answer: field.oneOf(...CHECK_ANSWERS), note: optional(field.text()) }),
      20,
    ),
  }),
  "relationships.plan-priorities-set": fact(1, {
    ...belongs,
    listing: field.whole(1),
    areas: list(record({ area: field.code(), name: optional(field.line()), why: optional(field.text()) }), 20),
  }),
  "relationships.plan-priorities-agreed": fact(1, {
    ...belongs,
    listing: field.whole(1),
    side: field.oneOf(...SIDES),
    byBoth: field.flag(),
  }),
  "relationships.plan-milestone-reached": fact(1, {
    ...belongs,
    milestoneId: field.id(),
    objectiveId: optional(field.id()),
    title: field.line(),
    planned: field.flag(),
    evidence: optional(field.text()),
    reached: field.line(),
  }),
  "relationships.plan-progress-noted": fact(1, {
    ...belongs,
    objectiveId: field.id(),
    title: field.line(),
    standing: field.oneOf(...STANDINGS),
    note: field.text(),
  }),
  "relationships.plan-benefit-noted": fact(1, { ...belongs, benefitId: field.id(), what: field.text() }),
  "relationships.plan-story-told": fact(1, {
    ...belongs,
    storyId: field.id(),
    side: field.oneOf(...SIDES),
    title: field.line(),
    story: field.text(),
    significance: field.text(),
    domain: optional(field.code()),
  }),
  "relationships.plan-achievement-recognised": fact(1, {
    ...belongs,
    achievementId: field.id(),
    what: field.text(),
    how: optional(field.text()),
  }),
  /** GEN-6: what it shows is sealed as its name is, for it may name whoever can be seen in it. */
  "relationships.plan-attachment-added": fact(1, {
    ...belongs,
    ...pictured,
    ...attachmentFields,
    alternative: field.personal("ownerId", { maxLength: LONGEST_ALTERNATIVE }),
  }),
  "relationships.plan-attachment-withdrawn": fact(1, {
    ...belongs,
    ...pictured,
    digest: field.digest(),
    cause: field.oneOf(...WITHDRAWAL_CAUSES),
  }),
} satisfies FactRegistry;

export type PlanFact = FactOf<typeof planFacts>;
type DataOf<Type extends PlanFact["type"]> = Extract<PlanFact, { type: Type }>["data"];
type Own<Name extends string, More extends string = never> = Omit<
  DataOf<Extract<PlanFact["type"], `relationships.plan-${Name}`>>,
  keyof typeof belongs | "edition" | More
>;

export type Objective = Own<"objective-set">;
export type Activity = Own<"activity-added">;
export type Description = Own<"described">;
export type Milestone = Own<"milestone-planned">;
export type Check = Own<"checked">["answers"][number];
export type Priority = Own<"priorities-set">["areas"][number];
export type Progress = Own<"progress-noted">;
export type Benefit = Own<"benefit-noted">;
export type Story = Own<"story-told">;
export type Achievement = Own<"achievement-recognised">;
