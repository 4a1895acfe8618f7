/** What organisations of the demonstration commit themselves to, and where it will be seen. */
export const STRATEGIC = [
  { where: "strategy", what: "Norms get a chapter of their own in the next country strategy." },
  { where: "theory-of-change", what: "The theory of change names the norms that hold the old practice in place." },
  { where: "programme-strategy", what: "Every new programme begins with a look at the norms around it." },
  { where: "staff", what: "Three people keep two days a month free for the mentorship." },
] as const;

export const HOW_IT_STANDS = [
  { standing: "under-way", note: "A draft lies before the board." },
  { standing: "kept", note: "The board has adopted it." },
  { standing: "not-kept", note: "The strategy was put off to next year." },
] as const;

export const PROJECTS = [
  {
    project: "Safe at School",
    objectives: "Fewer girls leave school before the eighth form.",
    activities: "Dialogues with parents, clubs in twelve schools, a week of open doors.",
    targetGroups: ["Parents", "Teachers", "Girls from 10 to 14"],
  },
  {
    project: "Fathers at the Table",
    objectives: "Fathers take part in decisions about their children's health.",
    activities: "Evenings for fathers, radio talks, visits by volunteers.",
    targetGroups: ["Fathers", "Grandmothers"],
  },
  {
    project: "Our Streets, Our Children",
    objectives: "Neighbours step in where a child is beaten.",
    activities: "Street theatre, a line to call, meetings of the elders.",
    targetGroups: ["Neighbours", "Elders", "Market women"],
  },
] as const;

export const NEEDS = [
  { need: "Measuring norms with few means", because: "goal" },
  { need: "Keeping trained staff", because: "recurring-challenge" },
  { need: "Fundraising beyond one donor", because: "goal" },
  { need: "Dialogues that people already trust us with", because: "strength-to-build" },
] as const;

export const MATERIALS = [
  { title: "Handbook of norms in practice", use: "to-adapt" },
  { title: "Course of five days with slides", use: "as-it-is" },
  { title: "What we learned in six districts", use: "to-write-up" },
] as const;

export const MENTORING = {
  how: "The mentors meet every second week; the coordinator keeps the calendar and hears of trouble first.",
  means: "A room on Thursdays, and four days a month of every mentor.",
} as const;
