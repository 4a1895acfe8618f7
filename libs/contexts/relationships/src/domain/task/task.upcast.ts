import type { Upcasts } from "@sankofa/kernel/upcast";

/** Whose a task was is not in what was recorded of it before: it stays without. */
const asItWas: Upcasts[string] = { 1: (data) => data };

export const taskUpcasts: Upcasts = {
  "relationships.task-reassigned": asItWas,
  "relationships.task-done": asItWas,
  "relationships.task-dropped": asItWas,
  "relationships.task-reopened": asItWas,
};
