import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Instant, LocalDate } from "@sankofa/kernel/time";
import { view } from "@sankofa/kernel/view";

export type CadenceStanding = "upcoming" | "due" | "overdue" | "paused" | "met" | "stopped";

/** One kind of contact in one relationship: when it is due and how that stands. */
export interface CadenceDoc {
  readonly funder: Id;
  readonly relationshipId: Id;
  readonly programmeId: Id;
  readonly applicationId: Id;
  readonly kind: string;
  readonly pace: { readonly every: number; readonly unit: "day" | "week" | "month" } | null;
  readonly graceDays: number;
  readonly standing: CadenceStanding;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly overdueAt: Instant;
  readonly lastOn: LocalDate | null;
}

export const OPEN = ["upcoming", "due", "overdue"] as const satisfies readonly CadenceStanding[];

export const isOpen = (doc: CadenceDoc): doc is CadenceDoc & { readonly standing: (typeof OPEN)[number] } =>
  (OPEN as readonly string[]).includes(doc.standing);

type Heard = Extract<SchedulingContract, { readonly type: `cadence.${string}` | `contact.${string}` }>;
type Due = Extract<Heard, { readonly type: "cadence.set" }>["data"]["due"];

const dated = ({ on, at, overdueAt }: Due) => ({ dueOn: on, dueAt: at, overdueAt });

const project = (doc: CadenceDoc | undefined, contract: Heard): CadenceDoc | undefined => {
  if (contract.type === "cadence.set") {
    const { relationshipId, programmeId, applicationId, kind, pace = null, graceDays, due } = contract.data;
    const ids = { relationshipId, programmeId, applicationId };
    return {
      funder: contract.tenant,
      ...ids,
      kind,
      pace,
      graceDays,
      standing: "upcoming",
      ...dated(due),
      lastOn: null,
    };
  }
  if (doc === undefined) return undefined;
  switch (contract.type) {
    case "contact.due":
      return { ...doc, standing: "due" };
    case "contact.overdue":
      return { ...doc, standing: "overdue" };
    case "cadence.met": {
      const { lastOn, next } = contract.data;
      return { ...doc, lastOn, ...(next ? { standing: next.standing, ...dated(next.due) } : { standing: "met" }) };
    }
    case "cadence.pace-changed":
      return { ...doc, pace: contract.data.pace, standing: contract.data.standing, ...dated(contract.data.due) };
    case "cadence.paused":
      return { ...doc, standing: "paused" };
    case "cadence.resumed":
      return { ...doc, standing: contract.data.standing, ...dated(contract.data.due) };
    case "cadence.stopped":
      return { ...doc, standing: "stopped" };
    default:
      return exhausted(contract);
  }
};

/** The instant at which something is next to be said of it; null where nothing is. */
export const wakesAt = (doc: CadenceDoc): Instant | null => {
  if (doc.standing === "upcoming") return doc.dueAt;
  return doc.standing === "due" ? doc.overdueAt : null;
};

export const cadencesView = view<CadenceDoc, Heard>({
  name: "cadences",
  version: 3,
  reads: [
    "cadence.set",
    "contact.due",
    "contact.overdue",
    "cadence.met",
    "cadence.pace-changed",
    "cadence.paused",
    "cadence.resumed",
    "cadence.stopped",
  ],
  keys: ({ data }) => [`${data.relationshipId}:${data.kind}`],
  project,
  scope: (doc) => ({
    funder: doc.funder,
    programme: doc.programmeId,
    application: doc.applicationId,
    relationship: doc.relationshipId,
  }),
  index: {
    programmeId: (doc) => doc.programmeId,
    relationshipId: (doc) => doc.relationshipId,
    standing: (doc) => doc.standing,
    /** What is open is little among all that was ever paused, met or stopped, and is asked for alone. */
    open: (doc) => (isOpen(doc) ? "yes" : "no"),
    dueAt: (doc) => doc.dueAt,
    wakesAt,
  },
  lists: [
    ["programmeId", "dueAt"],
    ["relationshipId", "dueAt"],
    ["open", "dueAt"],
  ],
  history: true,
});
