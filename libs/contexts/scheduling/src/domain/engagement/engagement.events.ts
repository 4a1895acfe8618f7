import { fact, type FactOf, type FactRegistry } from "@sankofa/kernel/fact";
import type { Id } from "@sankofa/kernel/ids";
import { field, list, optional, record, Type } from "@sankofa/kernel/schema";
import { ATTENDED, type Attended } from "../training/training.events";

/** The nine ways of mentoring (REL-4). */
export const APPROACHES = [
  "on-site-mentoring",
  "twinning",
  "community-of-practice",
  "study-tour",
  "exchange-visit",
  "peer-exchange",
  "resource-referral",
  "telementoring",
  "internship-shadowing",
] as const;
export type Approach = (typeof APPROACHES)[number];

const belongs = {
  engagementId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  kind: field.code(),
};
const setting = {
  approach: optional(field.oneOf(...APPROACHES)),
  place: optional(field.line()),
  link: optional(field.line()),
  zone: field.zone(),
  purpose: optional(field.text()),
  objectiveId: optional(field.id()),
};
/** When it took place, an instant or a date with its zone, how long it lasted, and what is to be remembered. */
const took = { happened: field.line(), minutes: field.whole(1), notes: optional(field.text()) };

export const SIDES = ["mentor", "mentee"] as const;
export type Side = (typeof SIDES)[number];

const LONGEST_CHECK = 2_000;
/** How a place is for people whom being seen there may harm: it stays with the fact and is told to nobody by it. */
const checked = () => field.protected(Type.String({ minLength: 1, maxLength: LONGEST_CHECK }));
const visitors = record({ organisation: field.line(), people: field.whole(1), withAuthority: field.whole() });

/** More people than meet in any relationship. */
export const MOST_PEOPLE = 50;
/** Somebody is named by their id only: how they are called is nobody's to read here. */
const ofSomebody = { personId: field.id(), attended: field.oneOf(...ATTENDED) };

/** Held, missed and cancelled stay distinct, and so does what was never planned but took place (GEN-3). */
export const engagementFacts = {
  "scheduling.engagement-proposed": fact(1, {
    ...belongs,
    ...setting,
    startsAt: field.instant(),
    minutes: field.whole(1),
  }),
  "scheduling.engagement-confirmed": fact(1, belongs),
  "scheduling.engagement-held": fact(1, { ...belongs, ...took, zone: field.zone() }),
  "scheduling.engagement-missed": fact(1, { ...belongs, reason: optional(field.text()) }),
  "scheduling.engagement-cancelled": fact(1, { ...belongs, reason: field.text() }),
  "scheduling.engagement-logged-afterwards": fact(1, { ...belongs, ...setting, ...took }),
  "scheduling.engagement-corrected": fact(1, {
    ...belongs,
    corrects: field.id(),
    reason: field.text(),
    ...took,
    was: record(took),
  }),
  "scheduling.engagement-moved": fact(1, {
    ...belongs,
    from: field.instant(),
    startsAt: field.instant(),
    minutes: field.whole(1),
    zone: field.zone(),
    place: optional(field.line()),
    link: optional(field.line()),
    reason: field.text(),
  }),
  "scheduling.engagement-agenda-drafted": fact(1, {
    ...belongs,
    side: field.oneOf(...SIDES),
    points: list(field.line(), 20),
  }),
  "scheduling.engagement-safety-asked": fact(1, belongs),
  "scheduling.engagement-safety-signed-off": fact(1, {
    ...belongs,
    legalContext: checked(),
    visibility: checked(),
    lawEnforcement: checked(),
    transport: checked(),
    contact: checked(),
  }),
  "scheduling.engagement-visit-planned": fact(1, {
    ...belongs,
    hosts: list(field.line(), 20),
    visitors: list(visitors, 20),
    logistics: optional(field.text()),
    /** Of somebody who stays for a while: what was agreed about coming back, and who supervises them (SCH-6). */
    terms: optional(field.text()),
    supervision: optional(field.text()),
  }),
  "scheduling.engagement-uptake-noted": fact(1, { ...belongs, organisation: field.line(), uptake: field.text() }),
  "scheduling.engagement-participation-noted": fact(1, {
    ...belongs,
    organisationId: field.id(),
    organisation: field.line(),
    tookPart: field.flag(),
    note: optional(field.text()),
  }),
  /** Everybody who is to come, as last said; facts from before people were named have none. */
  "scheduling.engagement-people-expected": fact(1, { ...belongs, people: list(field.id(), MOST_PEOPLE) }),
  "scheduling.engagement-attendance-recorded": fact(1, { ...belongs, ...ofSomebody }),
  "scheduling.engagement-attendance-corrected": fact(1, {
    ...belongs,
    ...ofSomebody,
    corrects: field.id(),
    was: field.oneOf(...ATTENDED),
    reason: field.text(),
  }),
} satisfies FactRegistry;

export type EngagementFact = FactOf<typeof engagementFacts>;
type DataOf<Type extends EngagementFact["type"]> = Extract<EngagementFact, { type: Type }>["data"];
export type Proposal = Omit<DataOf<"scheduling.engagement-proposed">, "engagementId">;
export type Log = Omit<DataOf<"scheduling.engagement-logged-afterwards">, "engagementId">;
export type Moved = DataOf<"scheduling.engagement-moved">;
export type Visit = Pick<
  DataOf<"scheduling.engagement-visit-planned">,
  "hosts" | "visitors" | "logistics" | "terms" | "supervision"
>;
export type Participation = Pick<
  DataOf<"scheduling.engagement-participation-noted">,
  "organisationId" | "organisation" | "tookPart" | "note"
>;
/** Whether one person was there. */
export interface Presence {
  readonly personId: Id;
  readonly attended: Attended;
}
export type SafetyCheck = Pick<
  DataOf<"scheduling.engagement-safety-signed-off">,
  "legalContext" | "visibility" | "lawEnforcement" | "transport" | "contact"
>;
export type Took = DataOf<"scheduling.engagement-corrected">["was"];
