/** From disagreement to agreement. */
const SCALE = ["strongly-disagree", "disagree", "in-between", "agree", "strongly-agree"] as const;
export const STATEMENTS = [
  "importance",
  "difficulty",
  "takes-years",
  "linear-change",
  "awareness-only",
  "ecological-framework",
  "expertise-needed",
];
export const all = (rank: number): Record<string, unknown> =>
  Object.fromEntries(STATEMENTS.map((item) => [item, SCALE[rank - 1]]));

export const ORGANISATION = {
  mission: "Girls who finish school.",
  funding: "Two foundations.",
  "who-designs": "A team of four.",
  "participants-part": "They lead it.",
  "funding-habit": "A programme first.",
  "target-groups": "Girls of 10 to 16.",
  years: 9,
  "key-programme": "After-school clubs.",
  "norms-activities": "None so far.",
};
