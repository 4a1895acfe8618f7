/** What mentors of the demonstration can do, one list for each kind of skill. */
export const MENTOR_SKILLS = {
  technical: [
    "Monitoring and evaluation",
    "Reading a theory of change",
    "Measuring norms with vignettes",
    "Safeguarding of children",
    "Budgets of small programmes",
  ],
  interpersonal: ["Listening to the end", "Giving feedback", "Keeping confidences", "Speaking with boards"],
  facilitation: ["Leading a dialogue", "Running a reflection day", "Drawing out quiet voices", "Remote workshops"],
} as const;

export const MENTOR_TRAININGS = ["Mentoring for organisations, four days", "Norms in practice, two days"] as const;
