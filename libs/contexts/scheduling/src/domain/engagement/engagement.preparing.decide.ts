import { sameJson } from "@sankofa/kernel/canonical-json";
import type { Circumstances } from "@sankofa/kernel/decider";
import { accept, exhausted, refuse, type Decision } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import { isInstant, isZone, type Instant } from "@sankofa/kernel/time";
import type { EngagementFact, Moved, SafetyCheck, Side, Visit } from "./engagement.events";
import type { MadeState } from "./engagement.state";
import { wasInOn, type Mentee, type RelationshipStanding } from "./engagement.times.policies";

export type PreparingCommand =
  | {
      readonly type: "move-engagement";
      readonly startsAt: Instant;
      readonly reason: string;
      readonly minutes?: number | undefined;
      readonly zone?: string | undefined;
      readonly place?: string | undefined;
      readonly link?: string | undefined;
    }
  | { readonly type: "draft-agenda"; readonly side: Side; readonly points: readonly string[] }
  | { readonly type: "ask-safety-check" }
  | { readonly type: "sign-off-safety"; readonly check: SafetyCheck }
  | { readonly type: "plan-visit"; readonly visit: Visit }
  | { readonly type: "note-uptake"; readonly organisation: string; readonly uptake: string }
  | {
      readonly type: "note-participation";
      readonly organisationId: Id;
      readonly tookPart: boolean;
      readonly note?: string | undefined;
    };

export type PreparingCode =
  | "engagement-closed"
  | "relationship-ended"
  | "starts-malformed"
  | "starts-in-past"
  | "zone-unknown"
  | "side-not-yours"
  | "safety-check-open"
  | "safety-not-asked"
  | "visitors-too-few"
  | "authority-above-people"
  | "not-held-yet"
  | "mentee-unknown"
  | "mentee-not-in-then";

type Given = Circumstances & {
  readonly relationship: RelationshipStanding;
  readonly speaksFor?: readonly Side[];
  readonly mentees?: readonly Mentee[];
};
type Result = Decision<EngagementFact, PreparingCode>;
type Of<Type extends PreparingCommand["type"]> = Extract<PreparingCommand, { readonly type: Type }>;
type Ahead = Extract<MadeState, { readonly status: "proposed" | "confirmed" }>;

/** Fewer than two of one organisation find nobody at home to apply what they saw with (SCH-6). */
const LEAST_ON_EXCHANGE = 2;
const EXCHANGES: readonly string[] = ["exchange", "exchange-visit", "study-tour"];

/** What was agreed for one time is not agreed for another: a moved engagement is to be confirmed again. */
const move = (command: Of<"move-engagement">, state: Ahead, now: Instant): Result => {
  const { startsAt, reason, minutes = state.minutes, zone = state.zone, place, link } = command;
  const { zone: told } = state;
  const isMoved = startsAt !== state.startsAt || minutes !== state.minutes || zone !== told;
  if (!isMoved && place === undefined && link === undefined) return accept();
  if (!isInstant(startsAt)) return refuse("starts-malformed", {}, "/startsAt");
  if (startsAt < now) return refuse("starts-in-past", { startsAt }, "/startsAt");
  if (!isZone(zone)) return refuse("zone-unknown", { zone }, "/zone");
  const where: Pick<Moved, "place" | "link"> = { ...(place ? { place } : {}), ...(link ? { link } : {}) };
  const data = { ...state.ids, from: state.startsAt, startsAt, minutes, zone, ...where, reason };
  return accept({ type: "scheduling.engagement-moved", data });
};

const planVisit = ({ visit }: Of<"plan-visit">, state: Ahead): Result => {
  for (const [index, { organisation, people, withAuthority }] of visit.visitors.entries()) {
    const pointer = `/visitors/${index}/people`;
    if (EXCHANGES.includes(state.ids.kind) && people < LEAST_ON_EXCHANGE)
      return refuse("visitors-too-few", { organisation, people, least: LEAST_ON_EXCHANGE }, pointer);
    if (withAuthority > people) return refuse("authority-above-people", { organisation, people }, pointer);
  }
  if (sameJson(state.prepared.visit, visit)) return accept();
  return accept({ type: "scheduling.engagement-visit-planned", data: { ...state.ids, ...visit } });
};

/** Taken up is what an organisation does differently afterwards; followed after the end of the relationship too (REL-9). */
const noteUptake = ({ organisation, uptake }: Of<"note-uptake">, state: MadeState): Result => {
  if (!("took" in state)) return refuse("not-held-yet");
  if (state.prepared.uptake[organisation] === uptake) return accept();
  return accept({ type: "scheduling.engagement-uptake-noted", data: { ...state.ids, organisation, uptake } });
};

/**
 * Of several mentees each may have been there or not (REL-1), of those who were in the relationship on that day. What was
 * noted of another, before the day was put right, is taken back by saying that it was not there.
 */
const noteParticipation = (
  { organisationId, tookPart, note }: Of<"note-participation">,
  state: MadeState,
  { mentees = [] }: Given,
): Result => {
  if (!("took" in state)) return refuse("not-held-yet");
  const mentee = mentees.find((each) => each.organisationId === organisationId);
  if (!mentee) return refuse("mentee-unknown", {}, "/organisationId");
  const said = { organisationId, organisation: mentee.organisation, tookPart, ...(note ? { note } : {}) };
  const before = state.prepared.participation[organisationId];
  if (sameJson(before, said)) return accept();
  const takesBack = before !== undefined && !tookPart;
  if (!takesBack && !wasInOn(mentee, state.took.happened, state.zone))
    return refuse("mentee-not-in-then", { organisation: mentee.organisation }, "/organisationId");
  return accept({ type: "scheduling.engagement-participation-noted", data: { ...state.ids, ...said } });
};

/** What is changed and got ready before people meet, and what is known of it afterwards. */
export const prepare = (command: PreparingCommand, state: MadeState, given: Given): Result => {
  if (command.type === "note-uptake") return noteUptake(command, state);
  if (command.type === "note-participation") return noteParticipation(command, state, given);
  if (state.status !== "proposed" && state.status !== "confirmed")
    return refuse("engagement-closed", { status: state.status });
  if (given.relationship.status === "ended") return refuse("relationship-ended");
  const { prepared, ids } = state;
  switch (command.type) {
    case "move-engagement":
      return move(command, state, given.now);
    case "draft-agenda": {
      const { side, points } = command;
      if (given.speaksFor?.includes(side) !== true) return refuse("side-not-yours", { side }, "/side");
      if (sameJson(prepared.agenda[side], points)) return accept();
      return accept({ type: "scheduling.engagement-agenda-drafted", data: { ...ids, side, points: [...points] } });
    }
    case "ask-safety-check":
      return prepared.safety === "not-asked"
        ? accept({ type: "scheduling.engagement-safety-asked", data: ids })
        : accept();
    case "sign-off-safety":
      if (prepared.safety === "signed-off") return accept();
      if (prepared.safety === "not-asked") return refuse("safety-not-asked");
      return accept({ type: "scheduling.engagement-safety-signed-off", data: { ...ids, ...command.check } });
    case "plan-visit":
      return planVisit(command, state);
    default:
      return exhausted(command);
  }
};
