/** What a programme from the Track 3 template is opened with. */
export const programmeTerms = (name: string) => ({
  template: "snmp-track-3",
  name,
  leadOrganisation: "Umoja Resource Centre",
  region: ["KE", "TZ", "UG"],
  from: "2026-02-01",
  until: "2027-01-31",
  zone: "Africa/Nairobi",
});

/** An answer to every criterion and condition (ENR-2). */
export const answersWith = (staff: number) => ({
  staff,
  region: "KE",
  practice: true,
  commitment: "Our board resolved last year to question the norms that keep girls out of school.",
  leadership: true,
  funding: true,
  "strategic-change": true,
  "full-period": true,
  "staff-time": true,
  "cost-share": true,
});

/** The twelve steps of the inception call, six of them open questions (ENR-6). */
export const INCEPTION_STEPS = {
  "explain-programme": true,
  "explain-criteria": true,
  "review-commitments": true,
  motivation: "To stop working around norms and start working on them.",
  people: "The programme lead, the evaluator and the director.",
  director: "She asked to be part of the reflection days.",
  projects: "After-school clubs in two counties.",
  "application-of-learning": "The next funding proposal is written with it.",
  expectations: "Somebody who asks hard questions.",
  "what-is-provided": true,
  timing: "The rains make April difficult.",
  "their-questions": true,
};

/** A learning objective with everything the plan asks of one (REL-6). */
export const OBJECTIVE = {
  title: "Find out which norms hold a practice in place",
  strengthens: ["knowledge", "skill"],
  capacityNow: "Surveys ask about attitudes only.",
  capacityFuture: "Each project names its norms and who upholds them.",
  indicationNow: "No project document names a norm.",
  indicationFuture: "Two proposals with a diagnosis of norms.",
};
