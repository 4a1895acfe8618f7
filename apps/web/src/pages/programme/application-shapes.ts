import type { Shape } from "../../parts/status";

/** The shape beside each status of an application. */
export const APPLICATION_SHAPES: Readonly<Record<string, Shape>> = {
  invited: "open",
  interested: "half",
  shortlisted: "half",
  "inception-held": "half",
  waitlisted: "half",
  selected: "done",
  declined: "stop",
  withdrawn: "stop",
};
