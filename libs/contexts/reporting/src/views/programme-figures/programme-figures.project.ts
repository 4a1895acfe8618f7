import type { Said } from "@sankofa/contracts/feed";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { happenedOn, type LocalDate } from "@sankofa/kernel/time";
import { ABOUT_RELATIONSHIP, relationshipAfter, type AboutRelationship } from "./counted-relationship.project";
import { costsAfter, COSTS_HEARD, isAboutCost, type AboutCost } from "./costs.project";
import type { ProgrammeFiguresDoc } from "./programme-figures.doc";

/** Where an application stands after a contract about it. */
const STATUS_AFTER = {
  "application.interest-expressed": "interest-expressed",
  "application.shortlisted": "shortlisted",
  "application.inception-held": "inception-held",
  "application.selected": "selected",
  "application.declined": "declined",
  "application.waitlisted": "waitlisted",
  "application.withdrawn": "withdrawn",
} as const;

const OF_PROGRAMME = [
  "programme.opened",
  "programme.limit-overridden",
  "programme.closed",
  "application.invited",
  "cohort.seat-taken",
  "cohort.seat-released",
  "engagement.held",
  "engagement.logged-afterwards",
  "engagement.corrected",
] as const;

type ElseHeard = keyof typeof STATUS_AFTER | (typeof OF_PROGRAMME)[number];
export type Counted = Said<ElseHeard> | AboutRelationship | AboutCost;

const ELSE_HEARD: readonly ElseHeard[] = [
  ...(Object.keys(STATUS_AFTER) as (keyof typeof STATUS_AFTER)[]),
  ...OF_PROGRAMME,
];

export const HEARD: readonly Counted["type"][] = [...ELSE_HEARD, ...ABOUT_RELATIONSHIP, ...COSTS_HEARD];

/** The limit that says how many organisations a cohort takes. */
const CAPACITY = "cohort-capacity";

export const opened = ({ data, tenant }: Said<"programme.opened">): ProgrammeFiguresDoc => ({
  programmeId: data.programmeId,
  funder: tenant,
  name: data.name,
  template: data.template,
  templateVersion: data.templateVersion,
  leadOrganisation: data.leadOrganisation,
  region: data.region,
  from: data.from,
  until: data.until,
  zone: data.zone,
  closed: false,
  capacity: data.limits.find(({ limit }) => limit === CAPACITY)?.value ?? 0,
  seats: [],
  invited: "",
  applications: {},
  relationships: {},
  contacts: {},
  minutes: {},
  costs: {},
  months: {},
  days: {},
});

type Doc = ProgrammeFiguresDoc;

/** The document with one relationship after a contract; unchanged where the relationship is not known (yet). */
const relationship = (doc: Doc, contract: AboutRelationship): Doc => {
  const { relationshipId } = contract.data;
  const after = relationshipAfter(doc.relationships[relationshipId], contract);
  return after ? { ...doc, relationships: { ...doc.relationships, [relationshipId]: after } } : doc;
};

const isElse = (contract: Counted): contract is Said<ElseHeard> =>
  (ELSE_HEARD as readonly string[]).includes(contract.type);

const plus = (counts: Readonly<Record<string, number>>, name: string, by: number): Readonly<Record<string, number>> => {
  const { [name]: before = 0, ...others } = counts;
  return before + by === 0 ? others : { ...others, [name]: before + by };
};

/** The ids of applications that nothing was heard of since they were invited. */
export const invitedOnly = ({ invited }: Pick<Doc, "invited">): readonly Id[] =>
  invited === "" ? [] : invited.split(" ");

const invitedWith = (doc: Doc, id: Id): string => (doc.invited === "" ? id : `${doc.invited} ${id}`);

const invitedWithout = (doc: Doc, id: Id): string =>
  doc.invited.includes(id)
    ? invitedOnly(doc)
        .filter((each) => each !== id)
        .join(" ")
    : doc.invited;

/** The month of an instant or a zoned date; both begin with it. */
const monthOf = (happened: string): string => happened.slice(0, 7);

/** As many more on a day; after the last day of a month with any, nothing is kept. */
const plusOn = (days: Doc["days"], day: LocalDate, by: number): Doc["days"] => {
  const { [monthOf(day)]: before = [], ...others } = days;
  const nth = Number(day.slice("2026-03-".length)) - 1;
  const counts = Array.from(
    { length: Math.max(before.length, nth + 1) },
    (_, at) => (before[at] ?? 0) + (at === nth ? by : 0),
  );
  const kept = counts.slice(0, counts.findLastIndex((count) => count !== 0) + 1);
  return kept.length === 0 ? others : { ...others, [monthOf(day)]: kept };
};

const contact = (
  doc: Doc,
  { kind, minutes, happened }: { kind: string; minutes: number; happened: string },
  sign: 1 | -1,
): Doc => ({
  ...doc,
  contacts: plus(doc.contacts, kind, sign),
  minutes: plus(doc.minutes, kind, sign * minutes),
  months: plus(doc.months, monthOf(happened), sign),
  days: plusOn(doc.days, happenedOn(happened, doc.zone), sign),
});

type Later = Exclude<Said<ElseHeard>, Said<"programme.opened">>;

/** The document after a contract about the programme it knows. */
export const changed = (doc: Doc, contract: Later | AboutRelationship | AboutCost): Doc => {
  if (isAboutCost(contract)) return { ...doc, costs: costsAfter(doc.costs, contract) };
  return isElse(contract) ? ofProgramme(doc, contract as Later) : relationship(doc, contract);
};

const ofProgramme = (doc: Doc, contract: Later): Doc => {
  switch (contract.type) {
    case "programme.limit-overridden":
      return contract.data.limit === CAPACITY ? { ...doc, capacity: contract.data.to } : doc;
    case "programme.closed":
      return { ...doc, closed: true };
    case "cohort.seat-taken":
    case "cohort.seat-released": {
      const others = doc.seats.filter((id) => id !== contract.data.applicationId);
      return {
        ...doc,
        seats: contract.type === "cohort.seat-taken" ? [...others, contract.data.applicationId] : others,
      };
    }
    case "application.invited":
      return { ...doc, invited: invitedWith(doc, contract.data.applicationId) };
    case "application.interest-expressed":
    case "application.shortlisted":
    case "application.inception-held":
    case "application.selected":
    case "application.declined":
    case "application.waitlisted":
    case "application.withdrawn": {
      const { applicationId } = contract.data;
      const application = { status: STATUS_AFTER[contract.type], since: contract.recorded };
      return {
        ...doc,
        invited: invitedWithout(doc, applicationId),
        applications: { ...doc.applications, [applicationId]: application },
      };
    }
    case "engagement.held":
    case "engagement.logged-afterwards":
      return contact(doc, contract.data, 1);
    case "engagement.corrected": {
      const { kind, was } = contract.data;
      return contact(contact(doc, { ...was, kind }, -1), contract.data, 1);
    }
    default:
      return exhausted(contract);
  }
};
