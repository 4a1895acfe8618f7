import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import { newIdOf } from "./given-when-then";

type Said<Type extends EnrolmentMessage["type"]> = Extract<EnrolmentMessage, { readonly type: Type }>["data"];
type Answer = string | number | boolean;

/** A fact as a spec writes it down; `happened` where it is not the moment of recording. */
const fact = <const Type extends string, Data>(type: Type, data: Data, happened?: string) =>
  happened === undefined ? { type, data } : { type, data, happened };

/** The terms of a small programme: the four criteria of Track 3, two of its conditions and two steps of its call. */
export const TERMS = {
  programmeStatus: "open" as const,
  region: ["KE", "UG"],
  limits: { "staff-least": 15, "staff-most": 100, "cohort-capacity": 3 },
  criteria: [
    { item: "staff", check: { kind: "between" as const, least: "staff-least", most: "staff-most" } },
    { item: "region", check: { kind: "in-region" as const } },
    { item: "practice", check: { kind: "yes" as const } },
    { item: "commitment", check: { kind: "stated" as const } },
  ],
  conditions: ["leadership", "funding"].map((item) => ({ item, check: { kind: "yes" as const } })),
  inception: {
    instrument: "track-3-inception",
    version: 1,
    steps: [
      { step: "explain-programme", kind: "explanation" as const },
      { step: "motivation", kind: "question" as const },
    ],
  },
  participants: {
    least: 3,
    most: 4,
    roles: ["senior-leadership", "evaluation", "programme-design"].map((role) => ({ role, least: 1 })),
  },
};

/** Answers that meet all of the terms. */
export const GOOD: Readonly<Record<string, Answer>> = {
  staff: 40,
  region: "KE",
  practice: true,
  commitment: "In our strategy since 2021",
  leadership: true,
  funding: true,
};

export const IDS = { applicationId: newIdOf(1, 1), programmeId: newIdOf(2, 1) };
export const ORGANISATION = newIdOf(3, 1);
export const PERSON = newIdOf(4, 1);

export const INVITATION: Omit<Said<"application.invited">, "personId"> = {
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

const decided: Said<"application.shortlisted"> = { ...IDS, reason: "Because" };

export const invited = fact("enrolment.application-invited", { ...INVITATION, personId: PERSON });
export const interested = (answers: Readonly<Record<string, Answer>> = GOOD, unmet: string[] = []) =>
  fact("enrolment.application-interest-expressed", {
    ...IDS,
    answers: Object.entries(answers).map(([item, value]) => ({ item, value })),
    unmet,
  });
export const waived = (criterion: string) => fact("enrolment.application-criterion-waived", { ...decided, criterion });
export const shortlisted = fact("enrolment.application-shortlisted", decided);
export const STEPS = [{ step: "explain-programme" }, { step: "motivation", note: "To do better" }];
export const inceptionHeld = fact(
  "enrolment.application-inception-held",
  { ...IDS, instrument: "track-3-inception", instrumentVersion: 1, steps: STEPS },
  "2026-03-01[Africa/Nairobi]",
);
export const selected = fact("enrolment.application-selected", { ...decided, decidedBy: "account:lead" });
export const lapsed = fact("enrolment.application-selection-lapsed", decided);
export const declined = fact("enrolment.application-declined", decided);
export const waitlisted = fact("enrolment.application-waitlisted", decided);
export const withdrawn = fact("enrolment.application-withdrawn", { ...decided, hadSeat: false });
/** The number of staff, put right. */
export const corrected = (to: Answer = 41) =>
  fact("enrolment.application-corrected", {
    ...decided,
    corrects: PERSON,
    item: "staff",
    from: 40 as Answer,
    to,
    unmet: [] as string[],
  });

const person = {
  ...IDS,
  organisationId: ORGANISATION,
  name: "Juma",
  email: "juma@tumaini.example",
  jobTitle: "Director",
};
export const nominated = (personId: string, role = "senior-leadership", email = person.email) =>
  fact("enrolment.participant-nominated", { ...person, personId, role, email });
export const replaced = (replacedPersonId: string, personId: string) =>
  fact("enrolment.participant-replaced", {
    ...person,
    personId,
    role: "senior-leadership",
    replacedPersonId,
    reason: "Left",
  });

/** The way through selection, step by step, up to where it is decided. */
export const WAY = [invited, interested(), shortlisted, inceptionHeld] as const;
