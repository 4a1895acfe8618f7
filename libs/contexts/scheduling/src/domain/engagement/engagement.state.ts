import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { Attended } from "../training/training.events";
import type { EngagementFact, Participation, Side, Took, Visit } from "./engagement.events";
import { visitOf } from "./engagement.visit.policies";

/** What is got ready before people meet, and what is known of it afterwards. */
export interface Prepared {
  readonly agenda: Partial<Readonly<Record<Side, readonly string[]>>>;
  readonly safety: "not-asked" | "asked" | "signed-off";
  readonly visit: Visit | null;
  /** What each organisation has taken up. */
  readonly uptake: Readonly<Record<string, string>>;
  /** Which mentee was there, by its id. */
  readonly participation: Readonly<Record<Id, Participation>>;
  /** Who is to come. */
  readonly expected: readonly Id[];
  /** Which person was there, by its id. */
  readonly attendance: Readonly<Record<Id, Attended>>;
}

interface Belonging {
  readonly ids: {
    readonly engagementId: Id;
    readonly relationshipId: Id;
    readonly programmeId: Id;
    readonly applicationId: Id;
    readonly kind: string;
  };
  readonly zone: string;
  readonly prepared: Prepared;
}

export type EngagementState =
  | { readonly status: "absent" }
  | (Belonging & { readonly status: "proposed" | "confirmed"; readonly startsAt: Instant; readonly minutes: number })
  | (Belonging & { readonly status: "held" | "logged-afterwards"; readonly took: Took })
  | (Belonging & { readonly status: "missed" | "cancelled" });

export type MadeState = Exclude<EngagementState, { status: "absent" }>;

export const absentEngagement: EngagementState = { status: "absent" };

export const engagementScope = (state: EngagementState, tenant: Id): Scope | undefined =>
  state.status === "absent"
    ? undefined
    : {
        funder: tenant,
        programme: state.ids.programmeId,
        application: state.ids.applicationId,
        relationship: state.ids.relationshipId,
      };

const UNPREPARED: Prepared = {
  agenda: {},
  safety: "not-asked",
  visit: null,
  uptake: {},
  participation: {},
  expected: [],
  attendance: {},
};

/** Where the place changes, what was checked of the place is to be checked again (SCH-4). */
const safetyAfterMove = (safety: Prepared["safety"], place: string | undefined): Prepared["safety"] =>
  safety === "signed-off" && place !== undefined ? "asked" : safety;

const tookOf = ({ happened, minutes, notes }: Took): Took => ({ happened, minutes, ...(notes ? { notes } : {}) });

export const evolveEngagement = (state: EngagementState, fact: EngagementFact): EngagementState => {
  const { engagementId, relationshipId, programmeId, applicationId, kind } = fact.data;
  const ids = { engagementId, relationshipId, programmeId, applicationId, kind };
  if (fact.type === "scheduling.engagement-proposed")
    return {
      status: "proposed",
      ids,
      zone: fact.data.zone,
      startsAt: fact.data.startsAt,
      minutes: fact.data.minutes,
      prepared: UNPREPARED,
    };
  if (fact.type === "scheduling.engagement-logged-afterwards")
    return { status: "logged-afterwards", ids, zone: fact.data.zone, took: tookOf(fact.data), prepared: UNPREPARED };
  // Part of a history may begin later: nothing can be said of it yet.
  if (state.status === "absent") return state;
  const { zone, prepared } = state;
  const withPrepared = (more: Partial<Prepared>): EngagementState => ({ ...state, prepared: { ...prepared, ...more } });
  switch (fact.type) {
    case "scheduling.engagement-confirmed":
      return state.status === "proposed" ? { ...state, status: "confirmed" } : state;
    case "scheduling.engagement-held":
      return { status: "held", ids, zone, prepared, took: tookOf(fact.data) };
    case "scheduling.engagement-missed":
      return { status: "missed", ids, zone, prepared };
    case "scheduling.engagement-cancelled":
      return { status: "cancelled", ids, zone, prepared };
    case "scheduling.engagement-corrected":
      return "took" in state ? { ...state, took: tookOf(fact.data) } : state;
    case "scheduling.engagement-moved": {
      if (!("startsAt" in state)) return state;
      const { startsAt, minutes, zone: movedTo, place } = fact.data;
      const safety = safetyAfterMove(prepared.safety, place);
      return { ...state, status: "proposed", startsAt, minutes, zone: movedTo, prepared: { ...prepared, safety } };
    }
    case "scheduling.engagement-agenda-drafted":
      return withPrepared({ agenda: { ...prepared.agenda, [fact.data.side]: fact.data.points } });
    case "scheduling.engagement-safety-asked":
      return withPrepared({ safety: "asked" });
    case "scheduling.engagement-safety-signed-off":
      return withPrepared({ safety: "signed-off" });
    case "scheduling.engagement-visit-planned":
      return withPrepared({ visit: visitOf(fact.data) });
    case "scheduling.engagement-uptake-noted":
      return withPrepared({ uptake: { ...prepared.uptake, [fact.data.organisation]: fact.data.uptake } });
    case "scheduling.engagement-participation-noted": {
      const { organisationId, organisation, tookPart, note } = fact.data;
      const said = { organisationId, organisation, tookPart, ...(note ? { note } : {}) };
      return withPrepared({ participation: { ...prepared.participation, [organisationId]: said } });
    }
    case "scheduling.engagement-people-expected":
      return withPrepared({ expected: fact.data.people });
    case "scheduling.engagement-attendance-recorded":
    case "scheduling.engagement-attendance-corrected":
      return withPrepared({ attendance: { ...prepared.attendance, [fact.data.personId]: fact.data.attended } });
    default:
      return exhausted(fact);
  }
};
