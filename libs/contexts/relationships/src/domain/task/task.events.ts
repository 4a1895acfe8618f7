import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, optional } from "@sankofa/kernel/schema";

/** Whose it is to do: one of the two sides, or the programme that looks after them. */
export const OWNERS = ["mentor", "mentee", "programme"] as const;
export type Owner = (typeof OWNERS)[number];

/** Where a task came from. What has an origin is assigned once for it, however often that is asked. */
export const ORIGINS = ["by-hand", "approach", "meeting-summary", "challenge", "commitment", "plan"] as const;
export type Origin = (typeof ORIGINS)[number];

const belongs = { taskId: field.id(), relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };

const owned = {
  owner: field.oneOf(...OWNERS),
  /** The participant of that side who does it, where somebody is named. */
  personId: optional(field.id()),
  dueOn: optional(field.localDate()),
};

/** Whose it was then, so that what somebody who leaves has to do is known without the task. */
const withPerson = { personId: optional(field.id()) };

export const taskFacts = {
  "relationships.task-assigned": fact(1, {
    ...belongs,
    what: field.text(),
    ...owned,
    origin: field.oneOf(...ORIGINS),
    originId: optional(field.id()),
    /** Which of several things of the same origin: a planning step, a line of a summary. */
    originKey: optional(field.code()),
  }),
  "relationships.task-reassigned": fact(2, {
    ...belongs,
    ...owned,
    fromPersonId: optional(field.id()),
    why: field.text(),
  }),
  "relationships.task-done": fact(2, { ...belongs, ...withPerson, note: optional(field.text()) }),
  "relationships.task-dropped": fact(2, { ...belongs, ...withPerson, reason: field.text() }),
  "relationships.task-reopened": fact(2, { ...belongs, ...withPerson, why: field.text() }),
} satisfies FactRegistry;

export type TaskFact = FactOf<typeof taskFacts>;
export type Assignment = Extract<TaskFact, { type: "relationships.task-assigned" }>["data"];
