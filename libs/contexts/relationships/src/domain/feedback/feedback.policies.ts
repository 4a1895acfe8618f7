/** When the programme asks how it goes; anybody may say something at any other time (REL-15). */
export const STRATEGIC_POINTS = ["stage-change", "half-point", "end"] as const;
export const POINTS = ["any-time", ...STRATEGIC_POINTS] as const;
export type Point = (typeof POINTS)[number];

/** What was done about it is noted so often, and then settled by talking to each other. */
export const MOST_NOTES = 20;
