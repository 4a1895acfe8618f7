import type { Said } from "@sankofa/contracts/feed";
import { exhausted } from "@sankofa/kernel/decision";
import type { CountedRelationship, ProgrammeFiguresDoc, Standing } from "./programme-figures.view";

/** Where an application stands after a contract about it. */
const STATUS_AFTER = {
  "application.invited": "invited",
  "application.interest-expressed": "interest-expressed",
  "application.shortlisted": "shortlisted",
  "application.inception-held": "inception-held",
  "application.selected": "selected",
  "application.declined": "declined",
  "application.waitlisted": "waitlisted",
  "application.withdrawn": "withdrawn",
} as const;

/** How a relationship stands after a contract about it: pauses and endings stay apart (GEN-3). */
const STANDING_AFTER = {
  "relationship.put-on-hold": "on-hold",
  "relationship.gone-dormant": "dormant",
  "relationship.resumed": "open",
  "relationship.pairing-declined": "pairing-declined",
  "relationship.completed": "completed",
  "relationship.completed-early": "completed-early",
  "relationship.ended-prematurely": "ended-prematurely",
  "relationship.transitioned": "transitioned",
} as const satisfies Record<string, Standing>;

const OTHERS = [
  "programme.opened",
  "programme.limit-overridden",
  "programme.closed",
  "cohort.seat-taken",
  "cohort.seat-released",
  "relationship.opened",
  "relationship.stage-entered",
  "relationship.stage-reopened",
  "relationship.corrected",
  "contact.overdue",
  "cadence.met",
  "cadence.pace-changed",
  "cadence.paused",
  "cadence.resumed",
  "cadence.stopped",
  "engagement.held",
  "engagement.logged-afterwards",
  "engagement.corrected",
  "change.measured",
] as const;

type HeardType = keyof typeof STATUS_AFTER | keyof typeof STANDING_AFTER | (typeof OTHERS)[number];
export type Counted = Said<HeardType>;

export const HEARD: readonly HeardType[] = [
  ...(Object.keys(STATUS_AFTER) as (keyof typeof STATUS_AFTER)[]),
  ...(Object.keys(STANDING_AFTER) as (keyof typeof STANDING_AFTER)[]),
  ...OTHERS,
];

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
  closed: false,
  capacity: data.limits.find(({ limit }) => limit === CAPACITY)?.value ?? 0,
  seats: [],
  applications: {},
  relationships: {},
  contacts: {},
  minutes: 0,
  months: {},
});

type Doc = ProgrammeFiguresDoc;

/** The document with one relationship changed; unchanged where the relationship is not known (yet, as of that moment). */
const relationship = (doc: Doc, id: string, change: Partial<CountedRelationship>): Doc => {
  const before = doc.relationships[id];
  return before ? { ...doc, relationships: { ...doc.relationships, [id]: { ...before, ...change } } } : doc;
};

const overdue = (
  doc: Doc,
  { relationshipId, kind }: { relationshipId: string; kind: string },
  isOverdue: boolean,
): Doc => {
  const before = doc.relationships[relationshipId]?.overdue ?? [];
  if (before.includes(kind) === isOverdue) return doc;
  return relationship(doc, relationshipId, {
    overdue: isOverdue ? [...before, kind].sort() : before.filter((each) => each !== kind),
  });
};

const plus = (counts: Readonly<Record<string, number>>, name: string, by: number): Readonly<Record<string, number>> => {
  const { [name]: before = 0, ...others } = counts;
  return before + by === 0 ? others : { ...others, [name]: before + by };
};

/** The month of an instant or a zoned date; both begin with it. */
const monthOf = (happened: string): string => happened.slice(0, 7);

const contact = (
  doc: Doc,
  { kind, minutes, happened }: { kind: string; minutes: number; happened: string },
  sign: 1 | -1,
): Doc => ({
  ...doc,
  contacts: plus(doc.contacts, kind, sign),
  minutes: doc.minutes + sign * minutes,
  months: plus(doc.months, monthOf(happened), sign),
});

export const changed = (doc: Doc, contract: Exclude<Counted, Said<"programme.opened">>): Doc => {
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
    case "application.interest-expressed":
    case "application.shortlisted":
    case "application.inception-held":
    case "application.selected":
    case "application.declined":
    case "application.waitlisted":
    case "application.withdrawn": {
      const { applicationId } = contract.data;
      const before = doc.applications[applicationId]?.expressed ?? null;
      const expressed = contract.type === "application.interest-expressed" ? contract.recorded : before;
      return {
        ...doc,
        applications: { ...doc.applications, [applicationId]: { status: STATUS_AFTER[contract.type], expressed } },
      };
    }
    case "relationship.opened": {
      const { relationshipId, stages } = contract.data;
      const fresh: CountedRelationship = {
        stage: stages[0]?.stage ?? "",
        standing: "open",
        reason: null,
        overdue: [],
        moved: null,
      };
      return { ...doc, relationships: { ...doc.relationships, [relationshipId]: fresh } };
    }
    case "relationship.stage-entered":
    case "relationship.stage-reopened":
      return relationship(doc, contract.data.relationshipId, { stage: contract.data.stage });
    case "relationship.put-on-hold":
    case "relationship.gone-dormant":
    case "relationship.resumed":
      return relationship(doc, contract.data.relationshipId, { standing: STANDING_AFTER[contract.type] });
    case "relationship.pairing-declined":
    case "relationship.completed":
    case "relationship.completed-early":
    case "relationship.ended-prematurely":
    case "relationship.transitioned": {
      const reason = contract.type === "relationship.ended-prematurely" ? contract.data.reason : null;
      return relationship(doc, contract.data.relationshipId, {
        standing: STANDING_AFTER[contract.type],
        reason,
        overdue: [],
      });
    }
    case "relationship.corrected": {
      const { relationshipId, endingReason } = contract.data;
      return endingReason === undefined ? doc : relationship(doc, relationshipId, { reason: endingReason });
    }
    case "contact.overdue":
      return overdue(doc, contract.data, true);
    case "cadence.met":
      return overdue(doc, contract.data, contract.data.next?.standing === "overdue");
    case "cadence.pace-changed":
    case "cadence.resumed":
      return overdue(doc, contract.data, contract.data.standing === "overdue");
    case "cadence.paused":
    case "cadence.stopped":
      return overdue(doc, contract.data, false);
    case "engagement.held":
    case "engagement.logged-afterwards":
      return contact(doc, contract.data, 1);
    case "engagement.corrected": {
      const { kind, was } = contract.data;
      return contact(contact(doc, { ...was, kind }, -1), contract.data, 1);
    }
    case "change.measured": {
      const sum = (way: "improved" | "worsened"): number =>
        contract.data.items.reduce((total, item) => total + item[way], 0);
      return relationship(doc, contract.data.relationshipId, {
        moved: { better: sum("improved"), worse: sum("worsened") },
      });
    }
    default:
      return exhausted(contract);
  }
};
