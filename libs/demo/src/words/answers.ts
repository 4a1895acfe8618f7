import type { Random } from "../machinery/random";

const COMMITMENTS = [
  "Our board decided to look at norms in every programme we run.",
  "Harmful discipline is accepted where we work; we want to change what people think others expect.",
  "We have tried awareness raising for years and want to go to the root.",
  "Early marriage is held up by what neighbours say; we want to work on that.",
];

/** Answers to the expression of interest of somebody who meets everything. */
export const goodAnswers = (random: Random, country: string): Record<string, string | number | boolean> => ({
  staff: random.whole(18, 92),
  region: country,
  practice: true,
  commitment: random.pick(COMMITMENTS),
  leadership: true,
  funding: true,
  "strategic-change": true,
  "full-period": true,
  "staff-time": true,
  "cost-share": true,
});

const SAID = {
  motivation: [
    "They want their parenting groups to go beyond information.",
    "Two evaluations told them that knowledge did not change what people do.",
  ],
  people: [
    "The programme lead, the evaluator and the deputy director.",
    "Three people of the programme team and their director.",
  ],
  director: [
    "The director was on the call and comes for all five days.",
    "The director supports it and comes for the first two days.",
  ],
  projects: [
    "A school project in two districts and a help line; it becomes part of the school project.",
    "Community dialogues in fourteen villages; this would be their method.",
  ],
  "application-of-learning": [
    "Redesign of the dialogue guide and a new baseline.",
    "A theory of change for the next strategy.",
  ],
  expectations: [
    "A partner who answers plainly, and tools that fit a small team.",
    "Help with measuring, most of all.",
  ],
  "their-questions": ["Whether travel is paid in advance: it is.", "How much time a month: about two days."],
};

/** The twelve steps of an inception call. */
export const inceptionAnswers = (random: Random): Record<string, string | boolean> => ({
  "explain-programme": true,
  "explain-criteria": true,
  "review-commitments": true,
  ...Object.fromEntries(Object.entries(SAID).map(([step, said]) => [step, random.pick(said)])),
  "what-is-provided": true,
  timing: true,
});
