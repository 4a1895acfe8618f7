import { bounded } from "@sankofa/kernel/bounded";
import type { Circumstances, Decider } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { isInstant, isZone, type Happened } from "@sankofa/kernel/time";
import type { EngagementFact, Log, Presence, Proposal, Side, Took } from "./engagement.events";
import {
  attending,
  decidePeople,
  expecting,
  joined,
  type PeopleCode,
  type PeopleCommand,
  type PeopleGiven,
} from "./engagement.people.decide";
import { prepare, type PreparingCode, type PreparingCommand } from "./engagement.preparing.decide";
import { absentEngagement, evolveEngagement, type EngagementState, type MadeState } from "./engagement.state";
import { contactTimeFault, wasInOn, type Mentee, type RelationshipStanding } from "./engagement.times.policies";

export type EngagementCommand =
  | {
      readonly type: "propose-engagement";
      readonly engagementId: Id;
      readonly proposal: Proposal;
      readonly safety?: boolean;
      /** Who is to come; nobody is named where it is left out. */
      readonly people?: readonly Id[] | undefined;
    }
  | { readonly type: "confirm-engagement" }
  | {
      readonly type: "hold-engagement";
      readonly happened: Happened;
      readonly minutes: number;
      readonly notes?: string | undefined;
      /** Who was there, as far as it is known. */
      readonly attendance?: readonly Presence[] | undefined;
    }
  | { readonly type: "mark-missed"; readonly reason?: string | undefined }
  | { readonly type: "cancel-engagement"; readonly reason: string }
  | {
      readonly type: "log-contact";
      readonly engagementId: Id;
      readonly log: Log;
      /** The mentees who were there, of several; nothing is noted of any where it is left out. */
      readonly tookPart?: readonly Id[] | undefined;
      readonly attendance?: readonly Presence[] | undefined;
    }
  | {
      readonly type: "correct-engagement";
      readonly corrects: Id;
      readonly reason: string;
      readonly happened?: Happened | undefined;
      readonly minutes?: number | undefined;
      readonly notes?: string | undefined;
    }
  | PreparingCommand
  | PeopleCommand;

export type EngagementCode =
  | PreparingCode
  | PeopleCode
  | "engagement-unknown"
  | "engagement-changed-too-often"
  | "relationship-unknown"
  | "relationship-on-hold"
  | "not-started-yet"
  | "happened-malformed"
  | "happened-in-future"
  | "fact-unknown"
  | "nothing-to-correct";

export interface EngagementGiven {
  /** What is known of the relationship; undefined where there is none. */
  readonly relationship: RelationshipStanding | undefined;
  /** True where the fact to be corrected is one of this engagement. */
  readonly correctable?: boolean;
  /** The sides the caller may speak for. */
  readonly speaksFor?: readonly Side[];
  /** Everybody who is mentored in it or was. */
  readonly mentees?: readonly Mentee[];
  readonly people?: PeopleGiven["people"];
  readonly correctsPresence?: Id | undefined;
}

type Given = Circumstances & EngagementGiven & { readonly relationship: RelationshipStanding };
type Result = Decision<EngagementFact, EngagementCode>;
type Of<Type extends EngagementCommand["type"]> = Extract<EngagementCommand, { readonly type: Type }>;

const propose = ({ engagementId, proposal, safety, people = [] }: Of<"propose-engagement">, given: Given): Result => {
  const { relationship, now } = given;
  if (relationship.status === "ended") return refuse("relationship-ended");
  if (relationship.status === "on-hold") return refuse("relationship-on-hold");
  if (!isZone(proposal.zone)) return refuse("zone-unknown", { zone: proposal.zone }, "/zone");
  if (!isInstant(proposal.startsAt)) return refuse("starts-malformed", {}, "/startsAt");
  // What has taken place is logged, not proposed.
  if (proposal.startsAt < now) return refuse("starts-in-past", { startsAt: proposal.startsAt }, "/startsAt");
  const proposed: EngagementFact = { type: "scheduling.engagement-proposed", data: { engagementId, ...proposal } };
  const { relationshipId, programmeId, applicationId, kind } = proposal;
  const ids = { engagementId, relationshipId, programmeId, applicationId, kind };
  const expected = people.length > 0 ? expecting(people, ids, given) : accept<EngagementFact>();
  const asked = safety
    ? accept<EngagementFact>({ type: "scheduling.engagement-safety-asked", data: ids })
    : accept<EngagementFact>();
  return joined(accept(proposed), asked, expected);
};

/**
 * Accepted after the end of the relationship too, for what took place before it (REL-9). With who of several mentees was there
 * it is noted of each who was in the relationship on that day whether it took part (REL-1).
 */
const log = ({ engagementId, log: said, tookPart, attendance = [] }: Of<"log-contact">, given: Given): Result => {
  const { relationship, now, mentees = [] } = given;
  const { relationshipId, programmeId, applicationId, kind, happened, zone } = said;
  const fault = contactTimeFault(happened, relationship, now);
  if (fault) return refuse(fault, {}, "/happened");
  if (!isZone(zone)) return refuse("zone-unknown", { zone }, "/zone");
  const logged: EngagementFact = { type: "scheduling.engagement-logged-afterwards", data: { engagementId, ...said } };
  const ids = { engagementId, relationshipId, programmeId, applicationId, kind };
  const attended = attending(attendance, { ids, happened }, given);
  if (tookPart === undefined) return joined(accept(logged), attended);
  for (const [index, id] of tookPart.entries()) {
    const mentee = mentees.find(({ organisationId }) => organisationId === id);
    if (!mentee) return refuse("mentee-unknown", {}, `/tookPart/${index}`);
    if (!wasInOn(mentee, happened, zone))
      return refuse("mentee-not-in-then", { organisation: mentee.organisation }, `/tookPart/${index}`);
  }
  const noted = mentees
    .filter((mentee) => wasInOn(mentee, happened, zone))
    .map(({ organisationId, organisation }): EngagementFact => {
      const data = { ...ids, organisationId, organisation, tookPart: tookPart.includes(organisationId) };
      return { type: "scheduling.engagement-participation-noted", data };
    });
  return joined(accept(logged, ...noted), attended);
};

const isSame = (one: Took, other: Took): boolean =>
  one.happened === other.happened && one.minutes === other.minutes && one.notes === other.notes;

/** An engagement that nobody confirmed may have been held all the same. */
const hold = (
  { happened, minutes, notes, attendance = [] }: Of<"hold-engagement">,
  state: MadeState,
  given: Given,
): Result => {
  const { relationship, now } = given;
  const took: Took = { happened, minutes, ...(notes ? { notes } : {}) };
  const who = { ids: state.ids, happened, before: state.prepared.attendance };
  if (state.status === "held" && isSame(state.took, took)) return attending(attendance, who, given);
  if (state.status !== "proposed" && state.status !== "confirmed")
    return refuse("engagement-closed", { status: state.status });
  const fault = contactTimeFault(happened, relationship, now);
  if (fault) return refuse(fault, {}, "/happened");
  const data = { ...state.ids, ...took, zone: state.zone };
  return joined(accept({ type: "scheduling.engagement-held", data }), attending(attendance, who, given));
};

/** The right values and what stood before, with why; the first entry stays readable (GEN-2). */
const correct = (
  command: Of<"correct-engagement">,
  state: MadeState,
  { relationship, now, correctable }: Given,
): Result => {
  if (!("took" in state)) return refuse("nothing-to-correct", { status: state.status });
  if (!correctable) return refuse("fact-unknown", {}, "/corrects");
  const {
    corrects,
    reason,
    happened = state.took.happened,
    minutes = state.took.minutes,
    notes = state.took.notes,
  } = command;
  const took: Took = { happened, minutes, ...(notes ? { notes } : {}) };
  if (isSame(state.took, took)) return accept();
  const fault = contactTimeFault(happened, relationship, now);
  if (fault) return refuse(fault, {}, "/happened");
  return accept({
    type: "scheduling.engagement-corrected",
    data: { ...state.ids, corrects, reason, ...took, was: state.took },
  });
};

/** Each change stays readable on its one record, so there are only so many of them. */
export const MOST_CHANGES = 200;
/** What ends it comes once, however often it was changed before. */
const ENDS: readonly EngagementCommand["type"][] = ["hold-engagement", "mark-missed", "cancel-engagement"];

const decide = (
  command: EngagementCommand,
  state: EngagementState,
  around: Circumstances & EngagementGiven,
): Result => {
  const { relationship } = around;
  if (!relationship) return refuse("relationship-unknown");
  const given: Given = { ...around, relationship };
  if (command.type === "propose-engagement") return state.status === "absent" ? propose(command, given) : accept();
  if (command.type === "log-contact") return state.status === "absent" ? log(command, given) : accept();
  if (state.status === "absent") return refuse("engagement-unknown");
  switch (command.type) {
    case "confirm-engagement":
      if (state.status === "confirmed") return accept();
      if (state.status !== "proposed") return refuse("engagement-closed", { status: state.status });
      if (relationship.status === "ended") return refuse("relationship-ended");
      if (state.prepared.safety === "asked") return refuse("safety-check-open");
      return accept({ type: "scheduling.engagement-confirmed", data: state.ids });
    case "hold-engagement":
      return hold(command, state, given);
    case "mark-missed":
      if (state.status === "missed") return accept();
      if (!("startsAt" in state)) return refuse("engagement-closed", { status: state.status });
      if (given.now < state.startsAt) return refuse("not-started-yet", { startsAt: state.startsAt });
      return accept({
        type: "scheduling.engagement-missed",
        data: { ...state.ids, ...(command.reason ? { reason: command.reason } : {}) },
      });
    case "cancel-engagement":
      if (state.status === "cancelled") return accept();
      if (!("startsAt" in state)) return refuse("engagement-closed", { status: state.status });
      return accept({ type: "scheduling.engagement-cancelled", data: { ...state.ids, reason: command.reason } });
    case "correct-engagement":
      return correct(command, state, given);
    case "move-engagement":
    case "draft-agenda":
    case "ask-safety-check":
    case "sign-off-safety":
    case "plan-visit":
    case "note-uptake":
    case "note-participation":
      return prepare(command, state, given);
    case "expect-people":
    case "record-presence":
    case "correct-presence":
      return decidePeople(command, state, given);
    default:
      return exhausted(command);
  }
};

export const engagementDecider: Decider<
  EngagementCommand,
  EngagementState,
  EngagementFact,
  EngagementCode,
  EngagementGiven
> = bounded(
  { initial: absentEngagement, decide, evolve: evolveEngagement },
  { most: MOST_CHANGES, code: "engagement-changed-too-often", spares: ({ type }) => ENDS.includes(type) },
);
