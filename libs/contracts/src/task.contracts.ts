import { internalContract } from "@sankofa/kernel/contract";
import { field, optional } from "@sankofa/kernel/schema";

const belongs = { taskId: field.id(), relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };

const owned = {
  owner: field.oneOf("mentor", "mentee", "programme"),
  personId: optional(field.id()),
  dueOn: optional(field.localDate()),
};

/** Whose it was then, so that what somebody who leaves has to do is known without the task. */
const withPerson = { personId: optional(field.id()) };

/** What somebody in a relationship has to do. */
export const taskContracts = {
  "task.assigned": internalContract(1, {
    ...belongs,
    what: field.text(),
    ...owned,
    origin: field.oneOf("by-hand", "approach", "meeting-summary", "challenge", "commitment", "plan"),
    originId: optional(field.id()),
    originKey: optional(field.code()),
  }),
  "task.reassigned": internalContract(2, {
    ...belongs,
    ...owned,
    fromPersonId: optional(field.id()),
    why: field.text(),
  }),
  "task.done": internalContract(2, { ...belongs, ...withPerson, note: optional(field.text()) }),
  "task.dropped": internalContract(2, { ...belongs, ...withPerson, reason: field.text() }),
  "task.reopened": internalContract(2, { ...belongs, ...withPerson, why: field.text() }),
};
