import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import { field, list, optional, record } from "@sankofa/kernel/schema";

export const UNITS = ["day", "week", "month"] as const;
export type Unit = (typeof UNITS)[number];

const belongs = { relationshipId: field.id(), programmeId: field.id(), applicationId: field.id(), kind: field.code() };
const pace = record({ every: field.whole(1), unit: field.oneOf(...UNITS) });
/** The due day, the instant it begins, and the instant from which it is overdue. */
const due = record({ on: field.localDate(), at: field.instant(), overdueAt: field.instant() });
const standing = field.oneOf("upcoming", "due", "overdue", "paused");

/** What recurs or falls due once in a relationship: one stream for all its kinds. */
export const cadenceFacts = {
  "scheduling.cadence-set": fact(1, {
    ...belongs,
    metBy: list(field.code(), 20),
    pace: optional(pace),
    graceDays: field.whole(0, 366),
    zone: field.zone(),
    /** The day it is counted from: contacts before it do not bring the first due day nearer. */
    since: field.localDate(),
    due,
  }),
  "scheduling.cadence-contact-due": fact(1, { ...belongs, dueOn: field.localDate() }),
  "scheduling.cadence-contact-overdue": fact(1, { ...belongs, dueOn: field.localDate() }),
  "scheduling.cadence-met": fact(1, {
    ...belongs,
    engagementId: field.id(),
    on: field.localDate(),
    lastOn: field.localDate(),
    next: optional(record({ due, standing })),
  }),
  "scheduling.cadence-pace-changed": fact(1, { ...belongs, pace, why: field.text(), due, standing }),
  "scheduling.cadence-paused": fact(1, belongs),
  "scheduling.cadence-resumed": fact(1, { ...belongs, due, standing }),
  "scheduling.cadence-stopped": fact(1, belongs),
} satisfies FactRegistry;

export type CadenceFact = FactOf<typeof cadenceFacts>;
type DataOf<Type extends CadenceFact["type"]> = Extract<CadenceFact, { type: Type }>["data"];
export type Due = DataOf<"scheduling.cadence-set">["due"];
export type Pace = DataOf<"scheduling.cadence-pace-changed">["pace"];
export type Standing = DataOf<"scheduling.cadence-resumed">["standing"];
