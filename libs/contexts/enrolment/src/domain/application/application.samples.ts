import type { ApplicationFact } from "./application.events";
import type { Answer, Answers, Terms } from "./application.policies";

/** Terms and facts that the specs of this noun start from. */
export const TERMS: Terms = {
  programmeStatus: "open",
  region: ["KE", "UG"],
  limits: { "staff-least": 15, "staff-most": 100, "cohort-capacity": 3 },
  criteria: [
    { item: "staff", check: { kind: "between", least: "staff-least", most: "staff-most" } },
    { item: "region", check: { kind: "in-region" } },
    { item: "practice", check: { kind: "yes" } },
    { item: "commitment", check: { kind: "stated" } },
  ],
  conditions: [
    { item: "leadership", check: { kind: "yes" } },
    { item: "funding", check: { kind: "yes" } },
  ],
  inception: {
    instrument: "track-3-inception",
    version: 1,
    steps: [
      { step: "explain-programme", kind: "explanation" },
      { step: "motivation", kind: "question" },
    ],
  },
  participants: {
    least: 3,
    most: 4,
    roles: [
      { role: "senior-leadership", least: 1 },
      { role: "evaluation", least: 1 },
      { role: "programme-design", least: 1 },
    ],
  },
};

export const GOOD: Answers = {
  staff: 40,
  region: "KE",
  practice: true,
  commitment: "In our strategy since 2021",
  leadership: true,
  funding: true,
};

const applicationId = "00000000-0000-4000-8000-00000000a001";
const programmeId = "00000000-0000-4000-8000-00000000b001";
export const IDS = { applicationId, programmeId };
export const ORGANISATION = "00000000-0000-4000-8000-00000000c001";
export const PERSON = "00000000-0000-4000-8000-00000000d001";

export const INVITATION = {
  ...IDS,
  template: "snmp-track-3",
  templateVersion: 1,
  programmeName: "East Africa",
  leadOrganisation: "Harambee Institute",
  region: ["KE", "UG"],
  practice: "child-protection",
  extraCriteria: [],
  organisationId: ORGANISATION,
  organisationName: "Tumaini",
  country: "KE",
  contactName: "Asha",
  contactEmail: "asha@tumaini.example",
  owner: "account:owner",
};

const decided = { ...IDS, reason: "Because" };

export const invited: ApplicationFact = {
  type: "enrolment.application-invited",
  data: { ...INVITATION, personId: PERSON },
};
export const interested = (
  answers: Readonly<Record<string, Answer>> = GOOD,
  unmet: string[] = [],
): ApplicationFact => ({
  type: "enrolment.application-interest-expressed",
  data: { ...IDS, answers: Object.entries(answers).map(([item, value]) => ({ item, value })), unmet },
});
export const waived = (criterion: string): ApplicationFact => ({
  type: "enrolment.application-criterion-waived",
  data: { ...decided, criterion },
});
export const shortlisted: ApplicationFact = { type: "enrolment.application-shortlisted", data: decided };
export const STEPS = [{ step: "explain-programme" }, { step: "motivation", note: "To do better" }];
export const inceptionHeld: ApplicationFact = {
  type: "enrolment.application-inception-held",
  data: { ...IDS, instrument: "track-3-inception", instrumentVersion: 1, steps: STEPS },
  happened: "2026-03-01[Africa/Nairobi]",
};
export const selected: ApplicationFact = {
  type: "enrolment.application-selected",
  data: { ...decided, decidedBy: "account:lead" },
};
export const lapsed: ApplicationFact = { type: "enrolment.application-selection-lapsed", data: decided };
export const declined: ApplicationFact = { type: "enrolment.application-declined", data: decided };
export const waitlisted: ApplicationFact = { type: "enrolment.application-waitlisted", data: decided };
export const withdrawn: ApplicationFact = {
  type: "enrolment.application-withdrawn",
  data: { ...decided, hadSeat: false },
};
export const corrected: ApplicationFact = {
  type: "enrolment.application-corrected",
  data: { ...decided, corrects: PERSON, item: "staff", from: 40, to: 41, unmet: [] },
};

const people = {
  ...IDS,
  organisationId: ORGANISATION,
  name: "Juma",
  email: "juma@tumaini.example",
  jobTitle: "Director",
};
export const nominated = (personId: string, role = "senior-leadership", email = people.email): ApplicationFact => ({
  type: "enrolment.participant-nominated",
  data: { ...people, personId, role, email },
});
export const replaced = (replacedPersonId: string, personId: string): ApplicationFact => ({
  type: "enrolment.participant-replaced",
  data: { ...people, personId, role: "senior-leadership", replacedPersonId, reason: "Left" },
});

/** The way to each step, one fact after the other. */
export const WAY = [invited, interested(), shortlisted, inceptionHeld] as const;
