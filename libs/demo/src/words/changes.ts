/** What the people of the demonstration tell of what changed. */
export const CHANGES = {
  areas: [["advocacy", "networking"], ["strategic-planning"], ["resource-mobilisation", "community-mobilisation"]],
  milestones: [
    "The first community dialogue without an outside facilitator",
    "The board approved a strategy that names three norms",
    "A baseline that asks about norms was finished",
  ],
  evidence: ["The minutes of the meeting", "The list of those who came", "The signed page"],
  progress: [
    "Half of what was planned is done; the rest waits for the end of the rains",
    "Goes faster than either of us thought",
    "The new evaluator needs time to find her way in",
  ],
  stories: [
    {
      title: "The grandmother who spoke first",
      story: "At the third dialogue it was a grandmother who said what nobody had said before.",
      significance: "Until then we had believed that the elders would never follow us.",
    },
    {
      title: "A report that changed its questions",
      story: "The evaluator struck half of the old questions and asked the groups what they would ask.",
      significance: "We now learn something from a report that we only used to file.",
    },
  ],
  benefits: ["Two partners asked to sit in on the sessions", "The finance team plans its year in the same way now"],
  achievements: ["They trained their own facilitators", "Their proposal was funded"],
  marked: ["A shared meal at the office", "A photograph on the wall of the district office"],
  lessons: {
    mentor: "Ask first what they have tried already",
    mentee: "Begin with those who have the most to lose",
  },
} as const;
