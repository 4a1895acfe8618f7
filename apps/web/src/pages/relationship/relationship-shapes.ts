import type { Shape } from "../../parts/status";

/** The shape beside each status of a relationship. */
export const RELATIONSHIP_SHAPES: Readonly<Record<string, Shape>> = {
  active: "full",
  "on-hold": "half",
  dormant: "half",
  completed: "done",
  "completed-early": "done",
  transitioned: "done",
  "ended-prematurely": "stop",
  "pairing-declined": "stop",
};
