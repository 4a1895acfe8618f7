import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional } from "@sankofa/kernel/schema";

const belongs = {
  assignmentId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  instrument: field.code(),
  /** What it is asked for, e.g. `before-training`. */
  occasion: field.code(),
  side: field.oneOf("mentor", "mentee"),
};

/** What can become true of a form that somebody is asked to fill. */
export const assignmentFacts = {
  "assessment.assignment-assigned": fact(1, {
    ...belongs,
    /** The participant it is for; left out where either of a side's people may fill it. */
    personId: optional(field.id()),
    role: optional(field.code()),
    /** The sections asked for; all of them where left out. */
    sections: optional(list(field.code(), 40)),
    /** What it speaks of, e.g. an engagement. */
    about: optional(field.id()),
    zone: field.zone(),
    dueOn: field.localDate(),
    dueAt: field.instant(),
    lapsesAt: optional(field.instant()),
  }),
  "assessment.assignment-reminded": fact(1, { ...belongs, dueOn: field.localDate() }),
  "assessment.assignment-lapsed": fact(1, { ...belongs, dueOn: field.localDate() }),
  "assessment.assignment-withdrawn": fact(1, { ...belongs, reason: field.text() }),
} satisfies FactRegistry;

export type AssignmentFact = FactOf<typeof assignmentFacts>;
export type Assigned = Extract<AssignmentFact, { type: "assessment.assignment-assigned" }>["data"];
export type Side = Assigned["side"];
