import { exhausted } from "@sankofa/kernel/decision";
import type { Id } from "@sankofa/kernel/ids";
import type { Scope } from "@sankofa/kernel/scope";
import type { Instant } from "@sankofa/kernel/time";
import type { EngagementFact, Took } from "./engagement.events";

interface Belonging {
  readonly ids: {
    readonly engagementId: Id;
    readonly relationshipId: Id;
    readonly programmeId: Id;
    readonly applicationId: Id;
    readonly kind: string;
  };
  readonly zone: string;
}

export type EngagementState =
  | { readonly status: "absent" }
  | (Belonging & { readonly status: "proposed" | "confirmed"; readonly startsAt: Instant })
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

const tookOf = ({ happened, minutes, notes }: Took): Took => ({ happened, minutes, ...(notes ? { notes } : {}) });

export const evolveEngagement = (state: EngagementState, fact: EngagementFact): EngagementState => {
  const { engagementId, relationshipId, programmeId, applicationId, kind } = fact.data;
  const ids = { engagementId, relationshipId, programmeId, applicationId, kind };
  if (fact.type === "scheduling.engagement-proposed")
    return { status: "proposed", ids, zone: fact.data.zone, startsAt: fact.data.startsAt };
  if (fact.type === "scheduling.engagement-logged-afterwards")
    return { status: "logged-afterwards", ids, zone: fact.data.zone, took: tookOf(fact.data) };
  // Part of a history may begin later: nothing can be said of it yet.
  if (state.status === "absent") return state;
  const { zone } = state;
  switch (fact.type) {
    case "scheduling.engagement-confirmed":
      return state.status === "proposed" ? { ...state, status: "confirmed" } : state;
    case "scheduling.engagement-held":
      return { status: "held", ids, zone, took: tookOf(fact.data) };
    case "scheduling.engagement-missed":
      return { status: "missed", ids, zone };
    case "scheduling.engagement-cancelled":
      return { status: "cancelled", ids, zone };
    case "scheduling.engagement-corrected":
      return "took" in state ? { ...state, took: tookOf(fact.data) } : state;
    default:
      return exhausted(fact);
  }
};
