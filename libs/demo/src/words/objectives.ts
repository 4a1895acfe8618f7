export interface Aim {
  readonly title: string;
  readonly strengthens: readonly ("knowledge" | "skill" | "attitude")[];
  readonly capacityNow: string;
  readonly capacityFuture: string;
  readonly indicationNow: string;
  readonly indicationFuture: string;
  readonly activities: readonly string[];
}

/** What mentoring plans of the demonstration aim at. */
export const AIMS: readonly Aim[] = [
  {
    title: "Find out which norms hold a practice in place",
    strengthens: ["knowledge", "skill"],
    capacityNow: "The team names attitudes, not what people expect of each other",
    capacityFuture: "The team diagnoses norms with vignettes and reference groups",
    indicationNow: "Baseline asks for opinions only",
    indicationFuture: "A diagnosis of two norms, used in the work plan",
    activities: [
      "Practise vignettes with the field team",
      "Diagnose two norms in one district",
      "Write up who the reference groups are",
    ],
  },
  {
    title: "A theory of change that says how norms shift",
    strengthens: ["knowledge"],
    capacityNow: "The theory of change jumps from training to changed behaviour",
    capacityFuture: "Each step between is named and can be questioned",
    indicationNow: "Staff explain the programme in three different ways",
    indicationFuture: "One page that everybody uses, reviewed twice",
    activities: ["Workshop with programme and evaluation staff", "Test the draft with two community groups"],
  },
  {
    title: "Measure change with a small team",
    strengthens: ["skill"],
    capacityNow: "Data are collected for donors and rarely looked at",
    capacityFuture: "A handful of measures, looked at every quarter",
    indicationNow: "Forty indicators, six of them filled",
    indicationFuture: "Six indicators, all of them discussed",
    activities: ["Choose measures together", "Train four data collectors", "First quarterly look at the data"],
  },
  {
    title: "Work with those whom others listen to",
    strengthens: ["skill", "attitude"],
    capacityNow: "Dialogues reach mothers of small children only",
    capacityFuture: "Elders, fathers and teachers take part and speak to others",
    indicationNow: "Four of five participants are mothers",
    indicationFuture: "Half of the participants are from groups of influence",
    activities: ["Map the people of influence in two villages", "Invite fathers through the farmers' groups"],
  },
  {
    title: "Ethics and safety when norms are questioned",
    strengthens: ["knowledge", "attitude"],
    capacityNow: "Backlash is met when it comes",
    capacityFuture: "Risks are foreseen and there is somebody to call",
    indicationNow: "No written procedure",
    indicationFuture: "A procedure that staff have practised",
    activities: ["Walk through two cases of backlash", "Write the procedure and practise it"],
  },
];
