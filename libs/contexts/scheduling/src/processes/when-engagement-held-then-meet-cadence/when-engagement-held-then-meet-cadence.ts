import type { SchedulingContract } from "@sankofa/contracts/scheduling.contracts";
import { process } from "@sankofa/kernel/process";

type Heard = Extract<
  SchedulingContract,
  { readonly type: "engagement.held" | "engagement.logged-afterwards" | "engagement.corrected" }
>;

/** A contact that took place is counted on the day it took place, and counted anew when that day is corrected (GEN-1, GEN-2). */
export const whenEngagementHeldThenMeetCadence = process<Heard>({
  name: "when-engagement-held-then-meet-cadence",
  hears: ["engagement.held", "engagement.logged-afterwards", "engagement.corrected"],
  then: ({ data: { relationshipId, engagementId, kind, happened } }) => [
    { command: "scheduling.meet-cadence", request: { relationshipId, engagementId, kind, happened } },
  ],
});
