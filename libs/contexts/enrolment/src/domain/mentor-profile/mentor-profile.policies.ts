/** The three kinds of skill a mentor is chosen for. */
export const SKILL_KINDS = ["technical", "interpersonal", "facilitation"] as const;
/** What was looked at before somebody became a mentor, and what came of it. */
export const OBSERVATIONS = ["curriculum-vitae", "references", "mock-facilitation"] as const;
export const FINDINGS = ["ready", "ready-with-support", "not-yet"] as const;

/** How many relationships a mentor carries unless somebody has said otherwise. */
export const USUAL_CAPACITY = 2;
