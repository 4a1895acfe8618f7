/** How the two sides answer the decision matrix: close by and with means, or far apart and without. */
export const MATRIX_ANSWERS = [
  { organisations: "one", areas: "multiple", experience: "no", travel: "yes", term: "long", internet: "no" },
  { organisations: "one", areas: "one", experience: "no", travel: "no", term: "long", internet: "yes" },
  { organisations: "several", areas: "one", experience: "yes", travel: "yes", term: "short", internet: "no" },
] as const;

export const APPROACH_REASONS = [
  "The team learns best at its own desks.",
  "The road is closed for two months a year.",
  "Both have run the same kind of clubs and can show each other how.",
  "Nobody among us knows enough about measuring attitudes.",
] as const;

export const TASKS = [
  { what: "Send the draft of the survey to the mentor", owner: "mentee" },
  { what: "Look through the questions and mark those that lead", owner: "mentor" },
  { what: "Find a day for the reflection with the directors", owner: "programme" },
] as const;

export const CHALLENGES = [
  {
    category: "staff-turnover",
    what: "The evaluation officer leaves at the end of the month.",
    tip: "more-than-one",
    action: "Her colleague sat in on the last two calls.",
    how: "The colleague has taken over, with the notes.",
  },
  {
    category: "lack-of-progress",
    what: "The second objective has not moved since the rains.",
    tip: "small-milestones",
    action: "The two cut it into three steps with dates.",
    how: "Two of the three steps are done.",
  },
  {
    category: "time-and-distance",
    what: "Four visits were planned and one was made.",
    tip: "choose-a-fitting-form",
    action: "Every second visit is a call now.",
    how: "The calls are kept.",
  },
] as const;

export const CONFLICT = {
  what: "Each waits for the other to write first.",
  tip: "time-and-turns",
  mediator: "The talk about it ended in silence.",
  outcome: "The mentor writes on Mondays, the mentee answers by Thursday.",
  how: "They have kept to it for a month.",
} as const;
