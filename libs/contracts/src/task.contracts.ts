import { internalContract } from "@sankofa/kernel/contract";
import { field, optional } from "@sankofa/kernel/schema";

const belongs = { taskId: field.id(), relationshipId: field.id(), programmeId: field.id(), applicationId: field.id() };

const owned = {
  owner: field.oneOf("mentor", "mentee", "programme"),
  personId: optional(field.id()),
  dueOn: optional(field.localDate()),
};

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
  "task.reassigned": internalContract(1, { ...belongs, ...owned, why: field.text() }),
  "task.done": internalContract(1, { ...belongs, note: optional(field.text()) }),
  "task.dropped": internalContract(1, { ...belongs, reason: field.text() }),
  "task.reopened": internalContract(1, { ...belongs, why: field.text() }),
};
