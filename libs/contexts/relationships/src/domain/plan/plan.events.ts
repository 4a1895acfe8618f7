import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional } from "@sankofa/kernel/schema";

export const SIDES = ["mentor", "mentee"] as const;
export type Side = (typeof SIDES)[number];

export const STRENGTHENS = ["knowledge", "skill", "attitude"] as const;
export type Strengthens = (typeof STRENGTHENS)[number];

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
  "relationships.plan-agreed": fact(1, { ...belongs, side: field.oneOf(...SIDES), edition, byBoth: field.flag() }),
  "relationships.plan-revised": fact(1, { ...belongs, edition, why: field.text() }),
} satisfies FactRegistry;

export type PlanFact = FactOf<typeof planFacts>;
export type Objective = Omit<DataOf<"relationships.plan-objective-set">, keyof typeof belongs | "edition">;
export type Activity = Omit<DataOf<"relationships.plan-activity-added">, keyof typeof belongs | "edition">;

type DataOf<Type extends PlanFact["type"]> = Extract<PlanFact, { type: Type }>["data"];
